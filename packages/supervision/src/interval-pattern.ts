import type { IntervalException, IntervalType } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { CompiledInterval, CompiledPattern } from './compiled'
import { forget } from './conditions/scope'
import { UNKNOWN } from './conditions/value'
import { below, type Context, conditionOver, isShareable, kindTypes, refuse } from './context'
import type { Condition, Interval, Pattern } from './language'
import { type IntervalMatch, inOrder, intervalFrom, latestEnd, type Match } from './match'
import { type Part, scopeOf } from './part'
import { isSameMoment } from './readings'
import { agrees, keyOf } from './world/derived'
import { lastReading } from './world/precision'

type CompilePattern = (written: Pattern, context: Context) => CompiledPattern

/** Where begins and ends come from. */
interface Source {
  readonly kinds: ReadonlySet<number>
  readonly begins: (part: Part) => readonly Match[]
  readonly ends: (part: Part) => readonly Match[]
  /** Role codes of the key; null for spans, whose facts carry their end. */
  readonly key: readonly number[] | null
}

const NOTHING: readonly never[] = []

function named(name: string, context: Context, compilePattern: CompilePattern): Source {
  const type = context.vocabulary.intervals.get(name)
  if (type === undefined) {
    refuse(context, 'MODEL_INTERVAL', name)
    return { kinds: new Set(), begins: () => NOTHING, ends: () => NOTHING, key: null }
  }
  if ('span' in type) return spanning(type.span, context, compilePattern)
  return between(counted(type.begin, type), counted(type.end, type), type.key, context, compilePattern)
}

/** Facts of the kinds, but for those that the vocabulary excepts. */
export function counted(kinds: readonly string[], { except }: Extract<IntervalType, { except: unknown }>): Pattern {
  const excepted = kinds.filter((kind) => except.some((one) => one.kind === kind))
  if (excepted.length === 0) return { event: kinds }
  const rest = kinds.filter((kind) => !excepted.includes(kind))
  const parts = excepted.map((kind): Pattern => {
    const tests = except.filter((one) => one.kind === kind).map(isNotExcepted)
    return { event: kind, where: { and: tests } }
  })
  return { any: rest.length === 0 ? parts : [{ event: rest }, ...parts] }
}

/** A fact counts where the field has no value. */
const isNotExcepted = ({ path, values }: IntervalException): Condition => ({
  '!': { in: [{ var: [`event.${path}`, values.every((one) => one === true) ? false : ''] }, values] },
})

function spanning(kind: string, context: Context, compilePattern: CompilePattern): Source {
  if (context.vocabulary.kinds.get(kind)?.span === false) refuse(context, 'MODEL_SPAN', kind)
  const facts = compilePattern({ event: kind }, context)
  return { kinds: facts.kinds, begins: (part) => facts.find(part, undefined), ends: () => NOTHING, key: null }
}

function between(
  begin: Pattern,
  end: Pattern,
  key: readonly string[],
  context: Context,
  compilePattern: CompilePattern,
): Source {
  const begins = compilePattern(begin, below(context, 'begin'))
  const nothingEnds = 'event' in end && Array.isArray(end.event) && end.event.length === 0
  const ends = nothingEnds ? undefined : compilePattern(end, below(context, 'end'))
  for (const role of key) if (context.codes.roles.code(role) < 0) refuse(context, 'MODEL_ROLE', role)
  return {
    kinds: new Set([...begins.kinds, ...(ends?.kinds ?? [])]),
    begins: (part) => begins.find(part, undefined),
    ends: (part) => ends?.find(part, undefined) ?? NOTHING,
    key: key.map((role) => context.codes.roles.code(role)),
  }
}

function sourceOf(written: Interval, context: Context, compilePattern: CompilePattern): Source {
  if ('interval' in written) return named(written.interval, context, compilePattern)
  if ('span' in written) return spanning(written.span, context, compilePattern)
  return between(written.begin, written.end, written.key, context, compilePattern)
}

/** Nothing begins after it ended, however little is known of its begin. */
function beforeItsEnd(interval: IntervalMatch): IntervalMatch {
  const last = latestEnd(interval)
  return last === undefined || last >= interval.to
    ? interval
    : intervalFrom({ ...interval, to: last }, interval.doubt, interval.ends)
}

/** Facts that carry their own end; one beyond asOf has not come yet. */
function spansIn(part: Part, begins: readonly Match[]): readonly IntervalMatch[] {
  const { asOf, world } = part.session
  const { endedFrom, endedPrecision } = world.facts
  return begins.map((begin) => {
    const end = endedFrom[begin.row]
    if (end === undefined || Number.isNaN(end) || end > asOf) return intervalFrom(begin, begin.doubt, NOTHING)
    const to = lastReading(end, endedPrecision[begin.row] ?? 0)
    return beforeItsEnd(intervalFrom(begin, begin.doubt, [{ row: -1, from: end as Instant, to, doubt: null }]))
  })
}

/** An interval that may be open, while begins and ends are walked through. */
interface Open {
  readonly match: Match
  readonly key: readonly number[]
  readonly ends: Match[]
  /** Something is open from here on: this, or what may have been open before. */
  readonly surely: boolean
}

