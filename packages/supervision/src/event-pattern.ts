import { kindsNamed, lastPossible, parseFactTime } from '@hengjian/facts'
import type { CompiledPattern } from './compiled'
import type { Test } from './conditions/compile'
import { storedValue } from './conditions/reading'
import { forget } from './conditions/scope'
import { UNKNOWN } from './conditions/value'
import { below, type Context, conditionOver, kindTypes, refuse } from './context'
import type { Pattern } from './language'
import { type Anchor, inOrder, type Match } from './match'
import { type Part, scopeOf } from './part'
import { pickThrough } from './pick'
import { lastReading } from './world/precision'

const NOTHING: readonly never[] = []
const nothingAbsent = (): readonly string[] => NOTHING

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

/** What a pattern looks for: one kind, or those marked with 1. */
interface Sought {
  readonly kind: number | undefined
  readonly marks: Uint8Array
}

function soughtIn(kinds: ReadonlySet<number>, all: number): Sought {
  const marks = new Uint8Array(all)
  for (const kind of kinds) marks[kind] = 1
  return { kind: kinds.size === 1 ? [...kinds][0] : undefined, marks }
}

function rowsOf(part: Part, { kind, marks }: Sought): readonly number[] {
  if (kind !== undefined) return part.byKind.get(kind) ?? NOTHING
  const kinds = part.session.world.facts.kind
  const rows: number[] = []
  for (const row of part.rows) if (marks[kinds[row] ?? 0] === 1) rows.push(row)
  return rows
}

const testOf = (
  part: Part,
  row: number,
  test: Test | undefined,
  anchor: Anchor | undefined,
): readonly string[] | null | false => {
  const { facts } = part.session.world
  const loose = part.loose?.has(row) === true
  if (test === undefined) return loose ? part.links : null
  const scope = scopeOf(part, row, facts.from[row] ?? 0, undefined, anchor)
  forget(scope)
  const truth = test.run(scope)
  if (truth === false) return false
  if (truth === UNKNOWN) return [...scope.missing, ...(loose ? part.links : NOTHING)]
  return loose ? part.links : null
}

/** Compiles a pattern that names kinds of facts. */
export function compileEvent(written: Extract<Pattern, { event: unknown }>, context: Context): CompiledPattern {
  const names: readonly string[] = typeof written.event === 'string' ? [written.event] : written.event
  const kinds = new Set<number>()
  for (const name of names) {
    const found = kindsNamed(context.vocabulary, name)
    if (found.length === 0) refuse(context, 'MODEL_EVENT', name)
    for (const kind of found) kinds.add(context.codes.kinds.code(kind))
  }
  const every = names.includes('*')
  const sought = soughtIn(kinds, context.codes.kinds.names.length)
  const types = kindTypes(context, kinds)
  const test = conditionOver(written.where, types, below(context, 'where'))
  const { pick = 'each', at } = written
  if (at !== undefined && !types.some(({ data }) => data.get(at)?.type === 'dateTime'))
    refuse(context, 'MODEL_FIELD', at)
  const field = at === undefined ? -1 : context.codes.fields.code(at)
  const search = (part: Part, anchor: Anchor | undefined): readonly Match[] => {
    const rows = every ? part.rows : rowsOf(part, sought)
    if (rows.length === 0) return NOTHING
    part.session.effort.spend(rows.length)
    const { asOf, world } = part.session
    const { from, precision } = world.facts
    const matches: Match[] = []
    for (const row of rows) {
      const instant = from[row] ?? 0
      if (instant > asOf) continue
      const doubt = testOf(part, row, test, anchor)
      if (doubt === false) continue
      const plain = { row, from: instant as Match['from'], to: lastReading(instant, precision[row] ?? 0), doubt }
      const match = at === undefined ? plain : atField(part, plain, field, at)
      if (match.from <= asOf) matches.push(match)
    }
    if (at !== undefined) matches.sort(inOrder)
    return pick === 'each' ? matches : pickThrough(matches, pick)
  }
  const number = context.shared.next.pattern++
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
