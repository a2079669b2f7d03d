import { createReadStream } from 'node:fs'
import { argv } from 'node:process'
import type { OfficeId } from '@hengjian/facts'
import { OUTSIDE_MAPPINGS } from '@hengjian/facts/outside'
import { mappedFactsOf } from '@hengjian/facts/readers'
import { ANCHOR } from '../district/stored'
import { tell, timed } from '../outcome'

// A workbook of the police process system through reader, mapping and the checks of the vocabulary.
const [path = ''] = argv.slice(2)
const [outside] = OUTSIDE_MAPPINGS
if (outside === undefined) throw new RangeError('no mapping')
const { mapping } = outside
let [facts, problems] = [0, 0]
const took = await timed(async () => {
  const receipt = { office: 'bench' as OfficeId, receivedAt: ANCHOR }
  for await (const read of mappedFactsOf('police.xlsx', createReadStream(path), mapping, receipt)) {
    if ('fact' in read) facts += 1
    else problems += read.problems.length
  }
})
tell(took, { facts, problems, 'facts/s': Math.round(facts / took.seconds) })
