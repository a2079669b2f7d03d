import { formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { after, HOUR, MINUTE, type Step, type Story, setEverywhere, setObjects } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'
import { filing } from './filing'
import { interrogation } from './interrogation'
import { interview } from './interview'
import { summonsMeasure } from './summons'
import { type Visit, visited, visitIn } from './visit'

/** Turns what is told of a criminal case into an ordinary one under the penalties law. */
export const asAdministrative = (story: Story, kind: 'adminQuestioning' | 'interview' = 'adminQuestioning'): Story =>
  [
    { type: 'case', attributes: { track: 'administrative', adminClass: 'publicOrder', charge: '殴打他人' } },
    { type: 'case', attributes: { maxPenalty: 'detention', maxMonths: undefined, expectedMonths: undefined } },
    { type: 'measure', attributes: { track: 'administrative' } },
    { type: 'interrogation', attributes: { kind } },
  ].reduce((told, { type, attributes }) => setEverywhere(told, type, attributes), story)

/** What may differ between administrative summonses. */
export interface QuestioningOptions {
  /** How long the questioning lasts from the arrival; a restraint comes on top. In milliseconds. */
  readonly lasts?: number
  readonly questioningClass?: 'ordinary' | 'manyOrUnknown' | 'complexDetention'
  /** How long the person has to be restrained until sober (MPA 58). In milliseconds. */
  readonly restrained?: number
}

/**
 * Somebody who broke the penalties law is summoned to the centre, restrained until sober if drunk, questioned under recording
 * while the family is told, and leaves; the penalty is decided two hours later.
 */
export function administrativeQuestioning(cast: Cast, start: Instant, options: QuestioningOptions = {}): Story {
  const { lasts = 4 * HOUR, questioningClass = 'ordinary', restrained = 0 } = options
  const came = after(start, 3 * HOUR)
  const left = after(came, lasts + restrained)
  const visit: Visit = {
    sequence: 1,
    personRole: 'offender',
    track: 'administrative',
    reason: '传唤',
    questioningClass,
  }
  const summons = summonsMeasure(cast)
  const warrant = inRole('document', 'document', `D1-${cast.story}-summons`, { kind: 'warrant' })
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  const whom = [summons, person, case_]
  return asAdministrative({
    id: cast.story,
    site: cast.site,
    steps: [
      ...filing(cast, start),
      ...visited(cast, came, visit, { on: [case_], lasts: lasts + restrained, outcome: 'released' }),
      step('summonsBegan', 'police', 'summonsBegan', came, [...whom, visitIn(cast, visit)]),
      step('familyTold', 'police', 'notified', after(came, 40 * MINUTE), whom, {
        recipient: 'family',
        subject: 'summons',
      }),
      ...(restrained > 0 ? restraint(cast, after(came, 20 * MINUTE), restrained) : []),
      ...interrogation(cast, 'first', after(came, HOUR + restrained), 60, 'interviewRoom', 1),
      step('summonsSigned', 'police', 'documentSigned', left, [warrant, ...whom], {
        signedBy: ['suspect'],
        complete: true,
      }),
      step('summonsEnded', 'police', 'summonsEnded', left, whom),
      step('decided', 'platform', 'adminDecided', after(left, 2 * HOUR), [person, case_], {
        penaltyKind: 'fine',
        amount: 500,
        approverLevel: 'countyHead',
      }),
    ],
  })
}

function restraint(cast: Cast, start: Instant, lasts: number): readonly Step[] {
  const number = `RE-${cast.story}`
  const measure = inRole('measure', 'measure', number, { number, kind: 'restraint' })
  const guard = { ...cast.officers[1], role: 'guard' }
  const sober = after(start, lasts)
  const whom = [measure, personIn('person', cast)]
  return [
    step('restraintBegan', 'centre', 'restraintBegan', start, [...whom, guard], { tools: ['restraintBelt'] }),
    step('restraintEnded', 'centre', 'restraintEnded', sober, whom, { soberAt: formatInstant(sober, SHANGHAI_OFFSET) }),
  ]
}

/** A victim comes to the centre and is heard for an hour; nobody searches a victim. */
export function victimHeard(cast: Cast, start: Instant): Story {
  const came = after(start, 3 * HOUR)
  const visit: Visit = { sequence: 1, personRole: 'victim', track: 'administrative', reason: '询问被侵害人' }
  const stay = visited(cast, came, visit, { on: [], lasts: 3 * HOUR, outcome: 'released' })
  const told = {
    id: cast.story,
    site: cast.site,
    steps: [
      ...filing(cast, start),
      ...stay.filter(({ kind }) => kind !== 'bodySearched'),
      ...interview(cast, 'first', after(came, HOUR), 60),
    ],
  }
  return setObjects(asAdministrative(told, 'interview'), 'filing', 'persons', [])
}
