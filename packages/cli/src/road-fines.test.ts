import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { builtInCalendar } from '@hengjian/law'
import { compile, createWorld, judge, parseModel } from '@hengjian/supervision'
import { describe, expect, it } from 'vitest'
import { lastInstant, load, mappingOf, vocabularyOf } from './log'

const here = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const data = here('../shared/data/road-fines')
const present = existsSync(data) || process.env['HENGJIAN_REQUIRE_SHARED'] === '1'

interface Expected {
  readonly rules: Readonly<
    Record<string, { readonly applicable: number; readonly violated: number; readonly ids_sha256: string }>
  >
}

/** Judges the log and gives, by rule, how many cases it applies to, how many break it, and the hash of their sorted ids. */
async function answersOf(log: string, mappingFile: string) {
  const mapping = await mappingOf({ log, mapping: mappingFile })
  const { facts, problemCount } = await load(log, mapping)
  expect(problemCount).toBe(0)
  const json: unknown = JSON.parse(readFileSync(here('examples/road-fines/models.json'), 'utf8'))
  const models = (json as readonly unknown[]).map((one) => {
    const model = parseModel(one)
    if (!model.ok) throw new Error(JSON.stringify(model.problems))
    return model.value
  })
  const program = compile(models, vocabularyOf(mapping, facts, models))
  if (!program.ok) throw new Error(JSON.stringify(program.problems))
  const world = createWorld(program.value.vocabulary, facts)
  const applicable = new Map(models.map(({ id }) => [id, new Set<string>()]))
  const violated = new Map(models.map(({ id }) => [id, new Set<string>()]))
  for (const { model, object, state } of judge(program.value, world, {
    asOf: lastInstant(facts),
    calendar: builtInCalendar,
  })) {
    applicable.get(model)?.add(object.id)
    if (state === 'violated') violated.get(model)?.add(object.id)
  }
  return Object.fromEntries(
    models.map(({ id }) => {
      const ids = [...(violated.get(id) ?? [])].sort()
      const hash = createHash('sha256').update(ids.join('\n')).digest('hex')
      return [id, { applicable: applicable.get(id)?.size, violated: ids.length, ids_sha256: hash }]
    }),
  )
}

/** What an independent program found, without the descriptions. */
function expectedAnswers() {
  const { rules } = JSON.parse(readFileSync(`${data}/expected.json`, 'utf8')) as Expected
  return Object.fromEntries(
    Object.entries(rules).map(([id, { applicable, violated, ids_sha256 }]) => [
      id,
      { applicable, violated, ids_sha256 },
    ]),
  )
}

describe.skipIf(!present)('the road-fines log', () => {
  it.each([
    ['road-fines.csv.gz', 'mapping.json'],
    ['road-fines.xes.gz', 'mapping-xes.json'],
  ])(
    'gives the independent answers to all twelve rules from %s',
    async (log, mapping) => {
      expect(await answersOf(`${data}/${log}`, here(`examples/road-fines/${mapping}`))).toEqual(expectedAnswers())
    },
    300_000,
  )
})
