import type { Enclosure } from './codes'
import type { Known } from './known'
import type { Rows } from './rows'

const OUTERMOST: Enclosure = { within: 0, joinedBy: null }

const enclosureOf = ({ world }: Known, object: number): Enclosure =>
  world.codes.enclosures[world.facts.objectType[object] ?? 0] ?? OUTERMOST

const NOTHING: readonly number[] = []

/** The objects that an object lies within, as learnt from the known facts that name both. */
export function outerObjects(known: Known, object: number): readonly number[] {
  const enclosure = enclosureOf(known, object)
  if (enclosure.within === 0) return NOTHING
  const { outer } = known
  if (outer.of !== object) {
    outer.found = outerOf(known, object, enclosure)
    outer.of = object
  }
  return outer.found
}

function outerOf(known: Known, object: number, { within, joinedBy }: Enclosure): readonly number[] {
  const { facts, rowsOf, typesNamed } = known.world
  const outer: number[] = []
  const end = rowsOf.starts[object + 1] ?? 0
  for (let slot = rowsOf.starts[object] ?? 0; slot < end; slot += 1) {
    const row = rowsOf.items[slot] ?? 0
    if (((typesNamed[row] ?? 0) & within) === 0) continue
    if (joinedBy !== null && !joinedBy.has(facts.kind[row] ?? 0)) continue
    if (!known.isVisible(row)) continue
    const last = facts.refStart[row + 1] ?? 0
    for (let ref = facts.refStart[row] ?? 0; ref < last; ref += 1) {
      const other = facts.refObject[ref] ?? 0
      if ((within & (1 << (facts.objectType[other] ?? 0))) !== 0 && !outer.includes(other)) outer.push(other)
    }
  }
  return outer
}

/** Whether of each type it names at all among `within`, a row names one of `outer`. */
function agreesWith({ world: { facts } }: Known, row: number, within: number, outer: readonly number[]): boolean {
  let named = 0
  let agreed = 0
  const last = facts.refStart[row + 1] ?? 0
  for (let ref = facts.refStart[row] ?? 0; ref < last; ref += 1) {
    const object = facts.refObject[ref] ?? 0
    const bit = 1 << (facts.objectType[object] ?? 0)
    if ((bit & within) === 0) continue
    named |= bit
    if (outer.includes(object)) agreed |= bit
  }
  return named === agreed
}

/** Rows of a kind that nobody looks at are left out. */
function addDirectRows(known: Known, object: number, kinds: Uint8Array | null, rows: Rows): void {
  const { rowsOf, facts } = known.world
  const end = rowsOf.starts[object + 1] ?? 0
  let before = -1
  for (let slot = rowsOf.starts[object] ?? 0; slot < end; slot += 1) {
    const row = rowsOf.items[slot] ?? 0
    if (row === before) continue
    before = row
    if ((kinds === null || kinds[facts.kind[row] ?? 0] === 1) && known.isVisible(row)) rows.push(row)
  }
}

/**
 * Gives the rows of an object's timeline, in their order: the facts that name it, and those that name none of its type but one of
 * the objects it lies within, and of each such type they name at all, one of its own.
 * @param kinds where given, only facts of the kinds marked with 1
 */
export function timelineInto(known: Known, object: number, kinds: Uint8Array | null, rows: Rows): void {
  addDirectRows(known, object, kinds, rows)
  const { within } = enclosureOf(known, object)
  const outer = outerObjects(known, object)
  if (outer.length === 0) return
  const { facts, rowsOf, typesNamed } = known.world
  const own = 1 << (facts.objectType[object] ?? 0)
  const direct = rows.count
  for (const enclosing of outer) {
    const end = rowsOf.starts[enclosing + 1] ?? 0
    for (let slot = rowsOf.starts[enclosing] ?? 0; slot < end; slot += 1) {
      const row = rowsOf.items[slot] ?? 0
      if (((typesNamed[row] ?? 0) & own) !== 0 || (kinds !== null && kinds[facts.kind[row] ?? 0] !== 1)) continue
      if (known.isVisible(row) && agreesWith(known, row, within, outer)) rows.push(row)
    }
  }
  if (rows.count > direct) rows.settle()
}
