import { kindsNamed, lastPossible, parseFactTime } from '@hengjian/facts'
import { type Clock, compileClock } from './clock'
import type { CompiledAnchor, CompiledInterval, CompiledPattern } from './compiled'
import type { Test } from './conditions/compile'
import { storedValue } from './conditions/reading'
import { UNKNOWN } from './conditions/value'
import { below, type Context, conditionOver, kindTypes, refuse } from './context'
import { compileInterval } from './interval-pattern'
import type { Interval, Pattern } from './language'
import type { Anchor, Match } from './match'
import { type Part, scopeOf } from './part'
import type { PatternCompilers } from './pattern-compilers'
import { lastReading } from './world/world'

const NOTHING: readonly never[] = []
const nothingAbsent = (): readonly string[] => NOTHING

const inOrder = (left: Match, right: Match): number => left.from - right.from || left.row - right.row

function pickFrom(matches: readonly Match[], pick: 'first' | 'last' | number): readonly Match[] {
  const chosen = pick === 'first' ? matches[0] : pick === 'last' ? matches.at(-1) : matches[pick - 1]
  return chosen === undefined ? NOTHING : [chosen]
}

/** Picks with what is doubtful counted in and left out; what only one of the two picks is doubtful itself. */
function pickThrough(matches: readonly Match[], pick: 'first' | 'last' | number): readonly Match[] {
  const doubtful = matches.find(({ doubt }) => doubt !== null)
  if (doubtful === undefined) return pickFrom(matches, pick)
  const withAll = pickFrom(matches, pick)
  const without = pickFrom(
    matches.filter(({ doubt }) => doubt === null),
    pick,
  )
  if (withAll[0] === without[0]) return withAll
  return [...withAll, ...without]
    .map((one) => (one.doubt === null ? { ...one, doubt: doubtful.doubt } : one))
    .sort(inOrder)
}

/** What may have happened at any instant up to the end of its range. */
const AT_ANY_TIME = Number.NEGATIVE_INFINITY as Match['from']

/**
 * The instant that a dateTime field gives instead of occurredAt. Without it the fact is in doubt: it may have happened at any
 * time up to its own.
 */
function atField(part: Part, plain: Match, field: number, name: string): Match {
  const value = storedValue(part.session.scope, plain.row, field)
  const time = typeof value === 'string' ? parseFactTime(value) : undefined
  if (time !== undefined) return { ...plain, from: time.from, to: lastPossible(time) }
  return { ...plain, from: AT_ANY_TIME, doubt: [...(plain.doubt ?? []), `event.${name}`] }
}

function rowsOf(part: Part, kinds: ReadonlySet<number>, every: boolean): readonly number[] {
  if (every) return part.rows
  let only: readonly number[] = NOTHING
  let merged: number[] | undefined
  for (const kind of kinds) {
    const own = part.byKind.get(kind)
    if (own === undefined) continue
    if (only.length === 0) only = own
    else {
      merged ??= [...only]
      merged.push(...own)
    }
  }
  return merged === undefined ? only : merged.sort((left, right) => left - right)
}

const testOf = (
  part: Part,
  row: number,
  test: Test | undefined,
  anchor: Anchor | undefined,
): readonly string[] | null | false => {
  const { facts } = part.session.world
  const loose = part.loose?.has(row) === true
  if (test === undefined) return loose ? perPaths(part) : null
  const scope = scopeOf(part, row, facts.from[row] ?? 0, undefined, anchor)
  scope.missing.length = 0
  const truth = test.run(scope)
  if (truth === false) return false
  if (truth === UNKNOWN) return [...scope.missing, ...(loose ? perPaths(part) : NOTHING)]
  return loose ? perPaths(part) : null
}

/** The links that a loose fact lacks. */
export const perPaths = ({ per }: Part): readonly string[] => Object.keys(per ?? {}).map((name) => `event.${name}`)

