import { type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { tellingsOf } from './generate'
import { insider } from './insiders'
import { castFor } from './lawful/cast'
import { lawfulCourse } from './lawful/course'
import type { Plan } from './plan'
import { ALL_PLANS } from './plans'
import { createRandom, type Random } from './random'
import { type ReceivedLine, receivedInTime } from './receipt'
import { inSharedRooms } from './sharedRooms'
import { after, DAY, MINUTE, type Story } from './story'

/** A district that goes on: what its systems report day by day, before an anchor and after it. */
export interface TimelineOptions {
  readonly seed: number
  /** Where history ends and the present begins: until then a person's track is told in one piece, from then on as it goes. */
  readonly anchor: Instant
  /** How many days of history there are before the anchor. */
  readonly days: number
  /** How many people come a day: in history, and in the week before the anchor and ever after. At most fifty. */
  readonly perDay: { readonly history: number; readonly present: number }
  /** How many people are inside a centre at the anchor; none where left out. */
  readonly inside?: number
  readonly plans?: readonly Plan[]
}

/** Of a hundred people so many meet a broken rule, and so many more one that is nearly broken or cannot be judged. */
const SHARE = { violated: 12, near: 6 } as const

/** Stories are numbered by the day, so that no two days share an object; a district told at once has smaller numbers. */
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

interface Telling {
  readonly story: Story
  readonly own: Random
}

const floorToMinute = (instant: Instant): Instant => (Math.floor(instant / MINUTE) * MINUTE) as Instant

/** Counted from 1970. */
const numberOf = (day: Instant): number => Math.round((day + SHANGHAI_OFFSET * MINUTE) / DAY) * MOST_A_DAY

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

/** The people who came on a day and are inside at the anchor: they came in the hours before it. */
function insidersOf({ seed, anchor, inside = 0 }: TimelineOptions, day: Instant): readonly Telling[] {
  return Array.from({ length: inside }, (_, index): Telling => {
    const number = numberOf(day) + MOST_A_DAY - 1 - index
    const own = createRandom(seed).fork(number)
    const site = SITES[index % SITES.length] ?? SITES[0]
    return { own, story: insider(own, String(number), site, floorToMinute(anchor), { index, count: inside }).story }
  })
}

/** What is ever reported of the people who come on a day. */
function linesOfDay(options: TimelineOptions, day: Instant): readonly ReceivedLine[] {
  const { seed, anchor, days, perDay, plans = ALL_PLANS } = options
  const ago = Math.round((dayOf(anchor) - day) / DAY)
  if (ago > days) return []
  const isPresent = ago <= WEEK
  const comers = Array.from(
    { length: Math.min(isPresent ? perDay.present : perDay.history, MOST_A_DAY / 2) },
    (_, person): Telling => {
      const number = numberOf(day) + person
      const own = createRandom(seed).fork(number)
      return { own, story: storyOf(plans, own, number, after(day, own.below(DAY / MINUTE) * MINUTE)) }
    },
  )
  // Those inside came up to ten hours ago, some of them before midnight.
  const insiders = ago === 1 ? insidersOf(options, day) : []
  return [...comers, ...insiders].flatMap(({ story, own }) =>
    receivedInTime(isPresent ? inSharedRooms(story) : story, anchor, own).map((line) =>
      line.receivedAt < day ? { ...line, receivedAt: day } : line,
    ),
  )
}

const inOrder = (left: ReceivedLine, right: ReceivedLine): number =>
  left.receivedAt - right.receivedAt || (left.line.sourceRecord < right.line.sourceRecord ? -1 : 1)

/**
 * What had been received by the anchor of the people who came on a day before it, in the order of receipt.
 * @param ago how many days before the anchor's own day
 */
export const historyOf = (options: TimelineOptions, ago: number): readonly ReceivedLine[] =>
  linesOfDay(options, after(dayOf(options.anchor), -ago * DAY))
    .filter(({ receivedAt }) => receivedAt <= options.anchor)
    .sort(inOrder)

/** What was received on a day, in the order of receipt. */
export interface DayOfLines {
  readonly lines: readonly ReceivedLine[]
  /** The midnight that ends the day. */
  readonly before: Instant
}

/**
 * What the systems report later than an instant, day by day and without end. The same options give the same lines, wherever one
 * begins.
 */
export function* timeline(options: TimelineOptions, later: Instant): Generator<DayOfLines, never> {
  const first = after(dayOf(options.anchor), -options.days * DAY)
  const from = Math.max(first, after(dayOf(later), -LONGEST * DAY))
  let waiting: readonly ReceivedLine[] = []
  for (let day = from as Instant; ; day = after(day, DAY)) {
    const midnight = after(day, DAY)
    const fresh = linesOfDay(options, day).filter(({ receivedAt }) => receivedAt > later)
    const known = [...waiting, ...fresh]
    waiting = known.filter(({ receivedAt }) => receivedAt >= midnight)
    yield { lines: known.filter(({ receivedAt }) => receivedAt < midnight).sort(inOrder), before: midnight }
  }
}
