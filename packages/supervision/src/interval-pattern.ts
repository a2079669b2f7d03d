import type { Instant } from '@hengjian/law'
import type { CompiledInterval, CompiledPattern } from './compiled'
import { UNKNOWN } from './conditions/value'
import { below, type Context, conditionOver, kindTypes, refuse } from './context'
import type { Interval, Pattern } from './language'
import type { IntervalMatch, Match } from './match'
import { type Part, scopeOf } from './part'
import { agrees, keyOf } from './world/attributes'
import { lastReading } from './world/world'

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
  return between({ event: type.begin }, { event: type.end }, type.key, context, compilePattern)
}

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

/** Facts that carry their own end; one beyond asOf has not come yet. */
function spansIn(part: Part, begins: readonly Match[]): readonly IntervalMatch[] {
  const { asOf, world } = part.session
  const { endedFrom, endedPrecision } = world.facts
  return begins.map((begin) => {
    const end = endedFrom[begin.row]
    const ended = end !== undefined && !Number.isNaN(end) && end <= asOf
    return {
      ...begin,
      end: -1,
      endFrom: ended ? (end as Instant) : undefined,
      endTo: ended ? lastReading(end, endedPrecision[begin.row] ?? 0) : undefined,
      endDoubt: null,
    }
  })
}

interface Open {
  readonly match: Match
  readonly key: readonly number[]
}

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
  const { world } = part.session
  const turns = [
    ...begins.map((match) => ({ match, ends: false })),
    ...ends.map((match) => ({ match, ends: true })),
  ].sort(
    (left, right) =>
      left.match.from - right.match.from || left.match.row - right.match.row || Number(right.ends) - Number(left.ends),
  )
  let open: Open[] = []
  const found: IntervalMatch[] = []
  for (const { match, ends: closes } of turns) {
    const own = keyOf(world, match.row, key)
    if (closes) {
      for (const one of open) if (agrees(one.key, own)) found.push(closed(one.match, match))
      open = open.filter((one) => !agrees(one.key, own))
    } else if (!open.some((one) => agrees(one.key, own))) open.push({ match, key: own })
  }
  for (const { match } of open) {
    found.push({ ...match, end: -1, endFrom: undefined, endTo: undefined, endDoubt: null })
  }
  return found.sort((left, right) => left.from - right.from || left.row - right.row)
}

const closed = (begin: Match, end: Match): IntervalMatch => ({
  ...begin,
  end: end.row,
  endFrom: end.from,
  endTo: end.to,
  endDoubt: end.doubt,
})

/** Compiles an interval; its `where` tests the fact that begins it. */
export function compileInterval(written: Interval, context: Context, compilePattern: CompilePattern): CompiledInterval {
  const source = sourceOf(written, context, compilePattern)
  const test = conditionOver(written.where, kindTypes(context, source.kinds), below(context, 'where'))
  const all = (part: Part): readonly IntervalMatch[] => {
    const begins = source.begins(part)
    if (begins.length === 0) return NOTHING
    return source.key === null ? spansIn(part, begins) : walked(part, begins, source.ends(part), source.key)
  }
  const number = context.next.interval++
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
    find: (part, anchor) =>
      remembered(part).flatMap((one): readonly IntervalMatch[] => {
        const scope = scopeOf(part, one.row, one.from, one.endFrom, anchor)
        if (one.endFrom === undefined) scope.eventEnd = part.session.asOf
        scope.missing.length = 0
        const truth = test.run(scope)
        if (truth === false) return NOTHING
        return truth === UNKNOWN ? [{ ...one, doubt: [...(one.doubt ?? NOTHING), ...scope.missing] }] : [one]
      }),
  }
}
