import { type Part, partOf } from './part'
import type { World } from './world/world'

/** One field of a model's `per`: a role or a data field, by its codes (-1 where it is not one). */
export interface PerField {
  readonly name: string
  readonly role: number
  readonly field: number
}

/** A value of `per`: as it is written, and the object it names. */
interface PerValue {
  readonly text: string
  readonly object: number
}

/** Gives each value of a field of `per` that a row has. */
export function eachValue(
  { facts }: World,
  row: number,
  { role, field }: PerField,
  take: (text: string, object: number) => void,
): void {
  const end = role < 0 ? 0 : (facts.refStart[row + 1] ?? 0)
  for (let ref = facts.refStart[row] ?? 0; ref < end; ref += 1) {
    if (facts.refRole[ref] !== role) continue
    const object = facts.refObject[ref] ?? 0
    take(facts.objectId(object), object)
  }
  const last = field < 0 ? 0 : (facts.valueStart[row + 1] ?? 0)
  for (let slot = facts.valueStart[row] ?? 0; slot < last; slot += 1) {
    if (facts.valueField[slot] !== field) continue
    const value = facts.values[facts.valueIndex[slot] ?? 0]
    for (const text of Array.isArray(value) ? value : [value]) take(String(text), -1)
  }
}

function valuesOf(world: World, row: number, field: PerField): readonly PerValue[] {
  const values: PerValue[] = []
  eachValue(world, row, field, (text, object) => values.push({ text, object }))
  return values
}

const combinations = (world: World, row: number, per: readonly PerField[]): readonly (readonly PerValue[])[] =>
  per.reduce<readonly (readonly PerValue[])[]>(
    (found, one) => found.flatMap((before) => valuesOf(world, row, one).map((value) => [...before, value])),
    [[]],
  )

interface Gathered {
  readonly values: readonly PerValue[]
  readonly rows: number[]
}

/** Rows by the values of `per`, and those that name none. */
interface Gathering {
  readonly parts: Map<string, Gathered>
  readonly loose: number[]
}

function put({ rows }: Gathered, row: number): void {
  if (rows[rows.length - 1] !== row) rows.push(row)
}

/** The usual case of one field, without a list a row. */
function gatheredByOne({ session: { world }, rows }: Part, field: PerField): Gathering {
  const parts = new Map<string, Gathered>()
  const loose: number[] = []
  let [row, named] = [-1, false]
  const take = (text: string, object: number): void => {
    named = true
    const known = parts.get(text)
    if (known === undefined) parts.set(text, { values: [{ text, object }], rows: [row] })
    else put(known, row)
  }
  for (row of rows) {
    named = false
    eachValue(world, row, field, take)
    if (!named) loose.push(row)
  }
  return { parts, loose }
}

function gathered(whole: Part, per: readonly PerField[]): Gathering {
  const [only] = per
  if (per.length === 1 && only !== undefined) return gatheredByOne(whole, only)
  const parts = new Map<string, Gathered>()
  const loose: number[] = []
  for (const row of whole.rows) {
    const found = combinations(whole.session.world, row, per)
    if (found.length === 0) loose.push(row)
    for (const values of found) {
      const key = values.map(({ text }) => text).join('\u0001')
      const known = parts.get(key)
      if (known === undefined) parts.set(key, { values, rows: [row] })
      else put(known, row)
    }
  }
  return { parts, loose }
}

/**
 * Parts a timeline by the model's `per`: a plural role puts a fact in several parts, a fact without the link is doubtful in each.
 */
export function partsOf(whole: Part, per: readonly PerField[]): readonly Part[] {
  if (per.length === 0) return [whole]
  const key = per.length === 1 ? (per[0]?.name ?? '') : per.map(({ name }) => name).join('\u0001')
  const known = whole.parts.find((one) => one.per === key)
  if (known !== undefined) return known.made
  const { parts, loose } = gathered(whole, per)
  const doubtful = loose.length === 0 ? null : new Set(loose)
  // Where nothing has the link there are no parts to be in doubt about: what there is stands together.
  if (parts.size === 0 && loose.length > 0) parts.set('', { values: [], rows: [] })
  const links = per.map(({ name }) => `event.${name}`)
  const made: Part[] = []
  for (const { values, rows } of parts.values()) {
    const all = doubtful === null ? rows : [...rows, ...loose].sort((left, right) => left - right)
    const named: Record<string, string> = {}
    per.forEach(({ name }, index) => {
      const value = values[index]
      if (value !== undefined) named[name] = value.text
    })
    made.push({
      ...partOf(whole.session, whole.object, all, whole.memory),
      per: named,
      perObjects: values.flatMap(({ object }) => (object < 0 ? [] : [object])),
      loose: doubtful,
      links,
    })
  }
  whole.parts.push({ per: key, made })
  return made
}
