import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrContqScope } from './CTR-CONTQ-SCOPE'
import { ctrContqScopeFamily } from './CTR-CONTQ-SCOPE-family'
import { ctrContqScopeFiled } from './CTR-CONTQ-SCOPE-filed'
import { ctrContqScopeUnit } from './CTR-CONTQ-SCOPE-unit'

const LATER = '2026-05-07T00:00:00+08:00'
const began = (
  person: string | ({ id: string } & Record<string, string | readonly string[]>) = 'p',
  roles: object = {},
  data: Record<string, string> = {},
) =>
  fact(
    'continuedQuestioningBegan',
    '2026-05-06T10:00:00+08:00',
    { measure: { id: 'm', kind: 'continuedQuestioning' }, person, ...roles },
    { data },
  )

describe('CTR-CONTQ-SCOPE', () => {
  it.each(['caughtAtHome', 'caughtAtWork', 'surrendered'])('excludes a person who came by %s', (cameBy) => {
    expect(stateOf(ctrContqScope, [began({ id: 'p', cameBy })], LATER)).toBe('violated')
  })

  it('excludes the seriously ill and allows a person stopped in the street', () => {
    expect(stateOf(ctrContqScope, [began({ id: 'p', cameBy: 'stopped', groups: ['seriouslyIll'] })], LATER)).toBe(
      'violated',
    )
    expect(stateOf(ctrContqScope, [began({ id: 'p', cameBy: 'stopped' })], LATER)).toBe('satisfied')
  })

  it('is unknown where it is not recorded how the person came; does not apply without the measure', () => {
    expect(stateOf(ctrContqScope, [began()], LATER)).toBe('unknown')
    expect(
      stateOf(ctrContqScope, [fact('summonsBegan', '2026-05-06T10:00:00+08:00', { measure: 's', person: 'p' })], LATER),
    ).toBe('none')
  })
})

describe('CTR-CONTQ-SCOPE/filed', () => {
  const accepted = (at: string, id = 'c') => fact('caseAccepted', at, { case: id })
  it('is not for a case already accepted or filed, if the record names it', () => {
    expect(stateOf(ctrContqScopeFiled, [accepted('2026-05-06T09:00:00+08:00'), began('p', { case: 'c' })], LATER)).toBe(
      'violated',
    )
    expect(
      stateOf(
        ctrContqScopeFiled,
        [fact('caseFiled', '2026-05-06T09:00:00+08:00', { case: 'c' }), began('p', { case: 'c' })],
        LATER,
      ),
    ).toBe('violated')
    expect(stateOf(ctrContqScopeFiled, [began('p', { case: 'c' }), accepted('2026-05-06T10:00:01+08:00')], LATER)).toBe(
      'satisfied',
    )
    expect(
      stateOf(ctrContqScopeFiled, [accepted('2026-05-06T09:00:00+08:00', 'd'), began('p', { case: 'c' })], LATER),
    ).toBe('satisfied')
  })

  it('does not apply to a summons', () => {
    const summoned = fact('summonsBegan', '2026-05-06T10:00:00+08:00', { measure: 'm', person: 'p', case: 'c' })
    expect(stateOf(ctrContqScopeFiled, [accepted('2026-05-06T09:00:00+08:00'), summoned], LATER)).toBe('none')
  })

  it('is unknown where the acceptance is known by the day only', () => {
    expect(stateOf(ctrContqScopeFiled, [accepted('2026-05-06'), began('p', { case: 'c' })], LATER)).toBe('unknown')
  })
})

describe('CTR-CONTQ-SCOPE/unit', () => {
  it('is for police stations only', () => {
    expect(stateOf(ctrContqScopeUnit, [began('p', {}, { unitKind: 'policeStation' })], LATER)).toBe('satisfied')
    expect(stateOf(ctrContqScopeUnit, [began('p', {}, { unitKind: 'other' })], LATER)).toBe('violated')
    expect(stateOf(ctrContqScopeUnit, [began()], LATER)).toBe('unknown')
    const summoned = fact('summonsBegan', '2026-05-06T10:00:00+08:00', { measure: 'm', person: 'p' })
    expect(stateOf(ctrContqScopeUnit, [summoned], LATER)).toBe('none')
  })
})

describe('CTR-CONTQ-SCOPE/family', () => {
  const told = (at: string) => fact('notified', at, { person: 'p' }, { data: { recipient: 'family' } })
  it.each([
    ['2026-05-06T11:59:59+08:00', 'satisfied'],
    ['2026-05-06T12:00:00+08:00', 'satisfied'],
    ['2026-05-06T12:00:01+08:00', 'violated'],
  ])('the family is told within two hours: %s %s', (at, state) => {
    expect(stateOf(ctrContqScopeFamily, [began(), told(at)], LATER)).toBe(state)
  })

  it('telling the employer will do, telling anybody else will not', () => {
    const other = (recipient: string) =>
      fact('notified', '2026-05-06T11:00:00+08:00', { person: 'p' }, { data: { recipient } })
    expect(stateOf(ctrContqScopeFamily, [began(), other('supervisoryOrgan')], LATER)).toBe('satisfied')
    expect(stateOf(ctrContqScopeFamily, [began(), other('victim')], LATER)).toBe('violated')
  })

  it('is excused where nobody can be told and that is noted; pending before', () => {
    const excused = (data: Record<string, string>) =>
      fact('noticeExcused', '2026-05-06T11:00:00+08:00', { person: 'p' }, { data })
    expect(stateOf(ctrContqScopeFamily, [began(), excused({ excuse: 'unreachable', reason: '身份不明' })], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(ctrContqScopeFamily, [began(), excused({ excuse: 'unreachable' })], LATER)).toBe('unknown')
    expect(stateOf(ctrContqScopeFamily, [began()], '2026-05-06T12:00:00+08:00')).toBe('pending')
    expect(stateOf(ctrContqScopeFamily, [told('2026-05-06T11:00:00+08:00')], LATER)).toBe('none')
  })
})
