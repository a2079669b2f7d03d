import { formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { after, HOUR, MINUTE, type Step } from '../story'
import { type Cast, caseIn, inRole, personIn, step } from './cast'
import { interrogation } from './interrogation'
import { inVisit, type Visit, visited, visitIn } from './visit'

/** What may differ between criminal summonses. */
export interface SummonsOptions {
  /** Which summons of the person it is: 1, 2 … */
  readonly sequence?: number
  /** From the arrival: at most 12 hours, or 24 where it is extended. In milliseconds. */
  readonly lasts?: number
  /** After ten hours the head of the department extends it, for which the case must be complex (CPL 119(2)). */
  readonly extended?: boolean
  /** How long after the end of the summons the person leaves. In milliseconds. */
  readonly leaves?: number
  /** Where the person goes then. */
  readonly outcome?: string
}

/** The summons of a story. */
export function summonsMeasure(cast: Cast, sequence = 1) {
  const number = `S${sequence === 1 ? '' : sequence}-${cast.story}`
  return inRole('measure', 'measure', number, {
    number,
    kind: 'summons',
    track: 'criminal',
    decider: 'police',
    form: 'written',
  })
}

/** A suspect comes to the centre on a summons, waits, is interrogated, fed and rested, signs the times and leaves. */
export function summoned(cast: Cast, start: Instant, options: SummonsOptions = {}): readonly Step[] {
  const { sequence = 1, lasts = 6 * HOUR, extended = false, leaves = 30 * MINUTE, outcome = 'released' } = options
  const visit: Visit = { sequence, personRole: 'suspect', track: 'criminal', reason: '传唤' }
  const named = (name: string): string => inVisit(visit, name)
  const summons = summonsMeasure(cast, sequence)
  const warrant = inRole('document', 'document', `D${sequence}-${cast.story}-summons`, { kind: 'warrant' })
  const waiting = inRole('room', 'room', `${cast.site}-W1-${cast.story}`, { placeKind: 'waitingRoom' })
  const person = personIn('person', cast)
  const case_ = caseIn('case', cast)
  const here = [person, visitIn(cast, visit)]
  const ended = after(start, lasts)
  const approved = after(start, 10 * HOUR)
  const extension = step(named('extended'), 'police', 'measureExtended', approved, [summons, person, case_], {
    approvedBy: '办案部门负责人',
    approverLevel: 'departmentHead',
    approvedAt: formatInstant(approved, SHANGHAI_OFFSET),
    reason: '案情特别重大、复杂，需要采取拘留措施',
    custodyNeeded: true,
  })
  return [
    ...visited(cast, start, visit, { on: [case_], lasts: lasts + leaves, outcome }),
    step(named('summonsBegan'), 'police', 'summonsBegan', start, [summons, ...here, case_]),
    step(named('waitingBegan'), 'centre', 'roomEntered', after(start, 20 * MINUTE), [waiting, ...here]),
    step(named('waitingEnded'), 'centre', 'roomLeft', after(start, 55 * MINUTE), [waiting, ...here]),
    ...interrogation(
      cast,
      sequence === 1 ? 'first' : 'again',
      after(start, 60 * MINUTE),
      90,
      'interrogationRoom',
      sequence,
    ),
    step(named('restBegan'), 'centre', 'restBegan', after(start, 3 * HOUR + 10 * MINUTE), here),
    step(named('restEnded'), 'centre', 'restEnded', after(start, 5 * HOUR + 40 * MINUTE), here),
    ...(extended ? [extension] : []),
    step(named('summonsSigned'), 'police', 'documentSigned', ended, [warrant, person, case_, summons], {
      signedBy: ['suspect'],
      complete: true,
    }),
    step(named('summonsEnded'), 'police', 'summonsEnded', ended, [summons, ...here, case_]),
  ]
}
