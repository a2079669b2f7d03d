import { stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { builtInCalendar, formatInstant, type Instant, parseInstant } from '@hengjian/law'
import { compile, createWorld, judge, type Model, parseModel, type Verdict } from '@hengjian/supervision'
import type { ExitCode } from './exit-code'
import { FailedModels } from './failed-models'
import { printProblems } from './failure'
import { jsonOf, RefusedInput } from './input'
import { type Loaded, lastInstant, load, mappingOf, vocabularyOf } from './log'
import { usage } from './usage'

interface Request {
  readonly log: string
  readonly models: string
  readonly mapping: string | undefined
  readonly asOf: Instant | undefined
  readonly format: 'table' | 'jsonl'
  /** So many looks at a fact one model may spend on one object; left out, as many as the server gives it. */
  readonly effort: number | undefined
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
        effort: { type: 'string' },
      },
    })
    const [log] = positionals
    const asOf = values['as-of'] === undefined ? undefined : parseInstant(values['as-of'])
    if (log === undefined || values.models === undefined || positionals.length !== 1) return undefined
    if (values['as-of'] !== undefined && asOf === undefined) return undefined
    if (values.format !== 'table' && values.format !== 'jsonl') return undefined
    const effort = values.effort === undefined ? undefined : Number(values.effort)
    if (effort !== undefined && !(Number.isSafeInteger(effort) && effort > 0)) return undefined
    return { log, models: values.models, mapping: values.mapping, asOf: asOf?.instant, format: values.format, effort }
  } catch {
    return undefined
  }
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

interface Counts {
  readonly objects: Set<string>
  readonly violated: Set<string>
  pending: number
  unknown: number
}

/** Counts verdicts by model. */
class Tally {
  violations = 0
  private readonly counts = new Map<string, Counts>()

  add({ model, object, state }: Verdict): void {
    const count = this.of(model)
    count.objects.add(object.id)
    if (state === 'pending') count.pending += 1
    if (state === 'unknown') count.unknown += 1
    if (state !== 'violated') return
    count.violated.add(object.id)
    this.violations += 1
  }

  of(model: string): Counts {
    const known = this.counts.get(model)
    if (known !== undefined) return known
    const count: Counts = { objects: new Set(), violated: new Set(), pending: 0, unknown: 0 }
    this.counts.set(model, count)
    return count
  }
}

function summarise(tally: Tally, models: readonly Model[], format: Request['format']): void {
  const row = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, index) =>
        String(cell)
          .padStart(index === 0 ? 0 : 11)
          .padEnd(index === 0 ? 24 : 0),
      )
      .join('')
  const lines = models.map(({ id }) => {
    const { objects, violated, pending, unknown } = tally.of(id)
    return { model: id, applicable: objects.size, violated: violated.size, pending, unknown }
  })
  const target = format === 'table' ? stdout : stderr
  target.write(`${row(['model', 'applicable', 'violated', 'pending', 'unknown'])}\n`)
  for (const { model, applicable, violated, pending, unknown } of lines)
    target.write(`${row([model, applicable, violated, pending, unknown])}\n`)
}

/** Reads a file of models; what is wrong with any of them is told at once. */
async function modelsOf(path: string): Promise<readonly Model[]> {
  const json = await jsonOf(path)
  const read = (Array.isArray(json) ? json : [json]).map((one: unknown) => parseModel(one))
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems))
  if (problems.length > 0) throw new RefusedInput(problems)
  return read.flatMap((one) => (one.ok ? [one.value] : []))
}

/** Tells what was wrong with the log, and what came twice. */
function report({ problems, problemCount, duplicates }: Loaded): void {
  printProblems(problems)
  if (problemCount > problems.length) stderr.write(`… ${problemCount}\n`)
  if (duplicates > 0)
    stderr.write(`重复的记录 ${duplicates} 条，只计一次 · ${duplicates} records came again and count once\n`)
}

async function checkLog(request: Request): Promise<ExitCode> {
  const mapping = await mappingOf(request)
  const models = await modelsOf(request.models)
  const loaded = await load(request.log, mapping)
  report(loaded)
  const { facts, problemCount } = loaded
  const compiled = compile(models, vocabularyOf(mapping, facts, models))
  if (!compiled.ok) throw new RefusedInput(compiled.problems)
  const world = createWorld(compiled.value.vocabulary, facts)
  const tally = new Tally()
  const asOf = request.asOf ?? lastInstant(facts)
  const failures = new FailedModels()
  const options = {
    asOf,
    calendar: builtInCalendar,
    onFailure: failures.add,
    ...(request.effort === undefined ? {} : { effort: request.effort }),
  }
  for (const verdict of judge(compiled.value, world, options)) {
    if (request.format === 'jsonl') write(verdict)
    tally.add(verdict)
  }
  summarise(tally, models, request.format)
  printProblems(failures.problems)
  if (problemCount > 0 || failures.problems.length > 0) return 2
  return tally.violations > 0 ? 1 : 0
}

/** `hengjian check LOG --models FILE`: runs models over a file, without a server. */
export async function check(args: readonly string[]): Promise<ExitCode> {
  const request = requestOf(args)
  if (request === undefined) {
    stderr.write(usage())
    return 2
  }
  try {
    return await checkLog(request)
  } catch (failure) {
    if (!(failure instanceof RefusedInput)) throw failure
    printProblems(failure.problems)
    return 2
  }
}
