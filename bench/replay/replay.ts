import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { argv } from 'node:process'
import { criminalProcedure } from '@hengjian/facts'
import { builtInCalendar } from '@hengjian/law'
import { codesOf, compile, judge, type Program, worldOfColumns } from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { tell } from '../outcome'
import { ANCHOR, storedAt } from './district'
import { blockLength, decodeColumns } from './storedColumns'

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

// From the stored form to the counts of every model and the hash over every verdict's identity and state.
const compiled = compile(builtInModels, criminalProcedure)
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
const program = compiled.value
const kinds = lookedAt(program)
const counts = new Map<string, number>()
const hash = createHash('sha256')
let [facts, touching, verdicts] = [0, 0, 0]
const began = performance.now()
const cpu = process.cpuUsage()
for (const block of blocksOf(storedAt(Number(argv[2])))) {
  const world = worldOfColumns(criminalProcedure, decodeColumns(block))
  facts += world.facts.count
  for (const kind of world.facts.kind) touching += kinds[kind] ?? 0
  let text = ''
  for (const { model, object, per, anchor, state } of judge(program, world, {
    asOf: ANCHOR,
    calendar: builtInCalendar,
  })) {
    const counted = `${model} ${state}`
    counts.set(counted, (counts.get(counted) ?? 0) + 1)
    const part = per === undefined ? '' : Object.values(per).join(' ')
    text += `${model} ${object.id} ${part} ${anchor} ${state}\n`
    verdicts += 1
  }
  hash.update(text)
}
const seconds = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage(cpu)
tell({
  seconds,
  figures: {
    facts,
    'million facts/s': Number((facts / seconds / 1e6).toFixed(3)),
    cpuSeconds: (user + system) / 1e6,
    touching: Number((touching / facts).toFixed(3)),
    models: program.models.length,
    verdicts,
    counts: counts.size,
    hash: hash.digest('hex').slice(0, 16),
  },
})
