import type { Instant } from '@hengjian/law'
import { insider } from './insiders'
import { castFor } from './lawful/cast'
import { lawfulDetention } from './lawful/detention'
import { broken, type Change, lookedAtAfter, type Plan } from './plan'
import { ALL_PLANS } from './plans'
import { createRandom, type Random } from './random'
import { type ReceivedLine, receivedBy } from './receipt'
import { inSharedRooms } from './sharedRooms'
import { HOUR, MINUTE, type Story } from './story'

/** What a story was made to show: the ground truth, known before any model looks at it. */
export interface Planned {
  readonly model: string
  readonly outcome: 'violated' | 'lawful' | 'unknown'
  readonly person: string
  readonly case: string
  /** Other models that the same act breaks. */
  readonly also: readonly string[]
}

export interface District {
  /** In the order of receipt. */
  readonly lines: readonly ReceivedLine[]
  readonly planned: readonly Planned[]
}

export interface DistrictOptions {
  readonly seed: number
  /** Nothing happens after it. */
  readonly anchor: Instant
  /** Ordinary, lawful courses of the days before the anchor. */
  readonly ordinary: number
  /** People who are within their first day at the anchor. */
  readonly live: number
  /** People who are inside a centre at the anchor. */
  readonly inside?: number
  readonly plans?: readonly Plan[]
  /** Only one course of each plan, whichever the seed gives, all in the rooms that the centres have: enough to look through. */
  readonly sample?: boolean
  /** How many stories were numbered before; districts told one after another then share no object. */
  readonly numberedBefore?: number
}

const SITES = ['north', 'south'] as const

const floorToMinute = (instant: number): Instant => (instant - (((instant % MINUTE) + MINUTE) % MINUTE)) as Instant

/** Numbers stories so that no two share an object. */
const nameOf = (number: number): string => String(number).padStart(4, '0')

interface Telling {
  readonly plan: Plan
  readonly change: Change
  readonly outcome: Planned['outcome']
  readonly also: readonly string[]
}

const NOTHING_ELSE: readonly string[] = []

/** Every course that a plan has. */
export const tellingsOf = (plan: Plan): readonly Telling[] => [
  ...plan.violated.map((one) => ({ plan, ...broken(one), outcome: 'violated' as const })),
  ...plan.lawful.map((change) => ({ plan, change, outcome: 'lawful' as const, also: NOTHING_ELSE })),
  ...(plan.unknown === null ? [] : [{ plan, change: plan.unknown, outcome: 'unknown' as const, also: NOTHING_ELSE }]),
]

function tellings({ plans = ALL_PLANS, sample = false }: DistrictOptions, random: Random): readonly Telling[] {
  return plans.flatMap((plan) => {
    const all = tellingsOf(plan)
    const chosen = random.below(all.length)
    return sample ? all.slice(chosen, chosen + 1) : all
  })
}

const endOf = ({ steps }: Story): number => Math.max(...steps.map(({ at, until }) => until ?? at))

/**
 * When a planned story starts, so that its last step lies so long before the anchor, or longer where rest days ask for it: how
 * long a story is may hang on the day on which it starts.
 */
function startFor(make: (start: Instant) => Story, anchor: Instant, before: number): Instant {
  let start = floorToMinute(anchor)
  for (let over = endOf(make(start)) + before - anchor; over > 0; over = endOf(make(start)) + before - anchor) {
    start = floorToMinute(start - over)
  }
  return start
}

/**
 * A district with two sites: for each plan its violations, its near misses and its undecidable course, ordinary lawful
 * courses of the days before, and people in their first day. The same seed and anchor give the same district.
 */
export function generateDistrict(options: DistrictOptions): District {
  const { seed, anchor, numberedBefore = 0, inside = 0 } = options
  const placed = options.sample === true ? inSharedRooms : (story: Story): Story => story
  const random = createRandom(seed)
  const lines: ReceivedLine[] = []
  const planned: Planned[] = []
  let number = numberedBefore
  const site = (): (typeof SITES)[number] => SITES[number % SITES.length] ?? SITES[0]
  for (const { plan, change, outcome, also } of tellings(options, createRandom(seed))) {
    number += 1
    const cast = castFor(random.fork(number), nameOf(number), site(), plan.casting.born, plan.casting.sex)
    const make = (start: Instant): Story => change(plan.base(cast, start), cast)
    const story = make(startFor(make, anchor, lookedAtAfter(plan)))
    lines.push(...receivedBy(placed(story), anchor, random.fork(number)))
    planned.push({ model: plan.model, outcome, person: cast.person.id, case: `C-${cast.story}`, also })
  }
  for (let index = 0; index < options.ordinary + options.live; index += 1) {
    number += 1
    const live = index >= options.ordinary
    const own = random.fork(number)
    const cast = castFor(
      own,
      nameOf(number),
      site(),
      { year: own.between(1960, 2004) },
      own.pick(['male', 'male', 'female']),
    )
    const upTo = live ? 'detention' : own.pick(['centre', 'release', 'prosecution'] as const)
    // No further back than a case transferred after fifty days may still be under review.
    const back = live ? own.between(2, 20) * HOUR + own.below(60) * MINUTE : own.between(2, 75) * 24 * HOUR
    const story = lawfulDetention(cast, floorToMinute(anchor - back), { upTo })
    lines.push(...receivedBy(placed(story), anchor, own))
  }
  for (let index = 0; index < inside; index += 1) {
    number += 1
    const own = random.fork(number)
    const one = insider(own, nameOf(number), site(), floorToMinute(anchor), { index, count: inside })
    lines.push(...receivedBy(placed(one.story), anchor, own))
    if (one.planned !== undefined) planned.push(one.planned)
  }
  lines.sort(
    (left, right) => left.receivedAt - right.receivedAt || (left.line.sourceRecord < right.line.sourceRecord ? -1 : 1),
  )
  return { lines, planned }
}
