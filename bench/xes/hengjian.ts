import { load, mappingOf } from '../../packages/cli/src/log'
import { tell, timed } from '../outcome'

// The whole log from its compressed file to checked facts in memory.
const log = '../shared/data/road-fines/road-fines.xes.gz'
const mapping = await mappingOf({ log, mapping: 'examples/road-fines/mapping-xes.json' })
let events = 0
const took = await timed(async () => {
  const { facts, problemCount } = await load(log, mapping)
  if (problemCount > 0) throw new Error(`${problemCount} problems`)
  events = facts.length
})
tell(took, { events })