/** A fact that stood too early to end anything, and may have happened after the begin nevertheless. */
const straddles = (part: Part, end: Match, begin: Match): boolean =>
  end.to > begin.from && !isSameMoment(part, end, begin)

const NO_PATHS: readonly string[] = []

/** Begins and ends walked through in order, with what is open at each. */
class Walk {
  readonly found: IntervalMatch[] = []
  #open: Open[] = []
  /** Ends that found nothing open. */
  readonly #idle: { readonly match: Match; readonly key: readonly number[] }[] = []

  constructor(
    readonly part: Part,
    readonly key: readonly number[],
  ) {}

  #keyOf({ row }: Match): readonly number[] {
    return keyOf(this.part.session.world, row, this.key)
  }

  end(match: Match): void {
    const key = this.#keyOf(match)
    let meant = 0
    for (const one of this.#open) {
      if (!agrees(one.key, key)) continue
      one.ends.push(match)
      meant += 1
    }
    if (meant === 0) this.#idle.push({ match, key })
    else if (match.doubt === null) this.#open = this.#open.filter((one) => !agrees(one.key, key))
  }

  begin(match: Match): void {
    const key = this.#keyOf(match)
    const before = this.#open.length === 0 ? NOTHING : this.#open.filter((one) => agrees(one.key, key))
    if (before.some(({ surely, ends }) => surely && ends.length === 0)) return
    const ends = this.#endsBefore(match, key)
    const found = intervalFrom(match, before.length === 0 ? match.doubt : doubtAfter(before, match), ends)
    this.#open.push({ match: found, key, ends, surely: match.doubt === null })
    this.found.push(found)
  }

  /** Ends that stood too early for anything and may have followed this begin. */
  #endsBefore(match: Match, key: readonly number[]): Match[] {
    const ends: Match[] = []
    for (const { match: idle, key: own } of this.#idle) {
      if (!agrees(own, key) || !straddles(this.part, idle, match)) continue
      ends.push({ row: idle.row, from: match.from, to: idle.to, doubt: idle.doubt ?? NO_PATHS })
    }
    return ends
  }
}

/** What is not known of a begin that may have come while something was open. */
const doubtAfter = (before: readonly Open[], match: Match): readonly string[] => [
  ...(match.doubt ?? NO_PATHS),
  ...before.flatMap((one) => [...(one.match.doubt ?? NO_PATHS), ...one.ends.flatMap(({ doubt }) => doubt ?? NO_PATHS)]),
]

/**
 * Walks begins and ends in order. For one key an interval is open or not: a begin while open adds none, an end closes it, and a
 * fact that is both closes it and opens the next. An end that leaves part of the key out, as a release without a case number
 * does, closes each open key it does not contradict.
 */
function walked(
  part: Part,
  begins: readonly Match[],
  ends: readonly Match[],
  key: readonly number[],
): readonly IntervalMatch[] {
  const walk = new Walk(part, key)
  let next = 0
  for (const begin of begins) {
    for (let end = ends[next]; end !== undefined && inOrder(end, begin) <= 0; end = ends[next]) {
      walk.end(end)
      next += 1
    }
    walk.begin(begin)
  }
  for (; next < ends.length; next += 1) {
    const end = ends[next]
    if (end !== undefined) walk.end(end)
  }
  return walk.found.map(beforeItsEnd)
}

/** The number under which a part remembers an interval's walk, whatever its `where`. */
function numberOfWalk({ where: _, ...walked }: Interval, { shared }: Context): number {
  const text = JSON.stringify(walked)
  const number = shared.walks.get(text) ?? shared.next.interval++
  if (isShareable(text)) shared.walks.set(text, number)
  return number
}

/** Compiles an interval; its `where` tests the fact that begins it. */
export function compileInterval(written: Interval, context: Context, compilePattern: CompilePattern): CompiledInterval {
  const source = sourceOf(written, context, compilePattern)
  const test = conditionOver(written.where, kindTypes(context, source.kinds), below(context, 'where'))
  const all = (part: Part): readonly IntervalMatch[] => {
    const begins = source.begins(part)
    if (begins.length === 0) return NOTHING
    return source.key === null ? spansIn(part, begins) : walked(part, begins, source.ends(part), source.key)
  }
  const number = numberOfWalk(written, context)
  const remembered = (part: Part): readonly IntervalMatch[] => {
    const known = part.intervals[number]
    if (known !== undefined) return known
    const found = all(part)
    part.intervals[number] = found
    return found
  }
  if (test === undefined) return { kinds: source.kinds, find: remembered }
  return {
    kinds: source.kinds,
    find: (part, anchor) => {
      const found: IntervalMatch[] = []
      for (const one of remembered(part)) {
        const scope = scopeOf(part, one.row, one.from, one, anchor)
        forget(scope)
        const truth = test.run(scope)
        if (truth === true) found.push(one)
        else if (truth === UNKNOWN)
          found.push(intervalFrom(one, [...(one.doubt ?? NOTHING), ...scope.missing], one.ends))
      }
      return found
    },
  }
}
