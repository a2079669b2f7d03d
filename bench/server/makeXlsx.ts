import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { argv } from 'node:process'
import { pipeline } from 'node:stream/promises'
import { OUTSIDE_SYSTEMS } from '@hengjian/district'
import { outsideFile } from '../../packages/server/src/demo/outsideFile'
import { ANCHOR } from '../district/stored'
import { tell, timed } from '../outcome'
import { linesUpTo } from './lines'

// The export of the police process system with so many rows, as a workbook.
const [path = '', rows = '100000'] = argv.slice(2)
const [system] = OUTSIDE_SYSTEMS
if (system === undefined) throw new RangeError('no system')
const source = system.mapping.source
const own = linesUpTo(ANCHOR, Number(rows) * 2).flatMap(({ line }) => (line.source === source ? [line] : []))
mkdirSync(dirname(path), { recursive: true })
const took = await timed(() =>
  pipeline(outsideFile(system, 'xlsx', own.slice(0, Number(rows))).bytes, createWriteStream(path)),
)
tell(took, { rows: Math.min(own.length, Number(rows)) })
