import type { Instant } from '@hengjian/law'
import { after, DAY, HOUR, MINUTE, type Step, type Story } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'

/** What may differ between lawful stories without making them unlawful. */
export interface DetentionOptions {
  /** How far the story goes. */
  readonly upTo: 'centre' | 'detention' | 'release' | 'arrest' | 'prosecution'
}

/**
 * The ordinary way of an adult suspect, all of it lawful: report, acceptance, filing, summons into the centre, questioning
 * under recording, detention, detention house, arrest, transfer for prosecution.
 * @param start when the report comes in; a minute's beginning
 */
export function lawfulDetention(cast: Cast, start: Instant, { upTo }: DetentionOptions): Story {
  const stages = [
    filing(cast, start),
    centre(cast, after(start, 3 * HOUR)),
    ...(upTo === 'centre' ? [] : [detention(cast, after(start, 9 * HOUR))]),
    ...(upTo === 'release' ? [release(cast, after(start, 9 * HOUR + 2 * DAY))] : []),
    ...(upTo === 'arrest' || upTo === 'prosecution' ? [arrest(cast, after(start, 9 * HOUR))] : []),
    ...(upTo === 'prosecution' ? [prosecution(cast, after(start, 9 * HOUR + 50 * DAY))] : []),
  ]
  return { id: cast.story, site: cast.site, steps: stages.flat() }
}

function filing(cast: Cast, start: Instant): readonly Step[] {
  const report = inRole('report', 'report', `R-${cast.story}`, { number: `R-${cast.story}`, channel: 'inPerson' })
  const receipt = inRole('document', 'document', `D-${cast.story}-receipt`, { kind: 'acceptanceReceipt' })
  return [
    step('report', 'platform', 'reportReceived', start, [report, caseIn('case', cast)], {
      channel: 'inPerson',
      complete: true,
    }),
    step(
      'acceptance',
      'police',
      'caseAccepted',
      after(start, 20 * MINUTE),
      [caseIn('case', cast), report, ...cast.officers],
      {
        reviewClass: 'ordinary',
      },
    ),
    step('receipt', 'police', 'documentServed', after(start, 25 * MINUTE), [receipt, caseIn('case', cast)], {
      recipient: 'reporter',
    }),
    step(
      'filing',
      'police',
      'caseFiled',
      after(start, 2 * HOUR),
      [caseIn('case', cast), personIn('persons', cast), ...cast.officers],
      {
        approvedBy: '值班局领导',
        approverLevel: 'countyHead',
      },
    ),
    step('firstLook', 'office', 'officeReviewed', after(start, 5 * HOUR), [caseIn('case', cast)]),
  ]
}

function centre(cast: Cast, start: Instant): readonly Step[] {
  const visit = inRole('visit', 'visit', `V-${cast.story}`, {
    number: `V-${cast.story}`,
    personRole: 'suspect',
    track: 'criminal',
    reason: '传唤',
    documentNumber: `传-${cast.story}`,
  })
  const summons = inRole('measure', 'measure', `S-${cast.story}`, {
    number: `S-${cast.story}`,
    kind: 'summons',
    track: 'criminal',
    decider: 'police',
    form: 'written',
  })
  const waiting = inRole('room', 'room', `${cast.site}-W1-${cast.story}`, { placeKind: 'waitingRoom' })
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  const here = [person, visit]
  const out = after(start, 6 * HOUR + 30 * MINUTE)
  return [
    step('broughtIn', 'police', 'broughtIn', start, [...here, case_, ...cast.officers], { reason: '传唤' }),
    step('summonsBegan', 'police', 'summonsBegan', start, [summons, ...here, case_]),
    step('entry', 'centre', 'centreEntered', after(start, 5 * MINUTE), [...here, case_, ...cast.officers], {
      personRole: 'suspect',
    }),
    step('track', 'centre', 'tracked', after(start, 5 * MINUTE), here, {}, out),
    step('search', 'centre', 'bodySearched', after(start, 12 * MINUTE), [...here, cast.femaleOfficer], {
      physician: false,
    }),
    step('health', 'centre', 'healthChecked', after(start, 15 * MINUTE), here, {
      placeKind: 'caseHandlingCentre',
      items: [],
    }),
    step('waitingBegan', 'centre', 'roomEntered', after(start, 20 * MINUTE), [waiting, person, visit]),
    step('waitingEnded', 'centre', 'roomLeft', after(start, 55 * MINUTE), [waiting, person, visit]),
    ...interrogation(cast, 'first', after(start, 60 * MINUTE), 90, 'interrogationRoom', 1),
    step('meal', 'centre', 'mealGiven', after(start, 3 * HOUR), here, { refused: false }),
    step('restBegan', 'centre', 'restBegan', after(start, 3 * HOUR + 10 * MINUTE), here),
    step('restEnded', 'centre', 'restEnded', after(start, 5 * HOUR + 40 * MINUTE), here),
    step(
      'summonsSigned',
      'police',
      'documentSigned',
      after(start, 6 * HOUR),
      [inRole('document', 'document', `D-${cast.story}-summons`, { kind: 'warrant' }), person, case_, summons],
      { signedBy: ['suspect'], complete: true },
    ),
    step('summonsEnded', 'police', 'summonsEnded', after(start, 6 * HOUR), [summons, ...here, case_]),
    step('exit', 'centre', 'centreLeft', out, [...here, case_], { outcome: 'detained' }),
    step('outcome', 'centre', 'outcomeRecorded', after(out, 10 * MINUTE), here, { outcome: 'detained' }),
  ]
}

