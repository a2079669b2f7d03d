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
import { blockLength, decodeColumns } from '../district/storedColumns'
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

/** Characters that are hashed at once. */
const CHUNK = 1 << 16

/** Counts and hashes what is judged, and keeps none of it. */
class Tally {
  readonly hash = createHash('sha256')
  readonly counts = new Map<string, Record<State, number>>()
  verdicts = 0
  #text = ''

  /** Adds what a model says of one anchor: the identity and the state of every verdict goes into the hash. */
  add(world: World, [compiled, object, anchor, state, per]: Parameters<TakeState>): void {
    const { id } = compiled.model
    this.#countOf(id)[state] += 1
    const name = world.facts.objectId(object)
    const part = per === undefined ? name : `${name} ${Object.values(per).join(' ')}`
    this.#text += `${id} ${part} ${anchor < 0 ? '' : world.identityOf(anchor)} ${state}\n`
    this.verdicts += 1
    if (this.#text.length > CHUNK) this.#flush()
  }

  /** The hash over all that was added. */
  digest(): string {
    this.#flush()
    return this.hash.digest('hex')
  }

  #flush(): void {
    this.hash.update(this.#text)
    this.#text = ''
  }

  #countOf(model: string): Record<State, number> {
    let count = this.counts.get(model)
    if (count === undefined) {
      count = { violated: 0, satisfied: 0, pending: 0, unknown: 0 }
      this.counts.set(model, count)
    }
    return count
  }

  /** How many verdicts of each state there are. */
  get states(): Record<State, number> {
    const total = { violated: 0, satisfied: 0, pending: 0, unknown: 0 }
    for (const count of this.counts.values()) for (const state of STATES) total[state] += count[state]
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
    const world = worldOfColumns(criminalProcedure, decodeColumns(block))
    facts += world.facts.count
    for (const kind of world.facts.kind) touching += kinds[kind] ?? 0
    judgeStates(program, world, { asOf: ANCHOR, calendar: builtInCalendar }, (...told) => tally.add(world, told))
  }
})
tell(took, {
  facts,
  'touching a model': Number((touching / facts).toFixed(3)),
  models: program.models.length,
  verdicts: tally.verdicts,
  ...tally.states,
  hash: tally.digest().slice(0, 16),
})
