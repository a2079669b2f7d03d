import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stderr } from 'node:process'
import {
  criminalProcedure,
  type Fact,
  logVocabulary,
  type OfficeId,
  type ValueType,
  type Vocabulary,
} from '@hengjian/facts'
import {
  type Bytes,
  inflate,
  type Mapping,
  mappingSchema,
  mapRow,
  type Reading,
  readCsv,
  readXes,
} from '@hengjian/facts/readers'
import type { Instant, Problem } from '@hengjian/law'
import type { Model } from '@hengjian/supervision'

/** Logs that name their columns as everyone does need no mapping. */
const STANDARD_XES: unknown = {
  vocabulary: 'log',
  source: 'log',
  kind: { column: 'concept:name' },
  occurredAt: { column: 'time:timestamp' },
  objects: [{ role: 'case', type: 'case', id: { column: 'case:concept:name' } }],
}
const STANDARD_CSV: unknown = {
  vocabulary: 'log',
  source: 'log',
  kind: { column: 'activity' },
  occurredAt: { column: 'time' },
  timeFormats: ['iso', 'slash', 'compact', 'chinese'],
  objects: [{ role: 'case', type: 'case', id: { column: 'case' } }],
}

const isXes = (path: string): boolean => /\.xes(\.gz)?$/.test(path)

/** The mapping of a file, or the one of logs that name their columns as everyone does. */
export async function mappingOf({
  log,
  mapping,
}: {
  readonly log: string
  readonly mapping: string | undefined
}): Promise<Mapping> {
  const json: unknown =
    mapping === undefined ? (isXes(log) ? STANDARD_XES : STANDARD_CSV) : JSON.parse(await readFile(mapping, 'utf8'))
  return mappingSchema.parse(json)
}

/** Opens a log by its name; progress goes to a terminal only. */
function readLog(path: string, mapping: Mapping): AsyncIterable<Reading> {
  const file: Bytes = createReadStream(path, { highWaterMark: 1 << 20 })
  const bytes = path.endsWith('.gz') ? inflate(file) : file
  const options = {
    ...(mapping.encoding === undefined ? {} : { encoding: mapping.encoding }),
    ...(mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter }),
  }
  return isXes(path) ? readXes(bytes) : readCsv(bytes, options)
}

/** Problems that are printed one by one; the rest is counted. */
const SHOWN = 20

/** A log in memory, with what could not be read of it. */
export interface Loaded {
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
  readonly problemCount: number
}

/** Reads a whole log into facts; problems beyond the first twenty are counted. */
export async function load(path: string, mapping: Mapping): Promise<Loaded> {
  const facts: Fact[] = []
  const problems: Problem[] = []
  let problemCount = 0
  const report = (found: readonly Problem[]): void => {
    problemCount += found.length
    for (const problem of found) if (problems.length < SHOWN) problems.push(problem)
  }
  const receipt = { office: 'check' as OfficeId, receivedAt: Date.now() as Instant }
  for await (const reading of readLog(path, mapping)) {
    if ('problem' in reading) report([reading.problem])
    else {
      const mapped = mapRow(mapping, reading.row, receipt)
      if (mapped.ok) facts.push(mapped.value)
      else report(mapped.problems)
    }
    if (stderr.isTTY && facts.length % 50_000 === 0) stderr.write(`\r${facts.length}`)
  }
  if (stderr.isTTY) stderr.write('\r')
  return { facts, problems, problemCount }
}

const typeOf = (value: unknown): ValueType =>
  typeof value === 'number'
    ? 'decimal'
    : typeof value === 'boolean'
      ? 'boolean'
      : Array.isArray(value)
        ? 'string[]'
        : 'string'

/** The events and data fields a model names, wherever it names them. */
function namesIn(json: unknown, found: { readonly events: Set<string>; readonly paths: Set<string> }): void {
  if (typeof json !== 'object' || json === null) return
  for (const [key, value] of Object.entries(json)) {
    if (key === 'event') for (const name of Array.isArray(value) ? value : [value]) found.events.add(String(name))
    else if (key === 'var') {
      const path = String(Array.isArray(value) ? value[0] : value)
      if (/^(event|anchor)\.case\./.test(path)) found.paths.add(path.split('.').slice(2).join('.'))
    } else namesIn(value, found)
  }
}

/**
 * The vocabulary that a log brings along: its activities, its fields and the attributes of its cases. What only the models
 * name is added too, since a log may well be without it; it is told in case it is a slip of the pen.
 */
export function vocabularyOf(
  { vocabulary, source }: Mapping,
  facts: readonly Fact[],
  models: readonly Model[],
): Vocabulary {
  if (vocabulary === 'criminal-procedure') return criminalProcedure
  const activities = new Set<string>()
  const fields = new Map<string, ValueType>()
  for (const { kind, data, objects } of facts) {
    activities.add(kind)
    for (const name in data) if (!fields.has(name)) fields.set(name, typeOf(data[name]))
    for (const { attributes } of objects) {
      for (const name in attributes) if (!fields.has(name)) fields.set(name, typeOf(attributes[name]))
    }
  }
  const named = { events: new Set<string>(), paths: new Set<string>() }
  for (const { check, unless } of models) namesIn({ check, unless }, named)
  for (const name of named.events) {
    if (name === '*' || activities.has(name)) continue
    stderr.write(`日志中没有事项“${name}” · the log has no activity “${name}”\n`)
    activities.add(name)
  }
  for (const path of named.paths) if (!fields.has(path)) fields.set(path, 'decimal')
  return logVocabulary({ name: source, activities, fields })
}

/** When the last fact happened: a log is judged as of its end unless told otherwise. */
export const lastInstant = (facts: readonly Fact[]): Instant =>
  facts.reduce((last, { occurredAt }) => Math.max(last, occurredAt.from), 0) as Instant
