import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import { mayRead } from '../permission'
import { permitted } from '../permitted'
import { at, course, doneBy, somebody } from '../trial'
import { filingSupervision } from '.'

const requested = ['askReasons', 'signRequest', 'serveRequest'] as const
const noticed = ['giveReasons', 'draftNotice', 'agreeNotice', 'decideNotice', 'serveNotice'] as const
const told = (matter: ReturnType<typeof course>, when: string) =>
  clocks(filingSupervision, matter, at(when), builtInCalendar).map(({ clock, state, limit, proposes }) => [
    clock,
    state,
    formatInstant(limit.latest).slice(0, 10),
    proposes,
  ])

describe('filing supervision', () => {
  it('goes from a case not filed over request and notice to judgment and reply', () => {
    const matter = course(
      filingSupervision,
      'open',
      ...requested,
      ...noticed,
      'execute',
      'recordResult',
      'reply',
      'archive',
    )
    expect(matter.state).toBe('archived')
    expect(matter.answer?.kind).toBe('reply')
  })

  it('asks for reasons within seven days of receipt, and offers a reminder after', () => {
    const matter = course(filingSupervision, 'open', 'askReasons', 'signRequest', [
      'serveRequest',
      { servedOn: '2026-11-02' },
    ])
    expect(told(matter, '2026-11-09T23:59:59+08:00')).toEqual([['policeReasons', 'running', '2026-11-10', null]])
    expect(told(matter, '2026-11-10T00:00:00+08:00')).toEqual([['policeReasons', 'overdue', '2026-11-10', 'remind']])
    expect(matter.state).toBe('reasonRequested')
  })

  it('gives the police fifteen days to file, and offers a correction after', () => {
    const matter = course(filingSupervision, 'open', ...requested, ...noticed)
    expect(told(matter, '2026-11-18T00:00:00+08:00').at(-1)).toEqual([
      'policeFiling',
      'overdue',
      '2026-11-18',
      'correct',
    ])
    expect(course(filingSupervision, 'open', ...requested, ...noticed, 'correct', 'reportUp', 'execute').state).toBe(
      'tracking',
    )
  })

  it('urges after three months only what was not filed', () => {
    const kind = (filingKind: string) =>
      told(
        course(filingSupervision, ['open', { filingKind }], ...requested, ...noticed, 'execute'),
        '2027-02-03T00:00:00+08:00',
      )
    expect(kind('notFiled').at(-1)).toEqual(['investigation', 'overdue', '2027-02-03', 'urge'])
    expect(kind('wronglyFiled').map(([clock]) => clock)).not.toContain('investigation')
  })

  it('lets the police challenge a notice to withdraw, and none to file', () => {
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    const code = (filingKind: string) =>
      permitted(
        filingSupervision,
        course(filingSupervision, ['open', { filingKind }], ...requested, ...noticed),
        liaison,
      ).actions.find(({ action }) => action === 'askReconsideration')?.refusal?.code
    expect(code('notFiled')).toBe('NOT_APPLICABLE')
    expect(code('wronglyFiled')).toBeUndefined()
  })

  it.each([
    ['revoked', 'resultKnown'],
    ['kept', 'noticeKept'],
  ])('serves the decision of a reconsideration that says %s, and is then %s', (challengeResult, state) => {
    const decided = course(
      filingSupervision,
      ['open', { filingKind: 'wronglyFiled' }],
      ...requested,
      ...noticed,
      'askReconsideration',
      ['decideReconsideration', { challengeResult }],
    )
    expect(decided.state).toBe('reconsiderationSigned')
    const served = doneBy(filingSupervision, decided, 'serveReconsideration')
    expect(served?.ok === true && served.matter.state).toBe(state)
    const told = served?.ok === true ? doneBy(filingSupervision, served.matter, 'acknowledgeDecision') : undefined
    expect(told?.ok === true && told.matter.state).toBe(state)
  })

  it('serves its opinion that the reasons hold, and the letter that urges', () => {
    const opinion = ['giveReasons', 'upholdReasons', 'signOpinion', 'serveOpinion', 'acknowledgeDecision'] as const
    expect(course(filingSupervision, 'open', ...requested, ...opinion).state).toBe('resultKnown')
    const urged = ['execute', 'urge', 'serveUrge', 'acknowledgeDecision'] as const
    const tracked = course(filingSupervision, 'open', ...requested, ...noticed, ...urged)
    expect(tracked.state).toBe('tracking')
    // One letter at a time: the next once the last is served.
    const again = doneBy(filingSupervision, tracked, 'urge')
    expect(again?.ok === true && doneBy(filingSupervision, again.matter, 'urge')).toBeUndefined()
  })

  it('signs the document that its line asks for', () => {
    const notice = filingSupervision.actions.decideNotice.document
    expect(notice).toEqual({
      type: {
        by: 'filingKind',
        cases: { notFiled: 'filingNotice', undecided: 'filingNotice', wronglyFiled: 'withdrawalNotice' },
      },
      step: 'signed',
    })
  })

  it('tells the victim within ten days why the reasons hold', () => {
    const matter = course(filingSupervision, 'open', ...requested, 'giveReasons', 'upholdReasons', 'signOpinion')
    // Signed on 2 November.
    expect(told(matter, '2026-11-13T00:00:00+08:00').at(-1)).toEqual(['tellVictim', 'overdue', '2026-11-13', 'reply'])
  })

  it('is shown to the police from service on, to the unit served alone', () => {
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    const other = { ...liaison, unit: null }
    expect(mayRead(filingSupervision, course(filingSupervision, 'open', 'askReasons', 'signRequest'), liaison)).toBe(
      false,
    )
    const served = course(filingSupervision, 'open', ...requested)
    expect(mayRead(filingSupervision, served, liaison)).toBe(true)
    expect(mayRead(filingSupervision, served, other)).toBe(false)
    expect(doneBy(filingSupervision, served, 'giveReasons', {}, [liaison])?.ok).toBe(true)
  })

  it('has a clerk of its team serve what is signed and put the volume away', () => {
    const clerk = somebody('clerk-2', 'clerk')
    const open = (team: readonly string[]) => course(filingSupervision, ['open', { team }], 'askReasons', 'signRequest')
    expect(mayRead(filingSupervision, open(['assistantProcurator-1']), clerk)).toBe(false)
    const signed = open(['clerk-2'])
    expect(mayRead(filingSupervision, signed, clerk)).toBe(true)
    expect(doneBy(filingSupervision, signed, 'serveRequest', {}, [clerk])?.ok).toBe(true)
    const noCase = course(filingSupervision, ['open', { team: ['clerk-2'] }], 'findNoCase', 'reply')
    expect(doneBy(filingSupervision, noCase, 'archive', {}, [clerk])?.ok).toBe(true)
  })
})
