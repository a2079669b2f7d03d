import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { argv } from 'node:process'
import { criminalProcedure } from '@hengjian/facts'
import { builtInCalendar } from '@hengjian/law'
import {
  codesOf,
  compile,
  judgeStates,
  type Program,
  STATES,
  type State,
  type TakeState,
  type World,
  worldOfColumns,
} from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { ANCHOR, storedAt } from '../district/stored'
import { blockLength, decodeColumns, type StoredColumns, type StoredNames } from '../district/storedColumns'
import { tell, timed } from '../outcome'

/** The blocks of a stored form, one at a time; each lies in the memory of the one before. */
function* blocksOf(path: string): Iterable<Uint8Array> {
  const file = openSync(path, 'r')
  const start = new Uint8Array(8)
  let buffer = new ArrayBuffer(1 << 24)
  let position = 0
  while (readSync(file, start, 0, start.length, position) === start.length) {
    const length = blockLength(start)
    if (length > buffer.byteLength) buffer = new ArrayBuffer(length * 2)
    const block = new Uint8Array(buffer, 0, length)
    readSync(file, block, 0, length, position)
    position += length
    yield block
  }
  closeSync(file)
}

/** Kinds that some model looks at. */
function lookedAt(program: Program): Uint8Array {
  const kinds = new Uint8Array(codesOf(criminalProcedure).kinds.names.length)
  for (const type of program.objectTypes) {
    program.kindsOver(type).forEach((mark, kind) => {
      if (mark === 1) kinds[kind] = 1
    })
  }
  return kinds
}

/** Bytes that are hashed at once. */
const CHUNK = 1 << 16

/** Text that is hashed and not kept; names are taken as the bytes they are stored as. */
class Transcript {
  readonly #hash = createHash('sha256')
  readonly #encoder = new TextEncoder()
  readonly #bytes = new Uint8Array(CHUNK)
  #length = 0

  write(bytes: Uint8Array, from = 0, to = bytes.length): void {
    if (this.#length + to - from > CHUNK) this.#flush()
    for (let index = from; index < to; index += 1) this.#bytes[this.#length++] = bytes[index] ?? 0
  }

  writeText(text: string): void {
    this.write(this.#encoder.encode(text))
  }

  writeName({ bytes, starts }: StoredNames, number: number): void {
    this.write(bytes, starts[number], starts[number + 1])
  }

  digest(): string {
    this.#flush()
    return this.#hash.digest('hex')
  }

  #flush(): void {
    this.#hash.update(this.#bytes.subarray(0, this.#length))
    this.#length = 0
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const SPACE = bytesOf(' ')

/** What is counted of one model, and its name as it is written down. */
interface Counted {
  readonly name: Uint8Array
  readonly states: Record<State, number>
}

/** Counts and hashes what is judged, and keeps none of it: a line with the identity and the state of every verdict. */
class Tally {
  readonly transcript = new Transcript()
  readonly counts = new Map<string, Counted>()
  readonly #ends = new Map(STATES.map((state) => [state, bytesOf(` ${state}\n`)]))
  verdicts = 0

  /** Takes what is said over the columns of a block. */
  over(world: World, { factNames, objectNames, supersedes }: StoredColumns): TakeState {
    const { transcript } = this
    return ({ model: { id } }, object, anchor, state, per) => {
      const { name, states } = this.#countOf(id)
      states[state] += 1
      this.verdicts += 1
      transcript.write(name)
      transcript.writeName(objectNames, object)
      if (per !== undefined) transcript.writeText(` ${Object.values(per).join(' ')}`)
      transcript.write(SPACE)
      // A fact that corrects another keeps that one's identity.
      if (supersedes.has(anchor)) transcript.writeText(world.identityOf(anchor))
      else if (anchor >= 0) transcript.writeName(factNames, anchor)
      transcript.write(this.#ends.get(state) ?? SPACE)
    }
  }

  #countOf(model: string): Counted {
    let count = this.counts.get(model)
    if (count === undefined) {
      count = { name: bytesOf(`${model} `), states: { violated: 0, satisfied: 0, pending: 0, unknown: 0 } }
      this.counts.set(model, count)
    }
    return count
  }

  /** How many verdicts of each state there are. */
  get states(): Record<State, number> {
    const total = { violated: 0, satisfied: 0, pending: 0, unknown: 0 }
    for (const { states } of this.counts.values()) for (const state of STATES) total[state] += states[state]
    return total
  }
}

// From the stored form to the counts of every model and the hash over every verdict's identity and state.
const compiled = compile(builtInModels, criminalProcedure)
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
const program = compiled.value
const kinds = lookedAt(program)
const tally = new Tally()
let [facts, touching] = [0, 0]
const took = await timed(() => {
  for (const block of blocksOf(storedAt(Number(argv[2])))) {
    const columns = decodeColumns(block)
    const world = worldOfColumns(criminalProcedure, columns)
    facts += columns.count
    for (const kind of columns.kind) touching += kinds[kind] ?? 0
    judgeStates(program, world, { asOf: ANCHOR, calendar: builtInCalendar }, tally.over(world, columns))
  }
})
tell(took, {
  facts,
  'touching a model': Number((touching / facts).toFixed(3)),
  models: program.models.length,
  verdicts: tally.verdicts,
  ...tally.states,
  hash: tally.transcript.digest().slice(0, 16),
})
