import type { DataValue } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { add, after, DAY, HOUR, type Step, type Story } from '../story'
import { atLiberty, decidedAt, type From } from './atLiberty'
import { type Cast, caseIn, inRole, personIn, step } from './cast'

/** Bail rests on a guarantor or on a deposit, never on both (BAIL 4). */
export type Security = 'guarantor' | 'deposit'

const SECURED: Readonly<Record<Security, Readonly<Record<string, DataValue>>>> = {
  guarantor: { guarantor: true, ground: 'lawful' },
  deposit: { guarantor: false, deposit: 5000, ground: 'lawful' },
}

const whom = (cast: Cast) => [personIn('person', cast), caseIn('case', cast)]

/** The bail that the police decided, or the procuratorate after them. */
export function bailMeasure({ story }: Cast, decider: 'police' | 'procuratorate' = 'police') {
  const number = `${decider === 'police' ? 'B' : 'PB'}-${story}`
  return inRole('measure', 'measure', number, { number, kind: 'bail', track: 'criminal', decider })
}

/** Bail begins. */
export const bailed = (cast: Cast, at: Instant, security: Security): Step =>
  step('bailed', 'police', 'bailBegan', at, [bailMeasure(cast), ...whom(cast)], SECURED[security])

/** Bail with all that comes before it. */
export const lawfulBail = (cast: Cast, start: Instant, security: Security, from: From): Story =>
  add(atLiberty(cast, start, from, bailMeasure(cast)), bailed(cast, decidedAt(start), security))

/** An act of the investigation: stolen goods are found and seized. */
export function seizure(cast: Cast, name: string, at: Instant): Step {
  const number = `G-${cast.story}-${name}`
  const goods = inRole('property', 'property', number, { number, kind: 'thing' })
  return step(name, 'police', 'seized', at, [goods, ...whom(cast), ...cast.officers], {
    approvedBy: '局领导',
    approverLevel: 'countyHead',
  })
}

/** Bail does not interrupt the investigation (CPL 79(2)): an act every fifty days, named act1, act2 and so on. */
export const investigated = (cast: Cast, from: Instant, to: Instant): readonly Step[] =>
  Array.from({ length: Math.floor((to - from) / (50 * DAY)) }, (_, index) =>
    seizure(cast, `act${index + 1}`, after(from, (index + 1) * 50 * DAY)),
  )

/** Bail is lifted. */
export const lifted = (cast: Cast, at: Instant): Step =>
  step('lifted', 'police', 'bailEnded', at, [bailMeasure(cast), ...whom(cast)], { reason: '不需要继续取保候审' })

/** The bank is told to return the deposit in full (BAIL 25). */
export const refunded = (cast: Cast, at: Instant): Step =>
  step('refunded', 'police', 'depositRefunded', at, [bailMeasure(cast), personIn('person', cast)], { amount: 5000 })

/** A part of the deposit is forfeited for a breach, and the decision read to the person the day after (BAIL 30). */
export function forfeited(cast: Cast, at: Instant): readonly Step[] {
  const decision = inRole('document', 'document', `D-${cast.story}-forfeited`, { kind: 'forfeitureDecision' })
  const measure = bailMeasure(cast)
  return [
    step('forfeited', 'police', 'depositForfeited', at, [measure, personIn('person', cast)], {
      amount: 2000,
      approverLevel: 'countyHead',
    }),
    step('forfeitureRead', 'police', 'documentServed', after(at, DAY), [decision, measure, ...whom(cast)], {
      recipient: 'suspect',
    }),
  ]
}

/** The investigation is over and the case goes to the procuratorate. */
export function handedOver(cast: Cast, at: Instant): readonly Step[] {
  const case_ = [caseIn('case', cast), personIn('persons', cast)]
  return [
    step('concluded', 'police', 'investigationConcluded', after(at, -HOUR), case_),
    step('transferred', 'procuratorate', 'prosecutionTransferred', at, case_, { pleaNoted: true }),
    step('received', 'procuratorate', 'caseReceived', at, case_),
  ]
}

/** The procuratorate takes bail anew, and the bail of the police ends by itself (BAIL 26(2)). */
export const redecided = (cast: Cast, at: Instant, security: Security): Step =>
  step(
    'redecided',
    'procuratorate',
    'bailBegan',
    at,
    [bailMeasure(cast, 'procuratorate'), ...whom(cast)],
    SECURED[security],
  )

/** The procuratorate decides whether to prosecute; a decision left out is one that was not recorded. */
export const prosecutionDecided = (cast: Cast, at: Instant, decision?: string): Step =>
  step(
    'prosecutionDecided',
    'procuratorate',
    'prosecutionDecided',
    at,
    [caseIn('case', cast), personIn('persons', cast)],
    decision === undefined ? {} : { decision },
  )

/** The deposit is withheld, as a new intentional crime is being investigated (BAIL 29). */
export const withheld = (cast: Cast, at: Instant): Step =>
  step('withheld', 'police', 'depositWithheld', at, [bailMeasure(cast), personIn('person', cast)], {
    amount: 5000,
    reason: '涉嫌重新故意犯罪被立案侦查',
  })
