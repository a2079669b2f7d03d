import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
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
import { builtInCalendar, formatInstant, type Instant, type Problem, parseInstant } from '@hengjian/law'
import { compile, createWorld, judge, type Model, type Verdict } from '@hengjian/supervision'
import { printProblems } from './failure'
import type { ExitCode } from './main'
import { usage } from './usage'

interface Request {
  readonly log: string
  readonly models: string
  readonly mapping: string | undefined
  readonly asOf: Instant | undefined
  readonly format: 'table' | 'jsonl'
}

function requestOf(args: readonly string[]): Request | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        models: { type: 'string' },
        mapping: { type: 'string' },
        'as-of': { type: 'string' },
        format: { type: 'string', default: 'table' },
      },
    })
    const [log] = positionals
    const asOf = values['as-of'] === undefined ? undefined : parseInstant(values['as-of'])
    if (log === undefined || values.models === undefined || positionals.length !== 1) return undefined
    if (values['as-of'] !== undefined && asOf === undefined) return undefined
    if (values.format !== 'table' && values.format !== 'jsonl') return undefined
    return { log, models: values.models, mapping: values.mapping, asOf: asOf?.instant, format: values.format }
  } catch {
    return undefined
  }
}

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

async function mappingOf({ log, mapping }: Request): Promise<Mapping> {
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

interface Loaded {
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
  readonly problemCount: number
}

async function load(path: string, mapping: Mapping): Promise<Loaded> {
  const facts: Fact[] = []
  const problems: Problem[] = []
  let problemCount = 0
  const report = (found: readonly Problem[]): void => {
    problemCount += found.length
    for (const problem of found) if (problems.length < SHOWN) problems.push(problem)
  }
  const receipt = { office: 'check' as OfficeId, receivedAt: 0 as Instant }
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

/** The vocabulary that a log brings along: its activities, its fields and the attributes of its cases. */
function vocabularyOf({ vocabulary, source }: Mapping, facts: readonly Fact[]): Vocabulary {
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
  return logVocabulary({ name: source, activities, fields })
}

const lastInstant = (facts: readonly Fact[]): Instant =>
  facts.reduce((last, { occurredAt }) => Math.max(last, occurredAt.from), 0) as Instant

interface Counts {
  readonly objects: Set<string>
  readonly violated: Set<string>
  pending: number
  unknown: number
}

function write(verdict: Verdict): void {
  const { model, version, object, per, anchor, state, due, lateBy, evidence } = verdict
  const limit = due && {
    alert: due.alert === null ? null : formatInstant(due.alert),
    latest: formatInstant(due.latest),
    inclusive: due.inclusive,
  }
  stdout.write(
    `${JSON.stringify({ model, version, object: object.id, type: object.type, per, anchor, state, due: limit, lateBy, evidence })}\n`,
  )
}

function summarise(counts: ReadonlyMap<string, Counts>, models: readonly Model[], format: Request['format']): void {
  const row = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, index) =>
        String(cell)
          .padStart(index === 0 ? 0 : 11)
          .padEnd(index === 0 ? 24 : 0),
      )
      .join('')
  const lines = models.map(({ id }) => {
    const found = counts.get(id)
    return {
      model: id,
      applicable: found?.objects.size ?? 0,
      violated: found?.violated.size ?? 0,
      pending: found?.pending ?? 0,
      unknown: found?.unknown ?? 0,
    }
  })
  const target = format === 'table' ? stdout : stderr
  target.write(`${row(['model', 'applicable', 'violated', 'pending', 'unknown'])}\n`)
  for (const { model, applicable, violated, pending, unknown } of lines)
    target.write(`${row([model, applicable, violated, pending, unknown])}\n`)
}

/** `hengjian check LOG --models FILE`: runs models over a file, without a server. */
export async function check(args: readonly string[]): Promise<ExitCode> {
  const request = requestOf(args)
  if (request === undefined) {
    stderr.write(usage())
    return 2
  }
  const mapping = await mappingOf(request)
  const models = JSON.parse(await readFile(request.models, 'utf8')) as readonly Model[]
  const { facts, problems, problemCount } = await load(request.log, mapping)
  printProblems(problems)
  if (problemCount > problems.length) stderr.write(`… ${problemCount}\n`)
  const compiled = compile(models, vocabularyOf(mapping, facts))
  if (!compiled.ok) {
    printProblems(compiled.problems)
    return 2
  }
  const world = createWorld(compiled.value.vocabulary, facts)
  const counts = new Map<string, Counts>()
  let violations = 0
  for (const verdict of judge(compiled.value, world, {
    asOf: request.asOf ?? lastInstant(facts),
    calendar: builtInCalendar,
  })) {
    if (request.format === 'jsonl') write(verdict)
    let count = counts.get(verdict.model)
    if (count === undefined) {
      count = { objects: new Set(), violated: new Set(), pending: 0, unknown: 0 }
      counts.set(verdict.model, count)
    }
    count.objects.add(verdict.object.id)
    if (verdict.state === 'violated') count.violated.add(verdict.object.id)
    if (verdict.state === 'violated') violations += 1
    if (verdict.state === 'pending') count.pending += 1
    if (verdict.state === 'unknown') count.unknown += 1
  }
  summarise(counts, models, request.format)
  if (problemCount > 0) return 2
  return violations > 0 ? 1 : 0
}
