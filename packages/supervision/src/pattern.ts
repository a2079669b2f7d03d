import type { Instant } from '@hengjian/law'
import { type Clock, compileClock } from './clock'
import type { CompiledAnchor, CompiledInterval, CompiledPattern } from './compiled'
import { below, type Context, isShareable, refuse } from './context'
import { compileEvent } from './event-pattern'
import { compileInterval } from './interval-pattern'
import type { Interval, Pattern } from './language'
import { type Anchor, anchorFrom, inOrder, type Match } from './match'
import type { Part } from './part'
import type { PatternCompilers } from './pattern-compilers'

const NOTHING: readonly never[] = []
const nothingAbsent = (): readonly string[] => NOTHING

const kindsOfAll = (parts: readonly CompiledPattern[]): ReadonlySet<number> =>
  new Set(parts.flatMap(({ kinds }) => [...kinds]))

/** What counts first of one part of an `all`: what may, in order, up to what does for sure. */
function firstFrom(matches: readonly Match[], lower: number | undefined): readonly Match[] {
  const found: Match[] = []
  for (const match of matches) {
    if (lower !== undefined && match.to < lower) continue
    found.push(match)
    if (countsFrom(lower, match)) break
  }
  return found
}

const countsFrom = (lower: number | undefined, { doubt, from }: Match): boolean =>
  doubt === null && (lower === undefined || from >= lower)

/** The parts together: the last of them is the fact, and all are there when it is. */
function together(parts: readonly (Match | undefined)[]): Match | undefined {
  let last: Match | undefined
  let to = Number.NEGATIVE_INFINITY
  for (const one of parts) {
    if (one === undefined) return undefined
    if (last === undefined || inOrder(one, last) > 0) last = one
    to = Math.max(to, one.to)
  }
  return last && { ...last, to: to as Instant }
}

function compileAll(written: readonly Pattern[], context: Context): CompiledPattern {
  const parts = written.map((one, index) => compilePattern(one, below(context, index)))
  const firstOf = (one: CompiledPattern, part: Part, anchor: Anchor | undefined, lower: Instant | undefined) =>
    firstFrom(one.find(part, anchor, lower), lower)
  return {
    kinds: kindsOfAll(parts),
    find: (part, anchor, lower) => {
      const possible = parts.map((one) => firstOf(one, part, anchor, lower))
      const early = together(possible.map(([first]) => first))
      if (early === undefined) return NOTHING
      const surely = possible.map((one) => one.at(-1)).map((one) => one && (countsFrom(lower, one) ? one : undefined))
      if (possible.every((one, index) => one.length === 1 && surely[index] !== undefined))
        return [{ ...early, doubt: null }]
      const doubt = possible.flatMap((one) => one.flatMap((match) => match.doubt ?? NOTHING))
      const late = together(surely)
      if (late === undefined) return [{ ...early, doubt }]
      // Whichever of a part counts, another part is the last.
      if (late.row === early.row && late.from === early.from) return [{ ...late, doubt: null }]
      // Counted from an instant on, all parts are there by the later one in any case; elsewhere it is one of the two.
      return [
        { ...early, doubt },
        { ...late, doubt: lower === undefined ? doubt : null },
      ]
    },
    absent: (part, anchor, lower) =>
      parts.flatMap((one, index) => (firstOf(one, part, anchor, lower).length > 0 ? NOTHING : namesOf(written[index]))),
  }
}

function namesOf(pattern: Pattern | undefined): readonly string[] {
  if (pattern === undefined) return NOTHING
  if ('event' in pattern) return typeof pattern.event === 'string' ? [pattern.event] : pattern.event
  if ('all' in pattern) return pattern.all.flatMap(namesOf)
  if ('any' in pattern) return pattern.any.flatMap(namesOf)
  return NOTHING
}

function compileAny(written: readonly Pattern[], context: Context): CompiledPattern {
  const parts = written.map((one, index) => compilePattern(one, below(context, index)))
  return {
    kinds: kindsOfAll(parts),
    find: (part, anchor, lower) => {
      const found = parts.flatMap((one) => one.find(part, anchor, lower))
      return found.length < 2 ? found : eachOnce(found.sort(sureFirst))
    },
    absent: nothingAbsent,
  }
}

const sureFirst = (left: Match, right: Match): number =>
  inOrder(left, right) || Number(left.doubt !== null) - Number(right.doubt !== null)

