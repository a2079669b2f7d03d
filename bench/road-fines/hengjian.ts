import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { builtInCalendar, type Instant } from '@hengjian/law'
import {
  compile,
  createWorld,
  judgeStates,
  type Model,
  type Program,
  parseModel,
  type World,
} from '@hengjian/supervision'
import { lastInstant, load, mappingOf, vocabularyOf } from '../../packages/cli/src/log'
import { medianOf, tell } from '../outcome'
import { LOG_FOLDER, verify } from './answers'

const EXAMPLES = 'examples/road-fines'

function readModels(only: string | undefined): readonly Model[] {
  const json: readonly unknown[] = JSON.parse(readFileSync(`${EXAMPLES}/models.json`, 'utf8'))
  return json
    .map((one) => {
      const model = parseModel(one)
      if (!model.ok) throw new Error(JSON.stringify(model.problems))
      return model.value
    })
    .filter(({ id }) => only === undefined || id === only)
}

/** The violating cases of each rule; what is judged of one case comes together. */
function violating(program: Program, world: World, asOf: Instant): ReadonlyMap<string, readonly string[]> {
  const found = new Map(program.models.map((compiled) => [compiled, { last: -1, cases: [] as string[] }]))
  judgeStates(program, world, { asOf, calendar: builtInCalendar }, (compiled, object, _, state) => {
    if (state !== 'violated') return
    const own = found.get(compiled)
    if (own === undefined || own.last === object) return
    own.last = object
    own.cases.push(world.facts.objectId(object))
  })
  return new Map(Array.from(found, ([{ model }, { cases }]) => [model.id, cases]))
}

// The rules over a loaded log: all twelve, or the one that is named.
const log = `${LOG_FOLDER}/road-fines.csv.gz`
const mapping = await mappingOf({ log, mapping: `${EXAMPLES}/mapping.json` })
const { facts } = await load(log, mapping)
const models = readModels(argv[2])
const program = compile(models, vocabularyOf(mapping, facts, models))
if (!program.ok) throw new Error(JSON.stringify(program.problems))
const world = createWorld(program.value.vocabulary, facts)
const asOf = lastInstant(facts)
verify(violating(program.value, world, asOf))
tell(await medianOf(5, () => violating(program.value, world, asOf)))
