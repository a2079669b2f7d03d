import { formatDate, type Instant, type PlainDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import { type Cast, castFor, inRole, personIn, step } from '../lawful/cast'
import { createPerson } from '../people'
import type { Random } from '../random'
import { after, HOUR, type LineObject, type Step, type Story } from '../story'
import type { ArticleCase, Trial } from './articleCase'

const SITES = ['north', 'south'] as const
const hour = (date: PlainDate, hours: number): Instant => after(startOf(date, SHANGHAI_OFFSET), hours * HOUR)

interface Telling {
  readonly cast: Cast
  readonly random: Random
  readonly told: ArticleCase
  readonly named: { readonly case: LineObject; readonly person: LineObject; readonly persons: LineObject }
}

function namedIn(cast: Cast, { offence }: ArticleCase): Telling['named'] {
  const isDriving = offence === '危险驾驶'
  const object = inRole('case', 'case', `C-${cast.story}`, {
    number: `C-${cast.story}`,
    track: 'criminal',
    source: 'inPerson',
    charge: offence,
    chargeClass: isDriving ? 'dangerousDriving' : 'ordinary',
    maxPenalty: isDriving ? 'shortDetention' : 'imprisonment',
    maxMonths: isDriving ? 6 : 36,
    features: [],
    complex: false,
    suspectIdentified: true,
    handlingUnit: cast.unit,
  })
  return { case: object, person: personIn('person', cast), persons: personIn('persons', cast) }
}

function opening({ told, named }: Telling): readonly Step[] {
  const whom = [named.case, named.persons]
  return [
    step('filed', 'police', 'caseFiled', hour(told.filed, 10), whom, {
      approvedBy: '局领导',
      approverLevel: 'countyHead',
    }),
    ...(told.reviewedByOffice
      ? [step('reviewed', 'office', 'officeReviewed', hour(told.filed, 15), [named.case])]
      : []),
  ]
}

function arrest({ told, named }: Telling): readonly Step[] {
  if (told.arrestDecided === null) return []
  const whom = [named.case, named.person]
  const decided = hour(told.arrestDecided, 16)
  return [
    step('requested', 'procuratorate', 'arrestRequested', after(decided, -4 * 24 * HOUR), whom, {
      dangerEvidence: true,
    }),
    step('arrestDecided', 'procuratorate', 'arrestDecided', decided, whom, { decision: 'approved' }),
  ]
}

function plea({ cast, told, named }: Telling): readonly Step[] {
  if (!told.plea) return []
  const statement = inRole('document', 'document', `D-${cast.story}`, {
    number: `D-${cast.story}`,
    kind: 'pleaStatement',
  })
  const whom = [statement, named.case, named.person]
  return [
    step('signing', 'procuratorate', 'pleaSigningBegan', hour(told.decided, 9), whom),
    step('signed', 'procuratorate', 'pleaSigningEnded', hour(told.decided, 10), whom, {
      signedBy: ['suspect', 'dutyLawyer'],
    }),
  ]
}

function review({ told, named }: Telling): readonly Step[] {
  const whom = [named.case, named.persons]
  const decided = hour(told.decided, 16)
  return [
    step('transferred', 'procuratorate', 'prosecutionTransferred', hour(told.transferred, 10), whom),
    ...(told.extended === null
      ? []
      : [
          step('extended', 'procuratorate', 'prosecutionReviewExtended', hour(told.extended, 10), whom, {
            sequence: 1,
          }),
        ]),
    ...told.returned.flatMap(({ on, back }, index) => [
      step(`returned${index}`, 'procuratorate', 'supplementReturned', hour(on, 11), whom, { sequence: index + 1 }),
      step(`resubmitted${index}`, 'procuratorate', 'resubmitted', hour(back, 11), whom, { sequence: index + 1 }),
    ]),
    ...(told.fastTrackProposed
      ? [step('fastTrack', 'procuratorate', 'fastTrackProposed', hour(told.decided, 14), [named.case, named.person])]
      : []),
    ...(told.trial === null && !told.fastTrackProposed ? [] : [proposal(told, named)]),
    step('decided', 'procuratorate', 'prosecutionDecided', decided, whom, { decision: told.decision }),
  ]
}

const proposal = (told: ArticleCase, named: Telling['named']): Step =>
  step('proposed', 'procuratorate', 'sentencingProposed', hour(told.decided, 15), [named.case, named.person], {
    mainPenalty: '拘役二个月',
    probation: true,
    fixed: told.fastTrackProposed && told.trial?.proposal !== 'range',
    months: 2,
  })

function tried({ named }: Telling, { procedure, on, adoption, appealed }: Trial): readonly Step[] {
  const whom = [named.case, named.persons]
  const penalty = { months: 2, penaltyKind: 'shortDetention', probation: true }
  return [
    step('accepted', 'court', 'courtAccepted', hour(on, 8), whom, { procedure }),
    step('hearing', 'court', 'hearingBegan', hour(on, 9), whom),
    step('heard', 'court', 'hearingEnded', hour(on, 10), whom, { lastStatement: true, counselHeard: true }),
    step('judged', 'court', 'judgmentGiven', after(hour(on, 10), HOUR / 2), whom, {
      ...penalty,
      inCourt: true,
      adoption,
    }),
    ...(appealed
      ? [step('appealed', 'court', 'appealed', hour((on + 5) as PlainDate, 10), [named.case, named.person])]
      : [
          step(
            'effective',
            'court',
            'judgmentEffective',
            hour((on + 11) as PlainDate, 9),
            [named.case, named.person],
            penalty,
          ),
        ]),
  ]
}

function identity({ told, named }: Telling): readonly Step[] {
  if (told.identity === null) return []
  const { on, concealed } = told.identity
  const whom = [named.case, named.person]
  if (!concealed) return [step('identity', 'office', 'identityVerified', hour(on, 10), whom, { concealed })]
  const employer = { concealed, employer: '松涧区水务服务中心', employerKind: 'publicInstitution' }
  return [
    step('identity', 'office', 'identityVerified', hour(on, 10), whom, employer),
    step('told', 'office', 'unitNotified', hour((on + 7) as PlainDate, 10), whom),
  ]
}

/** Somebody beside the suspect, known by no more than name, sex and birth. */
function other(role: string, { cast, random }: Telling, index: number, born: number): LineObject {
  const { id, name, sex, birthDate } = createPerson(
    random.fork(index),
    `P-${cast.story}-${index}`,
    { year: born },
    'female',
  )
  return inRole(role, 'person', id, { name, sex, birthDate })
}

function withOthers(telling: Telling): readonly Step[] {
  const { told, named } = telling
  const child = told.minor === null ? [] : [named.case, other('person', telling, 9, 2008)]
  const parties = Array.from({ length: told.conflict?.persons ?? 0 }, (_, index) =>
    other('persons', telling, index, 1970),
  )
  return [
    ...(told.minor === null
      ? []
      : [
          step('interviewed', 'office', 'minorInterviewed', hour(told.minor, 10), child),
          step('counselled', 'office', 'counsellingHeld', hour(told.minor, 11), child),
        ]),
    ...(told.conflict === null
      ? []
      : [step('settled', 'office', 'conflictResolved', hour(told.conflict.on, 15), [named.case, ...parties])]),
  ]
}

/** A case of the scenario as a story of facts. */
export function tellCase(told: ArticleCase, random: Random): Story {
  const story = `${formatDate(told.filed).slice(0, 4)}${String(told.number).padStart(4, '0')}`
  const own = random.fork(told.number)
  const site = SITES[told.number % SITES.length] ?? SITES[0]
  const cast = castFor(
    own,
    story,
    site,
    { year: own.between(1962, 1999) },
    own.pick(['male', 'male', 'male', 'female']),
  )
  const telling = { cast, random: own, told, named: namedIn(cast, told) }
  const steps = [opening, arrest, review, plea, identity, withOthers].flatMap((tell) => tell(telling))
  return { id: story, site, steps: told.trial === null ? steps : [...steps, ...tried(telling, told.trial)] }
}
