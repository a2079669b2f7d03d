import type { FactColumns } from './columns'

/** Numbers grouped by a key: those of key `k` lie in `items` from `starts[k]` up to `starts[k + 1]`, in their first order. */
export interface Grouped {
  readonly starts: Uint32Array
  readonly items: Uint32Array
}

/**
 * Groups by counting.
 * @param keyOf the key of each number from 0 on
 * @param itemOf what stands for that number; left out: itself
 */
function grouped(keys: number, keyOf: Uint8Array | Uint16Array | Uint32Array, itemOf?: Uint32Array): Grouped {
  const count = keyOf.length
  const starts = new Uint32Array(keys + 1)
  for (let index = 0; index < count; index += 1) {
    const next = (keyOf[index] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let key = 0; key < keys; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const items = new Uint32Array(count)
  const free = starts.slice()
  for (let index = 0; index < count; index += 1) {
    const key = keyOf[index] ?? 0
    const slot = free[key] ?? 0
    items[slot] = itemOf === undefined ? index : (itemOf[index] ?? 0)
    free[key] = slot + 1
  }
  return { starts, items }
}

/** The rows that name each object, in their order; a row that names one twice stands twice. */
export function rowsByObject({ count, objectType, refStart, refObject }: FactColumns): Grouped {
  const rowOf = new Uint32Array(refObject.length)
  for (let row = 0; row < count; row += 1) {
    const end = refStart[row + 1] ?? 0
    for (let ref = refStart[row] ?? 0; ref < end; ref += 1) rowOf[ref] = row
  }
  return grouped(objectType.length, refObject, rowOf)
}

/** For each object whether something was said of it at a time that is not known to the second: 1 or 0. */
export function blurredObjects({ objectType, settingObject, settingRow, precision }: FactColumns): Uint8Array {
  const blurred = new Uint8Array(objectType.length)
  for (let setting = 0; setting < settingObject.length; setting += 1) {
    if (precision[settingRow[setting] ?? 0] !== 0) blurred[settingObject[setting] ?? 0] = 1
  }
  return blurred
}

/**
 * The attribute settings of each object, in the order of their rows.
 * @param once leave out what says of an object just what the setting before said: without corrections nothing rests on it
 * @param blurred as of {@link blurredObjects}: of these nothing is left out, since each may be the one whose time is sure
 */
export function settingsByObject(
  { objectType, settingObject, settingBundle }: FactColumns,
  once: boolean,
  blurred: Uint8Array,
): Grouped {
  const last = new Int32Array(objectType.length).fill(-1)
  const keys = new Uint32Array(settingObject.length)
  const items = new Uint32Array(settingObject.length)
  let count = 0
  for (let setting = 0; setting < settingObject.length; setting += 1) {
    const object = settingObject[setting] ?? 0
    const bundle = settingBundle[setting] ?? 0
    if (once && last[object] === bundle && blurred[object] === 0) continue
    last[object] = bundle
    keys[count] = object
    items[count] = setting
    count += 1
  }
  return grouped(objectType.length, keys.subarray(0, count), items)
}

/** The rows of each kind, in their order. */
export const rowsByKind = ({ kind }: FactColumns, kinds: number): Grouped => grouped(kinds, kind)
