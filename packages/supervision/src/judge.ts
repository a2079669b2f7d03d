import { type DerivationStep, dateOf, describeStep, type Instant, type LimitStep, SHANGHAI_OFFSET } from '@hengjian/law'
import { type Draft, NO_ROW } from './checks/draft'
import type { CompiledModel, Program } from './compile'
import { forget } from './conditions/scope'
import { UNKNOWN } from './conditions/value'
import { offsetOf, type Part, type Session, type SessionOptions, scopeOf, sessionOf, wholeOf } from './part'
import { partsOf } from './parting'
import type { Missing, Verdict } from './verdict'
import type { World } from './world/world'

/** As of when, and under which circumstances, a world is judged. */
export interface JudgeOptions extends SessionOptions {
  /** Only these objects; left out: every object of the world. */
  readonly objects?: Iterable<{ readonly type: string; readonly id: string }>
  /**
   * Told of each instant to come at which time alone may open a check: a clock runs out on whose running out a model waits, and
   * no verdict is pending meanwhile. The same instant may be told more than once.
   */
  readonly onAhead?: (object: { readonly type: string; readonly id: string }, at: Instant) => void
  /** Told of a model that threw or spent more effort than it may; the other models go on. Left out: judging ends with the failure. */
  readonly onFailure?: (model: string, object: { readonly type: string; readonly id: string }, failure: unknown) => void
}

/** The objects to judge, by their numbers. */
export function objectsOf(world: World, { objects }: JudgeOptions): Iterable<number> {
  return objects === undefined ? world.facts.objectType.keys() : numbersOf(world, objects)
}

function* numbersOf(world: World, objects: NonNullable<JudgeOptions['objects']>): Iterable<number> {
  for (const { type, id } of objects) {
    const object = world.objectNumber(type, id)
    if (object >= 0) yield object
  }
}

export const nameOf = ({ facts, codes }: World, object: number): Verdict['object'] => ({
  type: codes.types.names[facts.objectType[object] ?? 0] ?? '',
  id: facts.objectId(object),
})

/** The session of a judgement that was asked for. */
export function judgingSession(world: World, options: JudgeOptions): Session {
  const { onAhead } = options
  return sessionOf(world, options, undefined, onAhead && ((object, at) => onAhead(nameOf(world, object), at)))
}

/** As of when a model is asked whether it applies: at its anchor; the object itself is judged as it is now. */
function momentOf({ session: { asOf, world } }: Part, anchor: Draft['anchor']): Instant {
  if (anchor === undefined) return asOf
  // Of an anchor whose own date is not known the fact's instant is.
  return Number.isFinite(anchor.from) ? anchor.from : ((world.facts.from[anchor.row] ?? asOf) as Instant)
}

/** Whether the version is the one in force on the anchor's date. */
function isInForce({ inForce: { from, to } }: CompiledModel, part: Part, anchor: Draft['anchor']): boolean {
  const offset = anchor === undefined ? SHANGHAI_OFFSET : offsetOf(part, anchor.row)
  const date = dateOf(momentOf(part, anchor), offset)
  return date >= from && (to === undefined || date <= to)
}

/** Whether the model's `where` holds as of the anchor; the paths it lacks where that is unknown. */
function applies({ where }: CompiledModel, part: Part, anchor: Draft['anchor']): boolean | readonly Missing[] {
  if (where === undefined) return true
  const scope = scopeOf(part, NO_ROW, momentOf(part, anchor), undefined, undefined)
  if (anchor !== undefined && scope.objectAt === anchor.from) {
    scope.anchor = anchor.row
    scope.anchorTo = anchor.to
  }
  forget(scope)
  const truth = where.run(scope)
  if (truth !== UNKNOWN) return truth
  return [...new Set(scope.missing)].map((path) => ({ kind: 'field', path }))
}

/** Verdicts are made by the hundred thousand, so a member that does not apply is left out without making objects on the way. */
function verdictOf({ model }: CompiledModel, part: Part, object: Verdict['object'], draft: Draft): Verdict {
  const { world, asOf } = part.session
  const { facts } = world
  const verdict: { -readonly [Member in keyof Verdict]: Verdict[Member] } = {
    model: model.id,
    version: model.version,
    object,
    anchor: draft.anchor === undefined ? null : world.identityOf(draft.anchor.row),
    state: draft.state,
    onLocalNumber: draft.local,
    evidence: draft.evidence.map((row) => facts.factId(row)),
    asOf,
    knownAt: world.knownAt,
  }
  if (part.per !== undefined) verdict.per = part.per
  if (draft.due !== undefined) {
    verdict.due = draft.due
    const { anchor, countedFrom } = draft
    if (anchor !== undefined && countedFrom !== undefined && countedFrom !== facts.from[anchor.row])
      verdict.countedFrom = countedFrom
  }
  if (draft.lateBy !== undefined && draft.state === 'violated') verdict.lateBy = draft.lateBy
  if (draft.excusedBy !== undefined) verdict.excusedBy = facts.factId(draft.excusedBy)
  if (draft.stretches !== undefined && draft.stretches.length > 0) verdict.stretches = draft.stretches
  if (draft.missing !== undefined && draft.missing.length > 0) verdict.missing = draft.missing
  return verdict
}

