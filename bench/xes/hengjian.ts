import { load, mappingOf } from '../../packages/cli/src/log'
import { secondsOf, tell } from '../outcome'

// The whole log from its compressed file to checked facts in memory.
const log = '../shared/data/road-fines/road-fines.xes.gz'
const mapping = await mappingOf({ log, mapping: 'examples/road-fines/mapping-xes.json' })
let events = 0
const seconds = await secondsOf(async () => {
  const { facts, problemCount } = await load(log, mapping)
  if (problemCount > 0) throw new Error(`${problemCount} problems`)
  events = facts.length
})
tell({ seconds, figures: { events } })
