import { readFile } from 'node:fs/promises'
import { stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { builtInCalendar, formatInstant, type Instant, parseInstant, type Result } from '@hengjian/law'
import { compile, createWorld, judge, type Model, parseModel, type Verdict } from '@hengjian/supervision'
import type { ExitCode } from './exit-code'
import { printProblems } from './failure'
import { lastInstant, load, mappingOf, vocabularyOf } from './log'
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

/** Reads a file of models; what is wrong with any of them is told at once. */
async function modelsOf(path: string): Promise<Result<readonly Model[]>> {
  const json: unknown = JSON.parse(await readFile(path, 'utf8'))
  const read = (Array.isArray(json) ? json : [json]).map((one: unknown) => parseModel(one))
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems))
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) }
}

/** `hengjian check LOG --models FILE`: runs models over a file, without a server. */
export async function check(args: readonly string[]): Promise<ExitCode> {
  const request = requestOf(args)
  if (request === undefined) {
    stderr.write(usage())
    return 2
  }
  const mapping = await mappingOf(request)
  const read = await modelsOf(request.models)
  if (!read.ok) {
    printProblems(read.problems)
    return 2
  }
  const models = read.value
  const { facts, problems, problemCount } = await load(request.log, mapping)
  printProblems(problems)
  if (problemCount > problems.length) stderr.write(`… ${problemCount}\n`)
  const compiled = compile(models, vocabularyOf(mapping, facts, models))
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
