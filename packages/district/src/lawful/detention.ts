import type { Instant } from '@hengjian/law'
import { after, DAY, HOUR, MINUTE, type Step, type Story } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'
import { COUNTY } from './county'
import { filing } from './filing'
import { interrogation } from './interrogation'
import { summoned } from './summons'

/** What may differ between lawful stories without making them unlawful. */
export interface DetentionOptions {
  /** How far the story goes. */
  readonly upTo: 'filing' | 'centre' | 'detention' | 'release' | 'arrest' | 'prosecution'
}

/**
 * The ordinary way of an adult suspect, all of it lawful: report, acceptance, filing, summons into the centre, questioning
 * under recording, detention, detention house, arrest, transfer for prosecution.
 * @param start when the report comes in; a minute's beginning
 */
export function lawfulDetention(cast: Cast, start: Instant, { upTo }: DetentionOptions): Story {
  const stages = [
    filing(cast, start),
    ...(upTo === 'filing'
      ? []
      : [summoned(cast, after(start, 3 * HOUR), { outcome: upTo === 'centre' ? 'released' : 'detained' })]),
    ...(upTo === 'filing' || upTo === 'centre' ? [] : [detention(cast, after(start, 9 * HOUR))]),
    ...(upTo === 'release' ? [release(cast, after(start, 9 * HOUR + 2 * DAY))] : []),
    ...(upTo === 'arrest' || upTo === 'prosecution' ? [arrest(cast, after(start, 9 * HOUR))] : []),
    ...(upTo === 'prosecution' ? [prosecution(cast, after(start, 9 * HOUR + 50 * DAY))] : []),
  ]
  return { id: cast.story, site: cast.site, steps: stages.flat() }
}

/** The measure of criminal detention of a story. */
export const detentionMeasure = (cast: Cast) =>
  inRole('measure', 'measure', `M-${cast.story}`, {
    number: `M-${cast.story}`,
    kind: 'detention',
    track: 'criminal',
    decider: 'police',
  })

/** Detention approved and announced, family and procuratorate told, delivery to the house and the interrogation in it. */
export function detention(cast: Cast, start: Instant): readonly Step[] {
  const measure = detentionMeasure(cast)
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  const whom = [measure, person, case_]
  return [
    step('detentionApproved', 'police', 'measureApproved', after(start, -30 * MINUTE), whom, {
      approvedBy: '局领导',
      approverLevel: 'countyHead',
      ground: 'identified',
      reason: '被害人指认',
    }),
    step('detained', 'police', 'detentionBegan', start, [...whom, ...cast.officers], {
      ground: 'identified',
      facts: '入户盗窃',
      factsKey: `f-${cast.story}`,
      shown: true,
      county: COUNTY,
    }),
    step('familyTold', 'police', 'notified', after(start, 3 * HOUR), [person, case_, measure], {
      recipient: 'family',
      subject: 'detention',
    }),
    step('procuratorateTold', 'police', 'notified', after(start, 4 * HOUR), [person, case_, measure], {
      recipient: 'procuratorate',
      subject: 'detention',
    }),
    step('houseHealth', 'centre', 'healthChecked', after(start, 4 * HOUR + 50 * MINUTE), [person], {
      placeKind: 'detentionCentre',
      items: [],
    }),
    step('house', 'police', 'detentionCentreEntered', after(start, 5 * HOUR), [person, measure, case_], {
      county: COUNTY,
      refused: false,
    }),
    step('dutyLawyerTold', 'police', 'notified', after(start, 5 * HOUR + 20 * MINUTE), [person, case_, measure], {
      recipient: 'suspect',
      subject: 'dutyLawyer',
    }),
    ...interrogation(cast, 'house', after(start, 14 * HOUR), 60, 'detentionCentre', 2),
  ]
}

function release(cast: Cast, at: Instant): readonly Step[] {
  const measure = detentionMeasure(cast)
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  return [
    step('released', 'police', 'released', at, [person, case_, measure], { reason: '不需要继续羁押' }),
    step('releaseTold', 'police', 'notified', after(at, 2 * HOUR), [person, case_, measure], {
      recipient: 'procuratorate',
      subject: 'release',
    }),
  ]
}

/** The measure of arrest of a story. */
export const arrestMeasure = (cast: Cast) =>
  inRole('measure', 'measure', `AR-${cast.story}`, {
    number: `AR-${cast.story}`,
    kind: 'arrest',
    track: 'criminal',
  })

function arrest(cast: Cast, detained: Instant): readonly Step[] {
  const measure = detentionMeasure(cast)
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  const arrested = arrestMeasure(cast)
  const requested = after(detained, 2 * DAY)
  const executed = after(requested, 6 * DAY)
  const receipt = inRole('document', 'document', `D-${cast.story}-executed`, { kind: 'executionReceipt' })
  return [
    step('requestSent', 'police', 'arrestRequestSent', requested, [case_, person, measure]),
    step('requested', 'procuratorate', 'arrestRequested', after(requested, 2 * HOUR), [case_, person], {
      dangerReasons: ['可能实施新的犯罪'],
      dangerEvidence: true,
      pleaNoted: true,
    }),
    step('decided', 'procuratorate', 'arrestDecided', after(executed, -2 * HOUR), [case_, person], {
      decision: 'approved',
    }),
    step('decisionReceived', 'police', 'arrestDecisionReceived', after(executed, -HOUR), [case_, person], {
      decision: 'approved',
    }),
    step('arrested', 'police', 'arrestExecuted', executed, [arrested, person, case_]),
    step('arrestFamilyTold', 'police', 'notified', after(executed, 3 * HOUR), [person, case_, arrested], {
      recipient: 'family',
      subject: 'arrest',
    }),
    step(
      'executionReceipt',
      'police',
      'documentServed',
      after(executed, 20 * HOUR),
      [receipt, case_, person, arrested],
      {
        recipient: 'procuratorate',
      },
    ),
    ...interrogation(cast, 'arrested', after(executed, 5 * HOUR), 45, 'detentionCentre', 3),
  ]
}

/** The detention house warns of the end of custody, the investigation ends and the case is transferred. */
export function prosecution(cast: Cast, at: Instant): readonly Step[] {
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  return [
    step('expiryNotice', 'police', 'notified', after(at, -2 * DAY), [person, case_], {
      recipient: 'agency',
      subject: 'custodyExpiry',
    }),
    step('concluded', 'police', 'investigationConcluded', after(at, -HOUR), [case_, personIn('persons', cast)]),
    step('transferred', 'procuratorate', 'prosecutionTransferred', at, [case_, personIn('persons', cast)], {
      pleaNoted: true,
    }),
  ]
}
