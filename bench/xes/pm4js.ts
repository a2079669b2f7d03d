import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import 'pm4js'
import { tell, timed } from '../outcome'

// The same file by the peer: its whole tree in memory first, then its log.
let events = 0
const took = await timed(() => {
  const xml = gunzipSync(readFileSync('../shared/data/road-fines/road-fines.xes.gz')).toString('utf8')
  for (const trace of XesImporter.apply(xml).traces) events += trace.events.length
})
tell(took, { events })
