import { kindsNamed } from '@hengjian/facts'
import type { Test } from '../conditions/compile'
import { forget } from '../conditions/scope'
import { UNKNOWN } from '../conditions/value'
import { below, type Context, conditionOver, isShareable, kindTypes } from '../context'
import type { EventPattern, Pattern } from '../language'
import { Rows } from '../world/rows'
import type { Slice } from './slice'

/** A pattern that keeps the rows it found last. */
export abstract class DirectPattern {
  readonly rows = new Rows()
  #turn = -1
  #isPlain = true

  /** @param isFixed it finds the same for every anchor, from whatever instant on it counts */
  constructor(readonly isFixed: boolean) {}

  /**
   * Finds its facts, in order.
   * @param lower the instant from which the parts of an `all` count
   * @returns false where the slice is not plain enough for it: something is not known, and the full way has to weigh that
   */
  collect(slice: Slice, anchor: number, lower: number): boolean {
    if (this.isFixed && this.#turn === slice.turn) return this.#isPlain
    this.#turn = slice.turn
    this.rows.clear()
    this.#isPlain = this.find(slice, anchor, lower)
    return this.#isPlain
  }

  protected abstract find(slice: Slice, anchor: number, lower: number): boolean
}

class DirectEvent extends DirectPattern {
  constructor(
    readonly marks: Uint8Array,
    readonly test: Test | undefined,
    readonly pick: NonNullable<EventPattern['pick']>,
  ) {
    super(test?.usesAnchor !== true)
  }

  protected find(slice: Slice, anchor: number): boolean {
    const { marks, test, pick, rows: found } = this
    const { effort, world } = slice.session
    const { kind } = world.facts
    const { rows } = slice
    let looks = 0
    for (let place = 0; place < rows.count; place += 1) {
      const row = rows.at(place)
      if (marks[kind[row] ?? 0] === 0) continue
      looks += 1
      if (test !== undefined) {
        const truth = isTrueOf(test, slice, row, anchor)
        if (truth === UNKNOWN) return false
        if (!truth) continue
      }
      found.push(row)
      if (pick === 'first') break
    }
    effort.spend(looks)
    if (pick !== 'each' && pick !== 'first') found.keepOnly(pick === 'last' ? found.count - 1 : Number(pick) - 1)
    return true
  }
}

function isTrueOf({ run }: Test, slice: Slice, row: number, anchor: number): ReturnType<Test['run']> {
  const { from } = slice.session.world.facts
  const at = from[row] ?? 0
  const scope = slice.look(row, at, anchor, anchor < 0 ? at : (from[anchor] ?? 0))
  forget(scope)
  return run(scope)
}

/** All of its parts, each the first that counts; the last of them is the fact. */
class DirectAll extends DirectPattern {
  constructor(readonly parts: readonly DirectPattern[]) {
    super(false)
  }

  protected find(slice: Slice, anchor: number, lower: number): boolean {
    const { from } = slice.session.world.facts
    let last = -1
    for (const part of this.parts) {
      if (!part.collect(slice, anchor, lower)) return false
      const { rows } = part
      let place = 0
      while (place < rows.count && (from[rows.at(place)] ?? 0) < lower) place += 1
      if (place === rows.count) return true
      last = Math.max(last, rows.at(place))
    }
    this.rows.push(last)
    return true
  }
}

/** Each of its parts, a fact that several name once. */
class DirectAny extends DirectPattern {
  constructor(readonly parts: readonly DirectPattern[]) {
    super(parts.every(({ isFixed }) => isFixed))
  }

  protected find(slice: Slice, anchor: number, lower: number): boolean {
    for (const part of this.parts) {
      if (!part.collect(slice, anchor, lower)) return false
      for (let place = 0; place < part.rows.count; place += 1) this.rows.push(part.rows.at(place))
    }
    if (this.rows.count > 1) this.rows.settle()
    return true
  }
}

/** Direct patterns over one object type, by their words. */
export type Shared = Map<string, DirectPattern>

/** Compiles a pattern of facts at their own instants; undefined for any other. */
export function compileDirectPattern(written: Pattern, context: Context, shared: Shared): DirectPattern | undefined {
  if ('event' in written) return directEvent(written, context, shared)
  const [list, name] = 'all' in written ? [written.all, 'all'] : 'any' in written ? [written.any, 'any'] : [[], '']
  const parts = list.flatMap(
    (one, index) => compileDirectPattern(one, below(context, `${name}/${index}`), shared) ?? [],
  )
  if (parts.length === 0 || parts.length < list.length) return undefined
  return name === 'all' ? new DirectAll(parts) : new DirectAny(parts)
}

function directEvent(written: EventPattern, context: Context, shared: Shared): DirectPattern | undefined {
  if (written.at !== undefined) return undefined
  const text = JSON.stringify(written)
  const before = shared.get(text)
  if (before !== undefined) return before
  const names: readonly string[] = typeof written.event === 'string' ? [written.event] : written.event
  const { kinds: codes } = context.codes
  const kinds = new Set(names.flatMap((name) => kindsNamed(context.vocabulary, name)).map((kind) => codes.code(kind)))
  const marks = new Uint8Array(codes.names.length)
  for (const kind of kinds) marks[kind] = 1
  const test = conditionOver(written.where, kindTypes(context, kinds), below(context, 'where'))
  const event = new DirectEvent(marks, test, written.pick ?? 'each')
  if (isShareable(text)) shared.set(text, event)
  return event
}
