import type { DataValue } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { add, after, HOUR, type Step, type Story, setEverywhere } from '../story'
import { atLiberty, decidedAt, type From } from './atLiberty'
import { bailMeasure } from './bail'
import { type Cast, caseIn, inRole, personIn, step } from './cast'

/** At home; in a designated place only for a suspect without a residence (CPL 75(1)). */
export type Residence = 'home' | 'designated'

const PLACED: Readonly<Record<Residence, Readonly<Record<string, DataValue>>>> = {
  home: { designated: false, ground: 'lawful', placeKind: 'home' },
  designated: { designated: true, ground: 'noFixedResidence', placeKind: 'elsewhere' },
}

const whom = (cast: Cast) => [personIn('person', cast), caseIn('case', cast)]

/** The residential surveillance that the police decided, or the procuratorate after them. */
export function surveillanceMeasure({ story }: Cast, decider: 'police' | 'procuratorate' = 'police') {
  const number = `${decider === 'police' ? 'RS' : 'PRS'}-${story}`
  return inRole('measure', 'measure', number, { number, kind: 'residentialSurveillance', track: 'criminal', decider })
}

/** Residential surveillance begins. */
export const surveilled = (cast: Cast, at: Instant, residence: Residence): Step =>
  step('surveilled', 'police', 'surveillanceBegan', at, [surveillanceMeasure(cast), ...whom(cast)], PLACED[residence])

/** Bail is changed into surveillance at home. */
export const changedFromBail = (cast: Cast, at: Instant): readonly Step[] => [
  step(
    'changed',
    'police',
    'measureChanged',
    at,
    [bailMeasure(cast), ...whom(cast), { ...surveillanceMeasure(cast), role: 'next' }],
    { reason: '案件情况变化', decider: 'police' },
  ),
  surveilled(cast, at, 'home'),
]

/** Residential surveillance with all that comes before it; of a designated place the family is told (CPL 75(2)). */
export function lawfulSurveillance(cast: Cast, start: Instant, residence: Residence, from: From): Story {
  const at = decidedAt(start)
  const measure = surveillanceMeasure(cast)
  const begun = add(atLiberty(cast, start, from, measure), surveilled(cast, at, residence))
  if (residence === 'home') return begun
  const told = step('familyTold', 'police', 'notified', after(at, 3 * HOUR), [measure, ...whom(cast)], {
    recipient: 'family',
    subject: 'surveillance',
  })
  return setEverywhere(add(begun, told), 'person', { fixedResidence: false })
}

/** Residential surveillance is lifted. */
export const surveillanceLifted = (cast: Cast, at: Instant): Step =>
  step('lifted', 'police', 'surveillanceEnded', at, [surveillanceMeasure(cast), ...whom(cast)], {
    reason: '不需要继续监视居住',
  })

/** The procuratorate decides it anew, and a new period begins (SPP 113). */
export const surveilledAnew = (cast: Cast, at: Instant): Step =>
  step(
    'surveilledAnew',
    'procuratorate',
    'surveillanceBegan',
    at,
    [surveillanceMeasure(cast, 'procuratorate'), ...whom(cast)],
    PLACED.home,
  )
