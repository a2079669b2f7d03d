import { formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { after, HOUR, MINUTE, type Step, type Story, setEverywhere } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'
import { counselNotice } from './counselNotice'
import { COUNTY } from './county'
import { filing } from './filing'
import { interrogation } from './interrogation'
import { inVisit, type Visit, visited } from './visit'

/** What may differ between coerced summonses. */
export interface CoercedSummonsOptions {
  /** Which one of the person it is: 1, 2 … */
  readonly sequence?: number
  /** From the arrival: at most 12 hours, or 24 where it is extended. In milliseconds. */
  readonly lasts?: number
  /** After ten hours the county head extends it, for which the case must be complex (CPL 119(2), MPS 80(1)). */
  readonly extended?: boolean
}

/** The measure of coerced summons (拘传) of a story. */
function coercedMeasure(cast: Cast, sequence = 1) {
  const number = `J${sequence}-${cast.story}`
  return inRole('measure', 'measure', number, {
    number,
    kind: 'coercedSummons',
    track: 'criminal',
    decider: 'police',
    form: 'written',
  })
}

/** A suspect is brought to the centre on a warrant, is interrogated, fills in the times and is let go. */
export function compelled(cast: Cast, start: Instant, options: CoercedSummonsOptions = {}): readonly Step[] {
  const { sequence = 1, lasts = 6 * HOUR, extended = false } = options
  const visit: Visit = { sequence, personRole: 'suspect', track: 'criminal', reason: '拘传' }
  const named = (name: string): string => inVisit(visit, name)
  const measure = coercedMeasure(cast, sequence)
  const warrant = inRole('document', 'document', `D${sequence}-${cast.story}-compelled`, { kind: 'warrant' })
  const whom = [measure, personIn('person', cast), caseIn('case', cast)]
  const ended = after(start, lasts)
  const approved = after(start, 10 * HOUR)
  const extension = step(named('extended'), 'police', 'measureExtended', approved, whom, {
    approvedBy: '局领导',
    approverLevel: 'countyHead',
    approvedAt: formatInstant(approved, SHANGHAI_OFFSET),
    reason: '案情特别重大、复杂，需要采取拘留措施',
    custodyNeeded: true,
  })
  return [
    step(named('compelApproved'), 'police', 'measureApproved', after(start, -30 * MINUTE), whom, {
      approvedBy: '局领导',
      approverLevel: 'countyHead',
      reason: '经传唤没有正当理由不到案',
    }),
    ...visited(cast, start, visit, { on: [measure], lasts: lasts + 10 * MINUTE, outcome: 'released' }),
    step(named('compelled'), 'police', 'coercedSummonsBegan', start, whom, { shown: true, county: COUNTY }),
    ...interrogation(
      cast,
      sequence === 1 ? 'first' : 'again',
      after(start, 60 * MINUTE),
      90,
      'interrogationRoom',
      sequence,
    ),
    ...(extended ? [extension] : []),
    step(named('compelEnded'), 'police', 'coercedSummonsEnded', ended, whom),
    step(named('compelSigned'), 'police', 'documentSigned', after(ended, 2 * MINUTE), [warrant, ...whom], {
      signedBy: ['suspect'],
      complete: true,
    }),
  ]
}

/** A case is filed, and three hours after the report the suspect is brought in and told of the right to a defender. */
export function lawfulCoercedSummons(cast: Cast, start: Instant, options: CoercedSummonsOptions = {}): Story {
  const arrived = after(start, 3 * HOUR)
  const steps = [
    ...filing(cast, start),
    ...compelled(cast, arrived, options),
    counselNotice(cast, after(arrived, 40 * MINUTE)),
  ]
  return setEverywhere({ id: cast.story, site: cast.site, steps }, 'case', { complex: options.extended === true })
}
