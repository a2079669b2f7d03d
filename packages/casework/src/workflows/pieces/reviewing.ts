import type { StatutoryTerm } from '@hengjian/law'
import type { Condition } from '../../form'
import { read, rules, type Source } from '../../source'
import type { ClockDefinition } from '../../workflow'
import { clock, dated, days, months, on } from './writing'

const ARREST: Condition = { field: 'acceptanceKind', is: ['arrest'] }
export const PROSECUTION: Condition = { field: 'acceptanceKind', is: ['prosecution'] }
const HELD: Condition = { field: 'custody', is: ['detained', 'arrested'] }
const FREE: Condition = { field: 'custody', is: ['free'] }
export const FAST: Condition = { field: 'fastTrack', is: [true] }
const longer = (is: boolean): Condition => ({ field: 'longerThanYear', is: [is] })

const custodyDays = (count: number): StatutoryTerm => ({ count: 'DC', of: { days: count } })
const monthInCustody: StatutoryTerm = { count: 'MC', of: { months: 1 } }

interface Review {
  readonly when: readonly Condition[]
  readonly term: StatutoryTerm
  readonly more?: { readonly term: StatutoryTerm; readonly after?: 'due' }
  readonly source: Source
}

/** A limit of review: from receipt to decision. */
const review = (
  zh: string,
  en: string,
  { when, term, more, source }: Review,
): ClockDefinition<'receive' | 'decide' | 'returnCase' | 'extend'> =>
  clock(zh, en, 'office', {
    from: [dated('receive', 'receivedOn')],
    term,
    ...(more === undefined ? {} : { extendedBy: { action: 'extend', ...more } }),
    endedBy: [dated('decide', 'decidedOn'), ...on('returnCase')],
    when,
    proposes: 'decide',
    source,
  })

/** The limits of arrest review (Rules 282) and of prosecution review (CPL 172, Rules 273); in custody no rest day moves them. */
export const reviewClocks = {
  arrestHeld: review('审查逮捕（已拘留）', 'Arrest review, detained', {
    when: [ARREST, HELD],
    term: custodyDays(7),
    source: rules('282'),
  }),
  arrestFree: review('审查逮捕（未拘留）', 'Arrest review, not detained', {
    when: [ARREST, FREE],
    term: days(15),
    more: { term: days(20) },
    source: rules('282'),
  }),
  prosecutionHeld: review('审查起诉（在押）', 'Prosecution review, in custody', {
    when: [PROSECUTION, HELD],
    term: monthInCustody,
    more: { term: custodyDays(15), after: 'due' },
    source: read('CPL', '172'),
  }),
  prosecutionFree: review('审查起诉（未羁押）', 'Prosecution review, free', {
    when: [PROSECUTION, FREE],
    term: months(1),
    more: { term: days(15), after: 'due' },
    source: read('CPL', '172'),
  }),
  fastTrack: review('速裁审查起诉', 'Fast track', {
    when: [PROSECUTION, FAST, longer(false)],
    term: days(10),
    source: rules('273'),
  }),
  fastTrackLonger: review('速裁审查起诉（可能超过一年）', 'Fast track, more than a year', {
    when: [PROSECUTION, FAST, longer(true)],
    term: days(15),
    source: rules('273'),
  }),
}