/** One interrogation with its rights notice, its recording and its signed record. */
export function interrogation(
  cast: Cast,
  name: string,
  start: Instant,
  minutes: number,
  placeKind: string,
  sequence: number,
): readonly Step[] {
  const id = `${cast.story}-${name}`
  const interrogated = inRole('interrogation', 'interrogation', `I-${id}`, {
    number: `I-${id}`,
    kind: 'interrogation',
    sequence,
  })
  const recording = inRole('recording', 'recording', `A-${id}`, { number: `A-${id}`, hash: `sha256-${id}` })
  const transcript = inRole('document', 'document', `T-${id}`, { kind: 'transcript' })
  const rights = inRole('document', 'document', `N-${id}`, { kind: 'rightsNotice' })
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  const end = after(start, minutes * MINUTE)
  const whom = [interrogated, person, case_]
  return [
    step(`${name}.rights`, 'police', 'documentServed', after(start, -2 * MINUTE), [rights, person, case_], {
      recipient: 'suspect',
    }),
    step(
      `${name}.rightsSigned`,
      'police',
      'documentSigned',
      after(start, 4 * MINUTE),
      [rights, person, case_, interrogated],
      { signedBy: ['suspect'], complete: true },
    ),
    step(`${name}.recordingBegan`, 'centre', 'recordingBegan', after(start, -MINUTE), [
      recording,
      interrogated,
      person,
    ]),
    step(`${name}.began`, 'police', 'interrogationBegan', start, [...whom, ...cast.officers], { placeKind }),
    step(`${name}.ended`, 'police', 'interrogationEnded', end, [...whom, ...cast.officers]),
    step(`${name}.recordingEnded`, 'centre', 'recordingEnded', after(end, MINUTE), [recording, interrogated, person]),
    step(`${name}.recordingClosed`, 'centre', 'recordingClosed', after(end, 10 * MINUTE), [recording, interrogated], {
      hash: `sha256-${id}`,
      segments: 1,
      durationSeconds: (minutes + 2) * 60,
    }),
    step(
      `${name}.record`,
      'police',
      'documentIssued',
      after(end, 5 * MINUTE),
      [transcript, case_, person, interrogated],
      { pages: 4, items: ['rights', 'counsel'] },
    ),
    step(
      `${name}.signed`,
      'police',
      'documentSigned',
      after(end, 8 * MINUTE),
      [transcript, case_, person, interrogated],
      {
        signedBy: ['suspect', 'officer', 'officer'],
        pageSignatures: 4,
        finalRemark: true,
        complete: true,
      },
    ),
  ]
}

/** The measure of criminal detention of a story. */
export const detentionMeasure = (cast: Cast) =>
  inRole('measure', 'measure', `M-${cast.story}`, {
    number: `M-${cast.story}`,
    kind: 'detention',
    track: 'criminal',
    decider: 'police',
  })

function detention(cast: Cast, start: Instant): readonly Step[] {
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
      county: '990001',
    }),
    step('familyTold', 'police', 'notified', after(start, 3 * HOUR), [person, case_, measure], {
      recipient: 'family',
      subject: 'detention',
    }),
    step('procuratorateTold', 'police', 'notified', after(start, 4 * HOUR), [person, case_, measure], {
      recipient: 'procuratorate',
    }),
    step('houseHealth', 'centre', 'healthChecked', after(start, 4 * HOUR + 50 * MINUTE), [person], {
      placeKind: 'detentionCentre',
      items: [],
    }),
    step('house', 'police', 'detentionCentreEntered', after(start, 5 * HOUR), [person, measure, case_], {
      county: '990001',
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
    }),
  ]
}

function arrest(cast: Cast, detained: Instant): readonly Step[] {
  const measure = detentionMeasure(cast)
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  const arrestMeasure = inRole('measure', 'measure', `AR-${cast.story}`, {
    number: `AR-${cast.story}`,
    kind: 'arrest',
    track: 'criminal',
  })
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
    step('arrested', 'police', 'arrestExecuted', executed, [arrestMeasure, person, case_]),
    step('arrestFamilyTold', 'police', 'notified', after(executed, 3 * HOUR), [person, case_, arrestMeasure], {
      recipient: 'family',
      subject: 'arrest',
    }),
    step(
      'executionReceipt',
      'police',
      'documentServed',
      after(executed, 20 * HOUR),
      [receipt, case_, person, arrestMeasure],
      {
        recipient: 'procuratorate',
      },
    ),
    ...interrogation(cast, 'arrested', after(executed, 5 * HOUR), 45, 'detentionCentre', 3),
  ]
}

function prosecution(cast: Cast, at: Instant): readonly Step[] {
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
