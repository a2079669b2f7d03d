import { type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { tellingsOf } from './generate'
import { castFor } from './lawful/cast'
import { lawfulCourse } from './lawful/course'
import type { Plan } from './plan'
import { ALL_PLANS } from './plans'
import { createRandom, type Random } from './random'
import { type ReceivedLine, receivedInTime } from './receipt'
import { after, DAY, MINUTE, type Story } from './story'

/** A district that goes on: what its systems report day by day, before an anchor and after it. */
export interface TimelineOptions {
  readonly seed: number
  /** Where history ends and the present begins: until then a person's track is told in one piece, from then on as it goes. */
  readonly anchor: Instant
  /** How many days of history there are before the anchor. */
  readonly days: number
  /** How many people come a day: in history, and in the week before the anchor and ever after. At most a hundred. */
  readonly perDay: { readonly history: number; readonly present: number }
  readonly plans?: readonly Plan[]
}

/** Of a hundred people so many meet a broken rule, and so many more one that is nearly broken or cannot be judged. */
const SHARE = { violated: 12, near: 6 } as const

/** Numbers of stories: those of a timeline lie above those of any district told at once. */
const FIRST = 10_000
const MOST_A_DAY = 100
/** The longest story: nothing of one is reported later than this after it began. */
const LONGEST = 400
const WEEK = 7

const SITES = ['north', 'south'] as const

/** The first instant of the local day. */
const dayOf = (instant: Instant): Instant => {
  const ahead = SHANGHAI_OFFSET * MINUTE
  return (Math.floor((instant + ahead) / DAY) * DAY - ahead) as Instant
}

function storyOf(plans: readonly Plan[], own: Random, number: number, start: Instant): Story {
  const name = String(number)
  const site = SITES[number % SITES.length] ?? SITES[0]
  const chance = own.below(100)
  const plan = plans[own.below(Math.max(1, plans.length))]
  if (plan !== undefined && chance < SHARE.violated + SHARE.near) {
    const wanted = tellingsOf(plan).filter(({ outcome }) => (outcome === 'violated') === chance < SHARE.violated)
    const told = wanted[own.below(wanted.length)]
    const cast = castFor(own, name, site, plan.casting.born, plan.casting.sex)
    if (told !== undefined) return told.change(plan.base(cast, start), cast)
  }
  const cast = castFor(own, name, site, { year: own.between(1960, 2004) }, own.pick(['male', 'male', 'female']))
  return lawfulCourse(cast, start, own)
}

/** What is ever reported of the people who come on a day. */
function linesOfDay({ plans = ALL_PLANS, ...options }: TimelineOptions, day: Instant): readonly ReceivedLine[] {
  const index = Math.round((day - dayOf(options.anchor)) / DAY) + options.days
  if (index < 0) return []
  const count = index < options.days - WEEK ? options.perDay.history : options.perDay.present
  return Array.from({ length: Math.min(count, MOST_A_DAY) }, (_, person) => {
    const number = FIRST + index * MOST_A_DAY + person
    const own = createRandom(options.seed).fork(number)
    const start = after(day, own.below(DAY / MINUTE) * MINUTE)
    return receivedInTime(storyOf(plans, own, number, start), options.anchor, own).map((line) =>
      line.receivedAt < day ? { ...line, receivedAt: day } : line,
    )
  }).flat()
}

const inOrder = (left: ReceivedLine, right: ReceivedLine): number =>
  left.receivedAt - right.receivedAt || (left.line.sourceRecord < right.line.sourceRecord ? -1 : 1)

/**
 * What the systems report later than an instant, without end: for each day on which people come the lines received up to its
 * midnight, in the order of receipt. The same options give the same lines, wherever one begins.
 */
export function* timeline(options: TimelineOptions, later: Instant): Generator<readonly ReceivedLine[], never> {
  const first = after(dayOf(options.anchor), -options.days * DAY)
  const from = Math.max(first, after(dayOf(later), -LONGEST * DAY))
  let waiting: readonly ReceivedLine[] = []
  for (let day = from as Instant; ; day = after(day, DAY)) {
    const midnight = after(day, DAY)
    const fresh = linesOfDay(options, day).filter(({ receivedAt }) => receivedAt > later)
    const known = [...waiting, ...fresh]
    waiting = known.filter(({ receivedAt }) => receivedAt >= midnight)
    yield known.filter(({ receivedAt }) => receivedAt < midnight).sort(inOrder)
  }
}