function compileEvent(written: Extract<Pattern, { event: unknown }>, context: Context): CompiledPattern {
  const names: readonly string[] = typeof written.event === 'string' ? [written.event] : written.event
  const kinds = new Set<number>()
  for (const name of names) {
    const found = kindsNamed(context.vocabulary, name)
    if (found.length === 0) refuse(context, 'MODEL_EVENT', name)
    for (const kind of found) kinds.add(context.codes.kinds.code(kind))
  }
  const every = names.includes('*')
  const types = kindTypes(context, kinds)
  const test = conditionOver(written.where, types, below(context, 'where'))
  const { pick = 'each', at } = written
  if (at !== undefined && !types.some(({ data }) => data.get(at)?.type === 'dateTime'))
    refuse(context, 'MODEL_FIELD', at)
  const field = at === undefined ? -1 : context.codes.fields.code(at)
  const search = (part: Part, anchor: Anchor | undefined): readonly Match[] => {
    const { asOf, world } = part.session
    const { from, precision } = world.facts
    const matches: Match[] = []
    for (const row of rowsOf(part, kinds, every)) {
      const instant = from[row] ?? 0
      if (instant > asOf) continue
      const doubt = testOf(part, row, test, anchor)
      if (doubt === false) continue
      const plain = { row, from: instant as Match['from'], to: lastReading(instant, precision[row] ?? 0), doubt }
      matches.push(at === undefined ? plain : atField(part, plain, field, at))
    }
    if (at !== undefined) matches.sort(inOrder)
    return pick === 'each' ? matches : pickThrough(matches, pick)
  }
  const number = context.next.pattern++
  const remembered = (part: Part): readonly Match[] => {
    const known = part.matches[number]
    if (known !== undefined) return known
    const found = search(part, undefined)
    part.matches[number] = found
    return found
  }
  const find = test?.usesAnchor === true ? search : remembered
  return { kinds, find, absent: nothingAbsent }
}

const kindsOfAll = (parts: readonly CompiledPattern[]): ReadonlySet<number> =>
  new Set(parts.flatMap(({ kinds }) => [...kinds]))

function compileAll(written: readonly Pattern[], context: Context): CompiledPattern {
  const parts = written.map((one, index) => compilePattern(one, below(context, index)))
  const firstOf = (one: CompiledPattern, part: Part, anchor: Anchor | undefined, lower: number | undefined) =>
    firstFrom(one.find(part, anchor, lower as Match['from'] | undefined), lower)
  return {
    kinds: kindsOfAll(parts),
    find: (part, anchor, lower) => {
      const possible = parts.map((one) => firstOf(one, part, anchor, lower))
      if (possible.some((one) => one.length === 0)) return NOTHING
      // A part known less exactly may be the last of them although it seems to begin earlier.
      const last = (pickOne: (one: readonly Match[]) => Match | undefined): Match | undefined =>
        possible.map(pickOne).reduce((left, right) => {
          if (left === undefined || right === undefined) return undefined
          const to = Math.max(left.to, right.to) as Match['to']
          return { ...(inOrder(left, right) >= 0 ? left : right), to }
        })
      const early = last((one) => one[0])
      const sure = last((one) => one.find(({ doubt }) => doubt === null))
      const doubt = possible.flatMap((one) => one.flatMap((match) => match.doubt ?? []))
      if (early === undefined) return NOTHING
      if (doubt.length === 0) return [early]
      return sure === undefined ? [{ ...early, doubt }] : [{ ...early, doubt }, sure]
    },
    absent: (part, anchor, lower) =>
      parts.flatMap((one, index) => (firstOf(one, part, anchor, lower).length > 0 ? NOTHING : namesOf(written[index]))),
  }
}

/** The first match that counts for sure, and the doubtful ones before it. */
function firstFrom(matches: readonly Match[], lower: number | undefined): readonly Match[] {
  const found: Match[] = []
  for (const match of matches) {
    if (lower !== undefined && match.to < lower) continue
    found.push(match)
    if (match.doubt === null) break
  }
  return found
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
      return found.length < 2 ? found : eachOnce(found.sort(inOrder))
    },
    absent: nothingAbsent,
  }
}

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

/** Whether a pattern's words mean the same in every model: it names no parameter, anchor or judged object. */
const isShareable = (text: string): boolean => !/"(param|anchor|object|row)\./.test(text)

/** Compiles a pattern; what is wrong with it is added to the context's problems. */
export function compilePattern(written: Pattern, context: Context): CompiledPattern {
  if ('event' in written) {
    const text = JSON.stringify(written)
    const key = isShareable(text) ? `${context.over} ${text}` : undefined
    const known = key === undefined ? undefined : context.shared.get(key)
    if (known !== undefined) return known
    const before = context.problems.length
    const compiled = compileEvent(written, context)
    if (key !== undefined && context.problems.length === before) context.shared.set(key, compiled)
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
export const intervalOf = (written: Interval, context: Context): CompiledInterval =>
  compileInterval(written, context, compilePattern)

/** Compiles what may open a check. */
export function compileAnchor(written: Pattern | Interval, context: Context): CompiledAnchor {
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

export const patternCompilers: PatternCompilers = {
  pattern: compilePattern,
  interval: intervalOf,
  anchor: compileAnchor,
}
