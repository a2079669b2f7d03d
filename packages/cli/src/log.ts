import { stderr } from 'node:process'
import {
  Admissions,
  criminalProcedure,
  type Fact,
  type LogRole,
  logVocabulary,
  type OfficeId,
  type Receipt,
  type ValueType,
  type Vocabulary,
} from '@hengjian/facts'
import {
  formatOf,
  type Mapping,
  mappedFactsOf,
  parseMapping,
  type ReadFact,
  standardMappingOf,
  wireFactsOf,
} from '@hengjian/facts/readers'
import type { Instant, Problem, Result } from '@hengjian/law'
import type { Model } from '@hengjian/supervision'
import { bytesOf, jsonOf, RefusedInput } from './input'

/** How the records of a file become facts: through a mapping, or as they are where they are facts in the wire form. */
export type LogMapping = Mapping | 'wire'

/**
 * The mapping of a file, or the one of logs that name their columns as everyone does.
 * @throws RefusedInput where the mapping is wrong, or one is needed
 */
export async function mappingOf({
  log,
  mapping,
}: {
  readonly log: string
  readonly mapping: string | undefined
}): Promise<LogMapping> {
  if (mapping === undefined && formatOf(log) === 'ndjson') return 'wire'
  const read: Result<Mapping> = mapping === undefined ? standardMappingOf(log) : parseMapping(await jsonOf(mapping))
  if (!read.ok) throw new RefusedInput(read.problems)
  return read.value
}

function readLog(path: string, mapping: LogMapping): AsyncIterable<ReadFact> {
  const receipt: Receipt = { office: 'check' as OfficeId, receivedAt: Date.now() as Instant }
  return mapping === 'wire'
    ? wireFactsOf(path, bytesOf(path), criminalProcedure, receipt)
    : mappedFactsOf(path, bytesOf(path), mapping, receipt)
}

/** Problems that are printed one by one; the rest is counted. */
const SHOWN = 20

export interface Loaded {
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
  readonly problemCount: number
  /** Records that came again with the same content, and were left out. */
  readonly duplicates: number
}

/** What a log has given so far. */
class Loading {
  readonly facts: Fact[] = []
  readonly problems: Problem[] = []
  problemCount = 0
  duplicates = 0
  /** Rows that are known by their number in the file cannot come twice. */
  private readonly admissions: Admissions | undefined

  constructor(mapping: LogMapping) {
    const isNumbered = mapping !== 'wire' && mapping.vocabulary === 'log' && mapping.sourceRecord === undefined
    this.admissions = isNumbered ? undefined : new Admissions()
  }

  add(read: ReadFact): void {
    if ('problems' in read) this.report(read.problems)
    else this.admit(read.fact, read.place)
    if (stderr.isTTY && this.facts.length % 50_000 === 0) stderr.write(`\r${this.facts.length}`)
  }

  private admit(fact: Fact, place: string): void {
    const admission = this.admissions?.admit(fact, place) ?? { state: 'new', problems: [] }
    switch (admission.state) {
      case 'new':
        this.facts.push(fact)
        this.report(admission.problems)
        return
      case 'duplicate':
        this.duplicates += 1
        return
      case 'conflict':
        this.report([admission.problem])
    }
  }

  private report(found: readonly Problem[]): void {
    this.problemCount += found.length
    for (const problem of found) if (this.problems.length < SHOWN) this.problems.push(problem)
  }
}

/**
 * Reads a whole log into facts; progress goes to a terminal only.
 * @throws RefusedInput where the file cannot be opened
 */
export async function load(path: string, mapping: LogMapping): Promise<Loaded> {
  const loading = new Loading(mapping)
  for await (const read of readLog(path, mapping)) loading.add(read)
  if (stderr.isTTY) stderr.write('\r')
  return loading
}

const typeOf = (value: unknown): ValueType =>
  typeof value === 'number'
    ? 'decimal'
    : typeof value === 'boolean'
      ? 'boolean'
      : Array.isArray(value)
        ? 'string[]'
        : 'string'

interface Named {
  readonly events: Set<string>
  readonly paths: Set<string>
}

/** The events and fields a model names, wherever it names them. */
function namesIn(json: unknown, found: Named): void {
  if (typeof json !== 'object' || json === null) return
  for (const [key, value] of Object.entries(json)) {
    if (key === 'event') for (const name of Array.isArray(value) ? value : [value]) found.events.add(String(name))
    else if (key === 'var') found.paths.add(String(Array.isArray(value) ? value[0] : value))
    else namesIn(value, found)
  }
}

/** What the facts of a log name. */
class LogNames {
  readonly activities = new Set<string>()
  readonly fields = new Map<string, ValueType>()
  private readonly rolesByName = new Map<string, LogRole>()

  get roles(): readonly LogRole[] {
    return [...this.rolesByName.values()]
  }

  add({ kind, data, objects }: Fact): void {
    this.activities.add(kind)
    this.addFields(data)
    const seen = new Set<string>()
    for (const { role, type, attributes } of objects) {
      const known = this.rolesByName.get(role)
      if (known === undefined || (!known.many && seen.has(role)))
        this.rolesByName.set(role, { name: role, type, many: seen.has(role) })
      seen.add(role)
      this.addFields(attributes)
    }
  }

  private addFields(values: Readonly<Record<string, unknown>> = {}): void {
    for (const name in values) if (!this.fields.has(name)) this.fields.set(name, typeOf(values[name]))
  }
}

/**
 * The vocabulary that a log brings along: its activities, its fields, the roles of its objects and their attributes. What only
 * the models name is added too, since a log may well be without it; it is told in case it is a slip of the pen.
 */
export function vocabularyOf(mapping: LogMapping, facts: readonly Fact[], models: readonly Model[]): Vocabulary {
  if (mapping === 'wire' || mapping.vocabulary === 'criminal-procedure') return criminalProcedure
  const log = new LogNames()
  for (const fact of facts) log.add(fact)
  const named: Named = { events: new Set(), paths: new Set() }
  for (const { check, unless } of models) namesIn({ check, unless }, named)
  for (const name of named.events) {
    if (name === '*' || log.activities.has(name)) continue
    stderr.write(`日志中没有事项“${name}” · the log has no activity “${name}”\n`)
    log.activities.add(name)
  }
  const { activities, fields, roles } = log
  for (const path of named.paths) {
    const [root, role, ...rest] = path.split('.')
    const attribute = rest.join('.')
    if ((root !== 'event' && root !== 'anchor') || attribute === '' || fields.has(attribute)) continue
    if (roles.length === 0 ? role === 'case' : roles.some(({ name }) => name === role)) fields.set(attribute, 'decimal')
  }
  return logVocabulary({ name: mapping.source, activities, fields, ...(roles.length === 0 ? {} : { roles }) })
}

/** When the last fact happened: a log is judged as of its end unless told otherwise. */
export const lastInstant = (facts: readonly Fact[]): Instant =>
  facts.reduce((last, { occurredAt }) => Math.max(last, occurredAt.from), 0) as Instant
