import { describe, expect, it } from 'vitest'
import { barredFrom, handlerFieldOf, isDrawn } from './handlerField'
import { course, person } from './trial'
import { builtInWorkflows, caseAcceptance, clue, investigationSupervision } from './workflows'

describe('the field that names a handler', () => {
  it('is found where there is one, with what explains another than was proposed', () => {
    expect(handlerFieldOf(clue, 'assign')).toEqual({
      ...{ name: 'handler', not: ['register'], explainedBy: 'allocationChange' },
    })
    expect(handlerFieldOf(clue, 'handOver')).toEqual({ name: 'handler', not: ['register'], explainedBy: undefined })
    expect(handlerFieldOf(clue, 'accept')).toBeUndefined()
  })

  it('is there in sixteen workflows, beside handing over', () => {
    const naming = builtInWorkflows.flatMap((one) =>
      Object.keys(one.actions).filter((action) => handlerFieldOf(one, action)?.explainedBy !== undefined),
    )
    expect(naming).toHaveLength(16)
  })

  it('is left to the draw where a choice of the action says so, which the one of acceptance can', () => {
    const field = handlerFieldOf(caseAcceptance, 'allocate')
    expect(field?.drawnBy).toBe('allocation')
    expect(field && [isDrawn(field, { allocation: 'random' }), isDrawn(field, { allocation: 'assigned' })]).toEqual([
      true,
      false,
    ])
    const drawing = builtInWorkflows.flatMap((one) =>
      Object.keys(one.actions).filter((action) => handlerFieldOf(one, action)?.drawnBy !== undefined),
    )
    expect(drawing).toEqual(['allocate'])
  })

  it('takes neither who registered, nor who is recused, nor who handles it already', () => {
    const people = ['clerk-1', 'departmentProcurator-1', 'departmentProcurator-2'].map(person)
    const registered = course(clue, 'register')
    const registrar = registered.records[0]?.actor.id ?? person('')
    expect(barredFrom(clue, registered, 'assign', person('chief-1'), [...people, registrar])).toContain(registrar)
    const assigned = course(clue, 'register', 'assign')
    expect(barredFrom(clue, assigned, 'handOver', person('chief-1'), people)).toEqual(['departmentProcurator-1'])
    const recused = course(clue, 'register', 'assign', 'accept', 'orderRecusal')
    const ordered = recused.records.at(-1)?.form['recusedPeople']
    expect(barredFrom(clue, recused, 'handOver', person('chief-1'), [person(String(ordered))])).toHaveLength(1)
    const opener = person('residentProcurator-1')
    expect(barredFrom(investigationSupervision, null, 'open', opener, [opener, person('clerk-1')])).toEqual([opener])
  })
})
