import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { argv } from 'node:process'
import { generateDistrict } from '@hengjian/district'
import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { createWorld } from '@hengjian/supervision'
import { tell, timed } from '../outcome'
import { ANCHOR, storedAt } from './stored'
import { encodeColumns } from './storedColumns'

/** Facts of a block, at least; and of how many stories the numbers of one district are kept free. */
const BLOCK = 50_000
const STORIES = 10_000

/** One district of the demonstration's mix: every plan in all its courses, sixty ordinary people, eight within their first day. */
function factsOf(district: number): readonly Fact[] {
  const { lines } = generateDistrict({
    seed: 20_261_120 + district,
    anchor: ANCHOR,
    ordinary: 60,
    live: 8,
    numberedBefore: district * STORIES,
  })
  return lines.map(({ line, receivedAt }) => {
    const fact = parseFact(criminalProcedure, line, { office: 'bench' as OfficeId, receivedAt })
    if (!fact.ok) throw new Error(JSON.stringify(fact.problems))
    return fact.value
  })
}

// Tells districts until there are so many facts, and stores them block by block.
const wanted = Number(argv[2])
const path = storedAt(wanted)
mkdirSync(dirname(path), { recursive: true })
const file = openSync(`${path}.part`, 'w')
let [told, bytes] = [0, 0]
const took = await timed(() => {
  for (let district = 0; told < wanted; ) {
    const facts: Fact[] = []
    for (; facts.length < BLOCK && told + facts.length < wanted; district += 1) {
      for (const fact of factsOf(district)) facts.push(fact)
    }
    bytes += writeSync(file, encodeColumns(createWorld(criminalProcedure, facts).facts))
    told += facts.length
  }
})
closeSync(file)
renameSync(`${path}.part`, path)
tell(took, { facts: told, bytes })
