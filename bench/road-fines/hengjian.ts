import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { builtInCalendar, type Instant } from '@hengjian/law'
import { compile, createWorld, judge, type Model, type Program, parseModel, type World } from '@hengjian/supervision'
import { lastInstant, load, mappingOf, vocabularyOf } from '../../packages/cli/src/log'
import { medianSeconds, tell } from '../outcome'
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

/** The violating cases of each rule. */
function violating(program: Program, world: World, asOf: Instant): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map(program.models.map(({ model }) => [model.id, new Set<string>()]))
  for (const { model, object, state } of judge(program, world, { asOf, calendar: builtInCalendar })) {
    if (state === 'violated') found.get(model)?.add(object.id)
  }
  return found
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
tell({ seconds: await medianSeconds(5, () => violating(program.value, world, asOf)) })
