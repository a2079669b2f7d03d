import { kindsNamed, lastPossible, parseFactTime } from '@hengjian/facts'
import { type Clock, compileClock } from './clock'
import { type CompileContext, compileCondition, type Test } from './condition/compile'
import { compileInterval } from './interval-pattern'
import type { Interval, Pattern } from './language'
import type { CompiledAnchor, CompiledInterval, CompiledPattern, Match } from './match'
import { fromOf, type Part, scopeOf, toOf } from './part'
import { modelProblem } from './problems'
import type { Row } from './world'

const inOrder = (left: Match, right: Match): number => left.from - right.from || left.row - right.row

function pickFrom(matches: readonly Match[], pick: 'each' | 'first' | 'last' | number): readonly Match[] {
  if (pick === 'each') return matches
  const chosen = pick === 'first' ? matches[0] : pick === 'last' ? matches.at(-1) : matches[pick - 1]
  return chosen === undefined ? [] : [chosen]
}

/** The instant that a dateTime field gives instead of occurredAt; a fact without it stands in doubt at its own time. */
function atField(part: Part, row: Row, field: string, doubt: boolean): Match {
  const { world } = part.session
  const value = world.facts[row]?.data[field]
  const time = typeof value === 'string' ? parseFactTime(value) : undefined
  if (time !== undefined) return { row, from: time.from, to: lastPossible(time), doubt }
  part.missing.add(`event.${field}`)
  return { row, from: fromOf(world, row), to: toOf(world, row), doubt: true }
}

function rowsOf(part: Part, kinds: ReadonlySet<string>, every: boolean): readonly Row[] {
  if (every) return part.rows
  if (kinds.size === 1) for (const kind of kinds) return part.ofKind.get(kind) ?? []
  const rows: Row[] = []
  for (const kind of kinds) {
    const own = part.ofKind.get(kind)
    if (own !== undefined) rows.push(...own)
  }
  return rows.sort((left, right) => left - right)
}

function compileEvent(written: Extract<Pattern, { event: unknown }>, context: CompileContext): CompiledPattern {
  const names: readonly string[] = typeof written.event === 'string' ? [written.event] : written.event
  const kinds = new Set<string>()
  for (const name of names) {
    const found = kindsNamed(context.vocabulary, name)
    if (found.length === 0) context.problems.push(modelProblem('MODEL_EVENT', context.place, name))
    for (const kind of found) kinds.add(kind)
  }
  const every = names.includes('*')
  const test: Test | undefined = compileCondition(written.where, context)
  const { pick = 'each', at } = written
  return {
    kinds,
    find: (part, anchor) => {
      const { world, asOf } = part.session
      const matches: Match[] = []
      for (const row of rowsOf(part, kinds, every)) {
        const from = fromOf(world, row)
        if (from > asOf) continue
        const truth = test === undefined ? true : test(scopeOf(part, { row, at: from, end: undefined }, anchor))
        if (truth === false) continue
        const doubt = truth === undefined || part.doubtful.has(row)
        matches.push(at === undefined ? { row, from, to: toOf(world, row), doubt } : atField(part, row, at, doubt))
      }
      if (at !== undefined) matches.sort(inOrder)
      return pickFrom(matches, pick)
    },
  }
}

const kindsOfAll = (parts: readonly CompiledPattern[]): ReadonlySet<string> =>
  new Set(parts.flatMap(({ kinds }) => [...kinds]))

function compileAll(written: readonly Pattern[], context: CompileContext): CompiledPattern {
  const parts = written.map((one) => compilePattern(one, context))
  return {
    kinds: kindsOfAll(parts),
    find: (part, anchor, lower) => {
      const firsts = parts.map((one) =>
        one.find(part, anchor, lower).find(({ to }) => lower === undefined || to >= lower),
      )
      let last: Match | undefined
      for (const first of firsts) {
        if (first === undefined) return []
        if (last === undefined || inOrder(first, last) > 0) last = first
      }
      return last === undefined ? [] : [{ ...last, doubt: firsts.some((one) => one?.doubt === true) }]
    },
  }
}

function compileAny(written: readonly Pattern[], context: CompileContext): CompiledPattern {
  const parts = written.map((one) => compilePattern(one, context))
  return {
    kinds: kindsOfAll(parts),
    find: (part, anchor, lower) => parts.flatMap((one) => one.find(part, anchor, lower)).sort(inOrder),
  }
}

/** A clock that ran out unanswered is itself something that happens: at its due instant, on its own anchor. */
function compileDue(written: Extract<Pattern, { due: unknown }>, context: CompileContext): CompiledPattern {
  const clock: Clock = compileClock(written.due, context, compilePattern, compileAnchor, intervalOf)
  const less = written.less
  return {
    kinds: clock.kinds,
    find: (part) =>
      clock
        .expiries(part, less)
        .filter(({ from }) => from <= part.session.asOf)
        .sort(inOrder),
  }
}

/** Compiles a pattern; what is wrong with it is added to the context's problems. */
export function compilePattern(written: Pattern, context: CompileContext): CompiledPattern {
  if ('event' in written) return compileEvent(written, context)
  if ('all' in written) return compileAll(written.all, context)
  if ('any' in written) return compileAny(written.any, context)
  if ('due' in written) return compileDue(written, context)
  context.problems.push(modelProblem('MODEL_FORM', context.place, 'row'))
  return { kinds: new Set(), find: () => [] }
}

const isInterval = (written: Pattern | Interval): written is Interval =>
  'interval' in written || 'span' in written || 'begin' in written

/** Compiles an interval whose parts may be patterns. */
export const intervalOf = (written: Interval, context: CompileContext): CompiledInterval =>
  compileInterval(written, context, compilePattern)

/** Compiles what may open a check. */
export function compileAnchor(written: Pattern | Interval, context: CompileContext): CompiledAnchor {
  if (isInterval(written)) {
    const interval = intervalOf(written, context)
    return {
      kinds: interval.kinds,
      isInterval: true,
      find: (part) => interval.find(part, undefined).map((one) => ({ ...one, interval: one })),
    }
  }
  const pattern = compilePattern(written, context)
  return {
    kinds: pattern.kinds,
    isInterval: false,
    find: (part) => pattern.find(part, undefined).map((one) => ({ ...one, interval: undefined })),
  }
}