/** A fact that several alternatives name at the same instant happens once. */
const eachOnce = (matches: readonly Match[]): readonly Match[] =>
  matches.filter((one, index) => {
    const before = matches[index - 1]
    return before === undefined || before.row !== one.row || before.from !== one.from
  })

/** A clock that ran out unanswered is itself something that happens: at its due instant, on its own anchor. */
function compileDue(written: Extract<Pattern, { due: unknown }>, context: Context): CompiledPattern {
  const clock: Clock = compileClock(
    written.due,
    below({ ...context, anchor: [] }, 'due'),
    patternCompilers,
    written.less,
  )
  return {
    kinds: clock.kinds,
    find: (part) => [...clock.expiries(part)].sort(inOrder),
    absent: nothingAbsent,
  }
}

/** Compiles a pattern; what is wrong with it is added to the context's problems. */
export function compilePattern(written: Pattern, context: Context): CompiledPattern {
  if ('event' in written) {
    const text = JSON.stringify(written)
    const key = isShareable(text) ? text : undefined
    const known = key === undefined ? undefined : context.shared.patterns.get(key)
    if (known !== undefined) return known
    const before = context.problems.length
    const compiled = compileEvent(written, context)
    if (key !== undefined && context.problems.length === before) context.shared.patterns.set(key, compiled)
    return compiled
  }
  if ('all' in written) return compileAll(written.all, below(context, 'all'))
  if ('any' in written) return compileAny(written.any, below(context, 'any'))
  if ('due' in written) return compileDue(written, context)
  refuse(context, 'MODEL_ROW', written.row)
  return { kinds: new Set(), find: () => NOTHING, absent: nothingAbsent }
}

export const isInterval = (written: Pattern | Interval): written is Interval =>
  'interval' in written || 'span' in written || 'begin' in written

/** Compiles an interval whose parts may be patterns. */
export function intervalOf(written: Interval, context: Context): CompiledInterval {
  const text = JSON.stringify(written)
  const known = context.shared.intervals.get(text)
  if (known !== undefined) return known
  const before = context.problems.length
  const compiled = compileInterval(written, context, compilePattern)
  if (!isShareable(text) || context.problems.length > before) return compiled
  const number = context.shared.next.interval++
  const shared: CompiledInterval = {
    kinds: compiled.kinds,
    find: (part) => {
      const found = part.intervals[number] ?? compiled.find(part, undefined)
      part.intervals[number] = found
      return found
    },
  }
  context.shared.intervals.set(text, shared)
  return shared
}

/** A fact opens a check once, the first time it happens. */
function onePerFact(matches: readonly Match[]): readonly Match[] {
  const seen = new Set<number>()
  return matches.filter(({ row }) => {
    if (seen.has(row)) return false
    seen.add(row)
    return true
  })
}

/** Compiles what may open a check. */
export function compileAnchor(written: Pattern | Interval, context: Context): CompiledAnchor {
  if (isInterval(written)) {
    const interval = intervalOf(written, context)
    const find = (part: Part) => interval.find(part, undefined).map((one) => anchorFrom(one, one))
    return rememberedAnchor(interval, { kinds: interval.kinds, isInterval: true, find }, context)
  }
  const pattern = compilePattern(written, context)
  const matches = (part: Part) => pattern.find(part, undefined)
  const once = 'event' in written ? matches : (part: Part) => onePerFact(matches(part))
  const find = (part: Part) => once(part).map((one) => anchorFrom(one, undefined))
  return rememberedAnchor(pattern, { kinds: pattern.kinds, isInterval: false, find }, context)
}

/** What opens a check looks at no anchor itself, so a part remembers what it found. */
function rememberedAnchor(
  source: CompiledPattern | CompiledInterval,
  { kinds, isInterval, find }: CompiledAnchor,
  { shared }: Context,
): CompiledAnchor {
  const known = shared.anchors.get(source)
  if (known !== undefined) return known
  const number = shared.next.anchor++
  const remembered = (part: Part): readonly Anchor[] => {
    const before = part.anchors[number]
    if (before !== undefined) return before
    const found = find(part)
    part.anchors[number] = found
    return found
  }
  const anchor = { kinds, isInterval, find: remembered }
  shared.anchors.set(source, anchor)
  return anchor
}

export const patternCompilers: PatternCompilers = {
  pattern: compilePattern,
  interval: intervalOf,
  anchor: compileAnchor,
}
