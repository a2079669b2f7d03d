import { describe, expect, it } from 'vitest'
import { servedSteps } from './served-steps'

const turn = (id: 'police' | 'office') => ({ id, title: { zh: '', en: '' } })
const step = (id: string, answers: 'reply' | null = null) => ({ id, answers })
const ALL = ['stepAcknowledge', 'stepAnswer', 'stepCheck']

describe('the steps of the police page', () => {
  it('are three where an answer is asked: acknowledged, answered, checked', () => {
    const waiting = { turn: turn('police'), next: 'answer' }
    const served = { answeredIn: null }
    expect(servedSteps(waiting, step('acknowledge'), served)).toEqual({ steps: ALL, done: 0 })
    expect(servedSteps(waiting, step('answer', 'reply'), served)).toEqual({ steps: ALL, done: 1 })
    const answered = { turn: turn('office'), next: 'verifyReply' }
    expect(servedSteps(answered, undefined, { answeredIn: 6 })).toEqual({ steps: ALL, done: 2 })
  })

  it('are one where a decision is told', () => {
    const told = { turn: turn('office'), next: 'archive' }
    const served = { answeredIn: null }
    expect(servedSteps(told, step('acknowledgeDecision'), served)).toEqual({ steps: ['stepAcknowledge'], done: 0 })
    expect(servedSteps(told, undefined, served).steps).toEqual(['stepAcknowledge'])
    const byPolice = { turn: turn('police'), next: 'acknowledge' }
    expect(servedSteps(byPolice, step('acknowledge'), served).steps).toEqual(['stepAcknowledge'])
  })

  it('leave what was answered behind, whatever the unit may do after it', () => {
    const after = { turn: turn('police'), next: 'transfer' }
    expect(servedSteps(after, step('transfer'), { answeredIn: 6 })).toEqual({ steps: ALL, done: 2 })
  })

  it('are answer and check of what was said in words, and none in a case of its own', () => {
    const said = { turn: turn('police'), next: 'answer' }
    expect(servedSteps(said, step('answer', 'reply'), undefined)).toEqual({
      steps: ['stepAnswer', 'stepCheck'],
      done: 0,
    })
    expect(servedSteps({ turn: turn('office'), next: 'start' }, step('start'), undefined).steps).toEqual([])
  })
})