/** What a model says of one anchor of an object, before it is written out as a verdict. */
export interface Drafted {
  readonly compiled: CompiledModel
  readonly part: Part
  readonly draft: Draft
}

function judgePart(compiled: CompiledModel, part: Part, found: Drafted[]): void {
  const drafts: Draft[] = []
  compiled.judge(part, undefined, drafts)
  for (const draft of drafts) {
    if (!isInForce(compiled, part, draft.anchor)) continue
    const applied = applies(compiled, part, draft.anchor)
    if (applied === true) found.push({ compiled, part, draft })
    else if (applied !== false) {
      const missing = [...(draft.missing ?? []), ...applied]
      found.push({ compiled, part, draft: { ...draft, state: 'unknown', missing } })
    }
  }
}

/** What a model says of an object, each anchor of each part. */
export function judgeModel(compiled: CompiledModel, whole: Part): readonly Drafted[] {
  const found: Drafted[] = []
  if (compiled.per.length === 0) judgePart(compiled, whole, found)
  else for (const part of partsOf(whole, compiled.per)) judgePart(compiled, part, found)
  return found
}

/** Whether any fact that names the object is known and has happened. */
export function isKnownObject({ known, world }: Session, object: number): boolean {
  const { starts, items } = world.rowsOf
  return items.subarray(starts[object], starts[object + 1]).some((row) => known.isVisible(row))
}

function mayApply({ opens }: CompiledModel, whole: Part): boolean {
  if (opens === null) return isKnownObject(whole.session, whole.object)
  for (const kind of opens) if (whole.byKind.has(kind)) return true
  return false
}

function judgeObject(models: readonly CompiledModel[], whole: Part, { onFailure }: JudgeOptions): readonly Drafted[] {
  const found: Drafted[] = []
  for (const compiled of models) {
    if (!mayApply(compiled, whole)) continue
    whole.session.effort.renew()
    try {
      for (const one of judgeModel(compiled, whole)) found.push(one)
    } catch (failure) {
      if (onFailure === undefined) throw failure
      onFailure(compiled.model.id, nameOf(whole.session.world, whole.object), failure)
    }
  }
  return found
}

/** Judges every model over every object of a world: one verdict an anchor to which a model applies. */
export function* judge(program: Program, world: World, options: JudgeOptions): Iterable<Verdict> {
  const session = judgingSession(world, options)
  const byType = world.codes.types.names.map((type) => ({
    models: program.modelsOver(type),
    kinds: program.kindsOver(type),
    memory: program.memoryOver(type),
  }))
  for (const object of objectsOf(world, options)) {
    const own = byType[world.facts.objectType[object] ?? 0]
    if (own === undefined || own.models.length === 0) continue
    const found = judgeObject(own.models, wholeOf(session, object, own.memory, own.kinds), options)
    const name = nameOf(world, object)
    for (const { compiled, part, draft } of found) yield verdictOf(compiled, part, name, draft)
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
  const object = world.objectNumber(verdict.object.type, verdict.object.id)
  const compiled = program.models.find(({ model }) => model.id === verdict.model && model.version === verdict.version)
  if (object < 0 || compiled === undefined || verdict.due === undefined) return []
  const steps: LimitStep[] = []
  const row = verdict.anchor === null ? NO_ROW : world.rowOfIdentity(verdict.anchor)
  const whole = wholeOf(sessionOf(world, options, steps), object, program.memoryOver(verdict.object.type))
  for (const part of partsOf(whole, compiled.per)) {
    steps.length = 0
    const drafts: Draft[] = []
    compiled.judge(part, row, drafts)
    const isIt = (draft: Draft): boolean =>
      verdictKey(verdictOf(compiled, part, verdict.object, draft)) === verdictKey(verdict)
    if (drafts.some(isIt)) return steps.map(describeStep)
  }
  return []
}
