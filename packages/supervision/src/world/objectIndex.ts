import type { FactColumns } from './columns'

/** Numbers grouped by a key: those of key `k` lie in `items` from `starts[k]` up to `starts[k + 1]`, in their first order. */
export interface Grouped {
  readonly starts: Uint32Array
  readonly items: Uint32Array
}

function grouped(
  keys: number,
  count: number,
  keyAt: (index: number) => number,
  itemAt: (index: number) => number,
): Grouped {
  const starts = new Uint32Array(keys + 1)
  for (let index = 0; index < count; index += 1) {
    const next = keyAt(index) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let key = 0; key < keys; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const items = new Uint32Array(count)
  const free = starts.slice()
  for (let index = 0; index < count; index += 1) {
    const key = keyAt(index)
    const slot = free[key] ?? 0
    items[slot] = itemAt(index)
    free[key] = slot + 1
  }
  return { starts, items }
}

/** The rows that name each object, in their order; a row that names one twice stands twice. */
export function rowsByObject({ count, objectType, refStart, refObject }: FactColumns): Grouped {
  const rowOf = new Uint32Array(refObject.length)
  for (let row = 0; row < count; row += 1) rowOf.fill(row, refStart[row], refStart[row + 1])
  return grouped(
    objectType.length,
    refObject.length,
    (index) => refObject[index] ?? 0,
    (index) => rowOf[index] ?? 0,
  )
}

/** The attribute settings of each object, in the order of their rows. */
export const settingsByObject = ({ objectType, settingObject }: FactColumns): Grouped =>
  grouped(
    objectType.length,
    settingObject.length,
    (index) => settingObject[index] ?? 0,
    (index) => index,
  )

/** The rows of each kind, in their order. */
export const rowsByKind = ({ count, kind }: FactColumns, kinds: number): Grouped =>
  grouped(
    kinds,
    count,
    (row) => kind[row] ?? 0,
    (row) => row,
  )
