import { eachValue, type PerField } from '../parting'
import { Rows } from '../world/rows'
import { Slice, type Turns } from './slice'

/** One part of a slice: its rows, and the value of `per` they agree in; undefined where nothing has one. */
export interface Piece {
  readonly slice: Slice
  readonly value: string | undefined
}

interface Filled {
  readonly slice: Slice
  value: string | undefined
}

const NOBODY: readonly number[] = []

/**
 * A slice parted by one field of `per`, as `parting.ts` parts a timeline: a plural role puts a fact in several parts, a fact without
 * the link stands loose in each. The pieces are filled again and again.
 */
export class Parts {
  readonly #pieces: Filled[] = []
  count = 0
  readonly #loose = new Rows()
  readonly #places = new Map<string, number>()
  #turn = -1
  // The row that is put where it belongs, and whether it has told where that is.
  #whole: Slice | undefined
  #row = 0
  #isTold = false

  constructor(
    readonly field: PerField,
    readonly turns: Turns,
  ) {}

  /** Parts a slice, once for all models that part it so; the pieces hold until the slice is filled anew. */
  fill(whole: Slice): void {
    if (this.#turn === whole.turn) return
    this.#turn = whole.turn
    this.#whole = whole
    this.count = 0
    this.#loose.clear()
    this.#places.clear()
    const { rows, session } = whole
    for (let place = 0; place < rows.count; place += 1) {
      this.#row = rows.at(place)
      this.#isTold = false
      eachValue(session.world, this.#row, this.field, this.#put)
      if (!this.#isTold) this.#loose.push(this.#row)
    }
    if (this.#loose.count > 0) this.#loosen()
    for (let place = 0; place < this.count; place += 1) this.piece(place).slice.arrange()
  }

  /** The piece at a place; the places run up to `count`. */
  piece(place: number): Piece {
    const piece = this.#pieces[place]
    if (piece === undefined) throw new RangeError(`there is no part ${place}`)
    return piece
  }

  readonly #put = (text: string, object: number): void => {
    this.#isTold = true
    const { rows } = (this.#pieceOf(text) ?? this.#open(text, object)).slice
    if (rows.count === 0 || rows.at(rows.count - 1) !== this.#row) rows.push(this.#row)
  }

  /** Most timelines have but one part. */
  #pieceOf(text: string): Filled | undefined {
    const first = this.count > 0 ? this.#pieces[0] : undefined
    if (first?.value === text) return first
    const place = this.count > 1 ? this.#places.get(text) : undefined
    return place === undefined ? undefined : this.#pieces[place]
  }

  #open(value: string | undefined, object: number): Filled {
    const whole = this.#whole
    if (whole === undefined) throw new RangeError('nothing is parted')
    const piece = this.#pieces[this.count] ?? { slice: new Slice(whole.session, this.turns), value }
    this.#pieces[this.count] = piece
    if (value !== undefined) this.#places.set(value, this.count)
    this.count += 1
    piece.value = value
    piece.slice.renew(whole.object)
    piece.slice.objects = object < 0 ? NOBODY : [object]
    piece.slice.loose = null
    return piece
  }

  /** Puts what has no link in each part; where nothing has one it stands together. */
  #loosen(): void {
    if (this.count === 0) this.#open(undefined, -1)
    for (let place = 0; place < this.count; place += 1) {
      const { slice } = this.piece(place)
      for (let one = 0; one < this.#loose.count; one += 1) slice.rows.push(this.#loose.at(one))
      slice.rows.settle()
      slice.loose = this.#loose
    }
  }
}
