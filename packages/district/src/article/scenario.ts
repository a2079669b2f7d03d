import { addDays, type Instant, type PlainDate, parseDate, weekdayOf } from '@hengjian/law'
import { createRandom, type Random } from '../random'
import { type ReceivedLine, receivedBy } from '../receipt'
import type { ArticleCase, Offence, Trial } from './articleCase'
import { tellCase } from './tell'

const date = (text: string): PlainDate => {
  const read = parseDate(text)
  if (read === undefined) throw new RangeError(`${text} is no date`)
  return read
}
const SATURDAY = 6
const SUNDAY = 0
/** The next working day, should it be a weekend. */
function atWork(day: PlainDate): PlainDate {
  const weekday = weekdayOf(day)
  return weekday === SATURDAY ? addDays(day, 2) : weekday === SUNDAY ? addDays(day, 1) : day
}
/** So many days later or a little more, at work. */
const later = (day: PlainDate, days: number): PlainDate => atWork(addDays(day, days))

/** How many of a stretch's cases went which way. What the published account says is in these numbers and nowhere else. */
interface Stretch {
  /** The first number of its cases. */
  readonly first: number
  readonly cases: number
  /** Decisions on prosecution are spread over these days. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly arrests: number
  readonly notProsecuted: number
  readonly extended: number
  readonly returned: number
  readonly returnedTwice: number
  readonly appealed: number
  readonly offences: readonly [Offence, ...Offence[]]
}

const ANY: Stretch['offences'] = ['盗窃', '故意伤害', '诈骗', '危险驾驶', '交通肇事']
/** Those of whom somebody may be arrested: driving offences alone carry no arrest. */
const ARRESTED: Stretch['offences'] = ['盗窃', '故意伤害', '诈骗']
/** Before the office: the light cases that were looked back at later. */
const LOOKED_BACK: Stretch = {
  ...{ first: 1, cases: 150, from: date('2018-02-01'), to: date('2018-12-20'), arrests: 0, notProsecuted: 60 },
  ...{ extended: 0, returned: 0, returnedTwice: 0, appealed: 0, offences: ['危险驾驶', '交通肇事'] },
}
/** The year before: 200 matters, 14 further activities, 104 arrests. */
const YEAR_BEFORE: Stretch = {
  ...{ first: 1001, cases: 200, from: date('2019-01-21'), to: date('2019-12-16'), arrests: 104, notProsecuted: 30 },
  ...{ extended: 6, returned: 5, returnedTwice: 2, appealed: 1, offences: ANY },
}
/** Since 2020: 225 of the 250 matters, 5 further activities, 75 arrests; the other 25 went by fast track. */
const SINCE: Stretch = {
  ...{ first: 2001, cases: 225, from: date('2020-01-20'), to: date('2021-06-25'), arrests: 75, notProsecuted: 50 },
  ...{ extended: 3, returned: 2, returnedTwice: 0, appealed: 0, offences: ANY },
}

/** Whatever is extended, returned or follows an arrest needs this long before its decision, all within the stretch. */
const LONG = 150

interface Course {
  readonly index: number
  readonly decided: PlainDate
  readonly extended: boolean
  readonly returns: number
  readonly arrested: boolean
  readonly notProsecuted: boolean
  readonly appealed: boolean
}

/** Says of each case of a stretch which way it went: what takes long is for those decided late enough. */
function coursesOf(stretch: Stretch): readonly Course[] {
  const { cases, from, to, extended, returned, returnedTwice, arrests, notProsecuted, appealed } = stretch
  const decidedAt = (index: number): PlainDate => atWork(addDays(from, Math.floor((index * (to - from)) / (cases - 1))))
  const long = Array.from({ length: cases }, (_, index) => index).filter((index) => decidedAt(index) - from >= LONG)
  const placeOf = new Map(long.map((index, place) => [index, place]))
  return Array.from({ length: cases }, (_, index): Course => {
    const place = placeOf.get(index) ?? Number.POSITIVE_INFINITY
    const isReturned = place >= extended && place < extended + returned
    const isArrested = place >= long.length - arrests && Number.isFinite(place)
    return {
      index,
      decided: decidedAt(index),
      extended: place < extended,
      returns: isReturned ? (place < extended + returnedTwice ? 2 : 1) : 0,
      arrested: isArrested,
      notProsecuted: index < notProsecuted,
      appealed: index >= notProsecuted && index < notProsecuted + appealed,
    }
  })
}

/** Days between the acceptance, the returns and the decision of an ordinary review. */
const REVIEW = { least: 9, most: 24, back: 21, again: 8 } as const

function ordinaryTrial({ decided, notProsecuted, appealed, index }: Course): Trial | null {
  if (notProsecuted) return null
  const adoption = index % 11 === 5 ? 'notAdopted' : 'adopted'
  return { procedure: 'summary', on: later(decided, 20), proposal: 'range', adoption, appealed }
}

function ordinaryCase(stretch: Stretch, course: Course, random: Random): ArticleCase {
  const number = stretch.first + course.index
  const own = random.fork(number)
  const { decided, returns } = course
  const stages = Array.from({ length: returns }, (_, stage) => {
    const back = atWork(addDays(decided, -(returns - stage) * (REVIEW.back + REVIEW.again) + REVIEW.back - 3))
    return { on: atWork(addDays(back, -REVIEW.back)), back }
  })
  const accepted = stages[0]?.on ?? decided
  const days = course.extended ? 38 : own.between(REVIEW.least, REVIEW.most)
  const transferred = atWork(addDays(accepted, -days))
  const offence = own.pick(course.arrested ? ARRESTED : stretch.offences)
  return {
    ...{ number, offence, filed: atWork(addDays(transferred, -62)), transferred, returned: stages, decided },
    arrestDecided: course.arrested ? atWork(addDays(transferred, -45)) : null,
    extended: course.extended ? later(transferred, 28) : null,
    decision: course.notProsecuted ? 'discretionaryNonProsecution' : 'prosecuted',
    plea: own.below(100) < 80,
    fastTrackProposed: false,
    trial: ordinaryTrial(course),
    reviewedByOffice: stretch.first > LOOKED_BACK.first && own.below(100) < 95,
    ...{ identity: null, minor: null, conflict: null },
  }
}

/** How many days the 25 reviews took: 108 in all. Each begins on the weekday from which that many days end at work. */
const FAST_REVIEWS = [4, 4, 5, 4, 3, 5, 4, 4, 5, 4, 4, 6, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4] as const
const MONDAY = 1
const BEGINS_ON: Readonly<Record<number, number>> = { 3: MONDAY, 4: MONDAY, 5: MONDAY + 2, 6: MONDAY + 1 }
/** So many were tried by the fast-track court, so many went to the summary procedure; the rest still wait. */
const FAST_TRIED = 14
const FAST_CONVERTED = 5
const FAST_FROM = date('2020-06-01')
const FAST_FIRST = 3001

function fastCase(index: number, days: number): ArticleCase {
  const week = addDays(FAST_FROM, index * 15)
  const transferred = addDays(week, (((BEGINS_ON[days] ?? MONDAY) - weekdayOf(week) + 7) % 7) as number)
  const decided = addDays(transferred, days)
  const tried: Trial = {
    procedure: 'fastTrack',
    on: later(decided, 6),
    proposal: 'fixed',
    adoption: 'adopted',
    appealed: false,
  }
  const converted: Trial = { ...tried, procedure: 'summary', on: later(decided, 18), proposal: 'range' }
  return {
    ...{
      number: FAST_FIRST + index,
      offence: '危险驾驶',
      filed: atWork(addDays(transferred, -9)),
      transferred,
      decided,
    },
    ...{
      arrestDecided: null,
      extended: null,
      returned: [],
      decision: 'prosecuted',
      plea: true,
      fastTrackProposed: true,
    },
    trial: index < FAST_TRIED ? tried : index < FAST_TRIED + FAST_CONVERTED ? converted : null,
    ...{ reviewedByOffice: true, identity: null, minor: null, conflict: null },
  }
}

/** The office looked back at the light cases decided until here, a few a day, from then on. */
const LOOK_BACK = { upTo: date('2020-08-31'), from: date('2020-09-07'), aDay: 3, hits: 12 } as const
const LIGHT: readonly Offence[] = ['危险驾驶', '交通肇事']

/** Verifies identities case by case; every so many one had concealed a public office. */
function lookBack(cases: readonly ArticleCase[]): readonly ArticleCase[] {
  const light = cases.filter(({ offence, decided }) => LIGHT.includes(offence) && decided <= LOOK_BACK.upTo)
  const every = Math.floor(light.length / LOOK_BACK.hits)
  const placeOf = new Map(light.map(({ number }, place) => [number, place]))
  return cases.map((one) => {
    const place = placeOf.get(one.number)
    if (place === undefined) return one
    const on = later(LOOK_BACK.from, Math.floor(place / LOOK_BACK.aDay))
    return { ...one, identity: { on, concealed: place % every === 4 && place < every * LOOK_BACK.hits } }
  })
}

/** Twelve children who were interviewed and counselled; ten conflicts, two of them between two more people. */
const MINORS = 12
const CONFLICTS = [1, 1, 2, 1, 1, 1, 2, 1, 1, 1] as const

function withOthers(cases: readonly ArticleCase[]): readonly ArticleCase[] {
  return cases.map((one) => {
    const place = one.number - SINCE.first
    const child = place % 17 === 3 ? Math.floor(place / 17) : MINORS
    const conflict = place % 21 === 8 ? CONFLICTS[Math.floor(place / 21)] : undefined
    return {
      ...one,
      minor: child < MINORS ? later(one.decided, -1) : one.minor,
      conflict: conflict === undefined ? one.conflict : { on: later(one.decided, -2), persons: conflict },
    }
  })
}

/** Every case of the scenario. */
export function articleCases(seed: number): readonly ArticleCase[] {
  const random = createRandom(seed)
  const casesOf = (stretch: Stretch) => coursesOf(stretch).map((course) => ordinaryCase(stretch, course, random))
  const fast = FAST_REVIEWS.map((days, index) => fastCase(index, days))
  return lookBack([...casesOf(LOOKED_BACK), ...casesOf(YEAR_BEFORE), ...withOthers(casesOf(SINCE)), ...fast])
}

/** Nothing of the scenario happens after it. */
const END = date('2021-08-31')

/**
 * The seeded scenario of 2018 to the middle of 2021 that gives what a published account of such an office told: as facts, none of them a
 * figure. In the order of receipt.
 */
export function articleScenario(seed = 2021): readonly ReceivedLine[] {
  const random = createRandom(seed)
  const anchor = (END * 86_400_000) as Instant
  return articleCases(seed)
    .flatMap((one) => receivedBy(tellCase(one, random), anchor, random.fork(one.number)))
    .sort(
      (left, right) =>
        left.receivedAt - right.receivedAt || (left.line.sourceRecord < right.line.sourceRecord ? -1 : 1),
    )
}
