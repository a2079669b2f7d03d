/** What a condition cannot know. Kleene's logic carries it: it is neither true nor false, and no number. */
export const UNKNOWN: unique symbol = Symbol('unknown')
export type Unknown = typeof UNKNOWN

/** A number or instant known only to lie between two bounds, both included. */
export class Range {
  constructor(
    readonly low: number,
    readonly high: number,
  ) {}
}

/** A list of which some members are certain and others may or may not belong to it. */
export class PartialList {
  constructor(
    readonly certain: readonly Value[],
    readonly doubtful: number,
  ) {}
}

/** Objects are their numbers in the world, dates days, instants milliseconds: which it is says the static type. */
export type Value = string | number | boolean | Unknown | Range | PartialList | readonly Value[]

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

/** True, false or unknown. */
export type Truth = boolean | Unknown

export const not = (truth: Truth): Truth => (truth === UNKNOWN ? UNKNOWN : !truth)

const low = (value: number | Range): number => (typeof value === 'number' ? value : value.low)
const high = (value: number | Range): number => (typeof value === 'number' ? value : value.high)
const isNumeric = (value: Value): value is number | Range => typeof value === 'number' || value instanceof Range

/** The least and the greatest that a number may be; undefined for anything else. */
export const boundsOf = (value: Value): readonly [least: number, most: number] | undefined =>
  isNumeric(value) ? [low(value), high(value)] : undefined

/** A number between two bounds; the number itself where they are one. */
export const between = (least: number, most: number): number | Range =>
  least === most ? least : new Range(least, most)

/** Whether one value is less than another; unknown where their ranges touch. Text goes by its characters' order. */
export function lessThan(left: Value, right: Value): Truth {
  if (typeof left === 'number' && typeof right === 'number') return left < right
  if (typeof left === 'string' && typeof right === 'string') return left < right
  if (!isNumeric(left) || !isNumeric(right)) return UNKNOWN
  if (high(left) < low(right)) return true
  if (low(left) >= high(right)) return false
  return UNKNOWN
}

/** Equality without coercion; lists are equal member by member. */
export function equal(left: Value, right: Value): Truth {
  if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN
  if (typeof left !== 'object' && typeof right !== 'object') return left === right
  if (left instanceof PartialList || right instanceof PartialList) return UNKNOWN
  if (left instanceof Range || right instanceof Range) return equalRanges(left, right)
  if (isList(left) && isList(right)) return equalLists(left, right)
  return left === right
}

function equalRanges(left: Value, right: Value): Truth {
  if (!isNumeric(left) || !isNumeric(right)) return false
  return high(left) < low(right) || high(right) < low(left) ? false : UNKNOWN
}

function equalLists(left: readonly Value[], right: readonly Value[]): Truth {
  if (left.length !== right.length) return false
  let answer: Truth = true
  for (const [index, one] of left.entries()) {
    const same = equal(one, right[index] ?? UNKNOWN)
    if (same === false) return false
    if (same === UNKNOWN) answer = UNKNOWN
  }
  return answer
}

/** The truth that a condition gave; nothing else is ever taken for one. */
export const truthOf = (value: Value): Truth => (typeof value === 'boolean' ? value : UNKNOWN)

/** Whether something is there: a text or a list that is not empty, or true itself. */
export function isThere(value: Value): Truth {
  if (typeof value === 'string') return value !== ''
  if (value instanceof PartialList) return value.certain.length > 0 ? true : value.doubtful > 0 ? UNKNOWN : false
  return isList(value) ? value.length > 0 : truthOf(value)
}
