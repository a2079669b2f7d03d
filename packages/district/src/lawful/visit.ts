import type { Instant } from '@hengjian/law'
import { after, HOUR, type LineObject, MINUTE, type Step } from '../story'
import { type Cast, inRole, personIn, step } from './cast'

/** A stay in the case-handling centre; what is not said does not differ from visit to visit. */
export interface Visit {
  /** Which visit of the person it is: 1, 2 … */
  readonly sequence: number
  readonly personRole: 'suspect' | 'offender' | 'victim'
  readonly track: 'criminal' | 'administrative'
  readonly reason: string
  readonly questioningClass?: string
}

/** The visit as a source states it. */
export function visitIn(cast: Cast, { sequence, ...rest }: Visit) {
  const number = `V${sequence === 1 ? '' : sequence}-${cast.story}`
  return inRole('visit', 'visit', number, { number, documentNumber: `传${sequence}-${cast.story}`, ...rest })
}

/** The name of a step in a visit; those of a later visit carry its sequence. */
export const inVisit = ({ sequence }: Visit, name: string): string => (sequence === 1 ? name : `again.${name}`)

/** How a visit goes. */
export interface Stay {
  /** What the arrival and the exit name beside person and visit: the case, or the measure on which the person comes. */
  readonly on: readonly LineObject[]
  /** From the arrival at the police until the person leaves. In milliseconds. */
  readonly lasts: number
  /** Where the person goes then. */
  readonly outcome: string
}

const BETWEEN_MEALS = 5 * HOUR

/**
 * Arrival, entry, safety and health checks, an unbroken trace, meals and the way out: what every visit of a suspect has,
 * whatever it is for.
 */
export function visited(cast: Cast, start: Instant, visit: Visit, { on, lasts, outcome }: Stay): readonly Step[] {
  const here = [personIn('person', cast), visitIn(cast, visit)]
  const out = after(start, lasts)
  const named = (name: string): string => inVisit(visit, name)
  const meals = Array.from({ length: Math.ceil((lasts - 3 * HOUR) / BETWEEN_MEALS) }, (_, index) =>
    step(
      named(index === 0 ? 'meal' : `meal${index + 1}`),
      'centre',
      'mealGiven',
      after(start, 3 * HOUR + index * BETWEEN_MEALS),
      here,
      { refused: false },
    ),
  )
  return [
    step(named('broughtIn'), 'police', 'broughtIn', start, [...here, ...on, ...cast.officers], {
      reason: visit.reason,
    }),
    step(named('entry'), 'centre', 'centreEntered', after(start, 5 * MINUTE), [...here, ...cast.officers], {
      personRole: visit.personRole,
    }),
    step(named('track'), 'centre', 'tracked', after(start, 5 * MINUTE), here, {}, out),
    step(named('search'), 'centre', 'bodySearched', after(start, 12 * MINUTE), [...here, cast.femaleOfficer], {
      physician: false,
    }),
    step(named('health'), 'centre', 'healthChecked', after(start, 15 * MINUTE), here, {
      placeKind: 'caseHandlingCentre',
      items: [],
    }),
    ...meals,
    step(named('exit'), 'centre', 'centreLeft', out, here, { outcome }),
    step(named('outcome'), 'centre', 'outcomeRecorded', after(out, 10 * MINUTE), here, { outcome }),
  ]
}
