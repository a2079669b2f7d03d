import type { FactId } from '@hengjian/facts'
import {
  type Calendar,
  type DerivationStep,
  dateOf,
  describeStep,
  type Instant,
  type LimitStep,
  parseDate,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import type { Draft } from './checks/draft'
import type { CompiledModel, Program } from './compile'
import { type Part, partsOf, type Session, type Silence, scopeOf, timelineByKind } from './part'
import type { Verdict } from './verdict'
import { NO_ROW, type ObjectNode, type Row, type World } from './world'

/** As of when, and under which circumstances, a world is judged. */
export interface JudgeOptions {
  readonly asOf: Instant
  readonly calendar: Calendar
  readonly silences?: readonly Silence[]
  /** Estimated difference between the clocks of two sources, in milliseconds. */
  readonly clockSkew?: number
  /** Only these objects; left out: every object of the world. */
  readonly objects?: Iterable<{ readonly type: string; readonly id: string }>
  /** Told of a model that threw; the other models go on. */
  readonly onFailure?: (model: string, object: { readonly type: string; readonly id: string }, failure: unknown) => void
}

const sessionOf = (world: World, { asOf, calendar, silences = [], clockSkew = 0 }: JudgeOptions): Session => ({
  world,
  asOf,
  calendar,
  silences,
  clockSkew,
})

function* nodesOf(world: World, options: JudgeOptions): Iterable<ObjectNode> {
  if (options.objects === undefined) {
    for (const ofType of world.objects.values()) yield* ofType.values()
    return
  }
  for (const { type, id } of options.objects) {
    const node = world.objects.get(type)?.get(id)
    if (node !== undefined) yield node
  }
}

/** Whether the version is the one in force on the anchor's date. */
function inForce({ model }: CompiledModel, at: Instant): boolean {
  const date = dateOf(at, SHANGHAI_OFFSET)
  const [from, to] = [
    parseDate(model.effective.from),
    model.effective.to === undefined ? undefined : parseDate(model.effective.to),
  ]
  return (from === undefined || date >= from) && (to === undefined || date <= to)
}

type Applies = 'yes' | 'no' | 'unknown'

function applies(compiled: CompiledModel, part: Part, anchor: Row): Applies {
  const { world, asOf } = part.session
  const at = anchor === NO_ROW ? asOf : ((world.from[anchor] ?? asOf) as Instant)
  if (!inForce(compiled, at)) return 'no'
  if (compiled.where === undefined) return 'yes'
  const opening = { row: anchor, at, end: undefined }
  const truth = compiled.where(scopeOf(part, opening, anchor === NO_ROW ? undefined : opening))
  return truth === undefined ? 'unknown' : truth ? 'yes' : 'no'
}

function verdictOf(compiled: CompiledModel, part: Part, draft: Draft): Verdict {
  const { world, asOf } = part.session
  const idOf = (row: Row): FactId => (world.facts[row]?.id ?? '') as FactId
  const { model } = compiled
  return {
    model: model.id,
    version: model.version,
    object: { type: part.node.type, id: part.node.id },
    ...(part.per === undefined ? {} : { per: part.per }),
    anchor: draft.anchor === NO_ROW ? null : ((world.identity[draft.anchor] ?? '') as FactId),
    state: draft.state,
    ...(draft.due === undefined ? {} : { due: draft.due }),
    ...(draft.lateBy === undefined ? {} : { lateBy: draft.lateBy }),
    ...(draft.excusedBy === undefined ? {} : { excusedBy: idOf(draft.excusedBy) }),
    onLocalNumber: draft.local && draft.state === 'violated',
    evidence: draft.evidence.map(idOf),
    ...(draft.stretches === undefined || draft.stretches.length === 0 ? {} : { stretches: draft.stretches }),
    ...(draft.missing === undefined ? {} : { missing: draft.missing }),
    asOf,
    knownAt: world.knownAt,
  }
}

function* judgeModel(compiled: CompiledModel, session: Session, node: ObjectNode, only?: Row): Iterable<Verdict> {
  for (const part of partsOf(session, node, compiled.per, compiled.params)) {
    for (const draft of compiled.judge(part, only)) {
      const before = part.missing.size
      const applied = applies(compiled, part, draft.anchor)
      if (applied === 'no') continue
      if (applied === 'yes') yield verdictOf(compiled, part, draft)
      else {
        const fields = [...part.missing].slice(before > 0 && part.missing.size > before ? before : 0)
        const missing = fields.map((path) => ({ kind: 'field' as const, path }))
        yield verdictOf(compiled, part, { ...draft, state: 'unknown', missing: draft.missing ?? missing })
      }
    }
  }
}

/** Whether any fact that could open the model lies on the timeline. */
function mayApply({ model, opens }: CompiledModel, world: World, node: ObjectNode): boolean {
  if (model.over !== node.type) return false
  if (opens === undefined) return true
  const kinds = timelineByKind(world, node)
  for (const kind of opens) if (kinds.has(kind)) return true
  return false
}

/** Judges every model over every object of a world: one verdict an anchor to which a model applies. */
export function* judge(program: Program, world: World, options: JudgeOptions): Iterable<Verdict> {
  const session = sessionOf(world, options)
  for (const node of nodesOf(world, options)) {
    for (const compiled of program.models) {
      if (!mayApply(compiled, world, node)) continue
      try {
        yield* judgeModel(compiled, session, node)
      } catch (failure) {
        if (options.onFailure === undefined) throw failure
        options.onFailure(compiled.model.id, { type: node.type, id: node.id }, failure)
      }
    }
  }
}

/** What a verdict is known by: model, object, part and anchor. A re-run updates it and never doubles it. */
export const verdictKey = ({ model, object, per, anchor }: Verdict): string =>
  JSON.stringify([model, object.type, object.id, per === undefined ? null : Object.entries(per), anchor])

/** The steps by which a verdict's due instant was reached; empty where the check has no clock. */
export function explain(
  program: Program,
  world: World,
  verdict: Verdict,
  options: Omit<JudgeOptions, 'objects'>,
): readonly DerivationStep[] {
  const node = world.objects.get(verdict.object.type)?.get(verdict.object.id)
  const compiled = program.models.find(({ model }) => model.id === verdict.model && model.version === verdict.version)
  const row = verdict.anchor === null ? NO_ROW : world.identity.indexOf(verdict.anchor)
  if (node === undefined || compiled === undefined || verdict.due === undefined) return []
  const steps: LimitStep[] = []
  const recording = { ...sessionOf(world, options), steps }
  for (const found of judgeModel(compiled, recording, node, row)) {
    if (verdictKey(found) === verdictKey(verdict)) return steps.map(describeStep)
    steps.length = 0
  }
  return []
}
