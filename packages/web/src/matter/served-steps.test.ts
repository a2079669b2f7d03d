import { describe, expect, it } from 'vitest'
import { servedSteps } from './served-steps'

const turn = (id: 'police' | 'office') => ({ id, title: { zh: '', en: '' } })
const ALL = ['stepAcknowledge', 'stepAnswer', 'stepCheck']

describe('the steps of the police page', () => {
  it('are three where an answer is asked: acknowledged, answered, checked', () => {
    const waiting = { turn: turn('police'), next: 'answer' }
    const served = { answeredIn: null }
    expect(servedSteps(waiting, { id: 'acknowledge' }, served)).toEqual({ steps: ALL, done: 0 })
    expect(servedSteps(waiting, { id: 'answer' }, served)).toEqual({ steps: ALL, done: 1 })
    const answered = { turn: turn('office'), next: 'verifyReply' }
    expect(servedSteps(answered, undefined, { answeredIn: 6 })).toEqual({ steps: ALL, done: 2 })
  })

  it('are one where a decision is told', () => {
    const told = { turn: turn('office'), next: 'archive' }
    const served = { answeredIn: null }
    expect(servedSteps(told, { id: 'acknowledgeDecision' }, served)).toEqual({ steps: ['stepAcknowledge'], done: 0 })
    expect(servedSteps(told, undefined, served).steps).toEqual(['stepAcknowledge'])
    const byPolice = { turn: turn('police'), next: 'acknowledge' }
    expect(servedSteps(byPolice, { id: 'acknowledge' }, served).steps).toEqual(['stepAcknowledge'])
  })

  it('are three for what the unit does of its own, with no document', () => {
    expect(servedSteps({ turn: turn('police'), next: 'transfer' }, { id: 'transfer' }, undefined).steps).toEqual(ALL)
  })
})
