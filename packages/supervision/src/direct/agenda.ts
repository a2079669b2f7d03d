import type { CompiledModel, Program } from '../compile'
import type { DirectCheck } from './check'
import type { DirectProgram } from './compile'
import type { Slice } from './slice'

/** A model over an object type, and its direct way where it has one. */
interface Entry {
  readonly compiled: CompiledModel
  readonly direct: DirectCheck | undefined
}

/** Which models over an object type have something to open them in a slice: a bit for each model, gathered kind by kind. */
export class Agenda {
  readonly entries: readonly Entry[]
  readonly words: number
  /** The models that each kind may open, so many words a kind. */
  readonly #openedBy: Uint32Array
  /** Those that are judged of the object itself, whatever is in its timeline. */
  readonly #always: Uint32Array
  readonly #open: Uint32Array

  constructor(program: Program, type: string, direct: DirectProgram, kinds: number) {
    this.entries = program.modelsOver(type).map((compiled) => ({ compiled, direct: direct.get(compiled) }))
    this.words = (this.entries.length + 31) >>> 5
    this.#openedBy = new Uint32Array(kinds * this.words)
    this.#always = new Uint32Array(this.words)
    this.#open = new Uint32Array(this.words)
    this.entries.forEach(({ compiled: { opens } }, place) => {
      if (opens === null) mark(this.#always, 0, place)
      else for (const kind of opens) mark(this.#openedBy, kind * this.words, place)
    })
  }

  /** Finds what may apply; of an object that no known fact names nothing does. */
  open({ rows, session }: Slice, isKnown: boolean): void {
    const { kind } = session.world.facts
    for (let word = 0; word < this.words; word += 1) {
      let bits = isKnown ? (this.#always[word] ?? 0) : 0
      for (let place = 0; place < rows.count; place += 1) {
        bits |= this.#openedBy[(kind[rows.at(place)] ?? 0) * this.words + word] ?? 0
      }
      this.#open[word] = bits
    }
  }

  /** The first place from one on whose model may apply; the number of entries where there is none. */
  next(place: number): number {
    for (let word = place >>> 5; word < this.words; word += 1) {
      const bits = (this.#open[word] ?? 0) & (word === place >>> 5 ? -1 << (place & 31) : -1)
      if (bits !== 0) return word * 32 + 31 - Math.clz32(bits & -bits)
    }
    return this.entries.length
  }
}

function mark(bits: Uint32Array, from: number, place: number): void {
  const word = from + (place >>> 5)
  bits[word] = (bits[word] ?? 0) | (1 << (place & 31))
}
