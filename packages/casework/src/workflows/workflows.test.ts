import { articleText } from '@hengjian/law/articles'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act } from '../act'
import { checkWorkflow } from '../checkWorkflow'
import { documentTypes } from '../documents'
import type { Actor, Matter } from '../matter'
import { permitted } from '../permitted'
import { replay } from '../replay'
import { at, cast, filledIn, reasonFor, walk, waysOf } from '../trial'
import { type DocumentStep, documentsOf, sourcesOf, type Workflow } from '../workflow'
import { builtInWorkflows } from '.'

const named = builtInWorkflows.map((definition) => ({ id: definition.id, definition }))

/** What a refusal is about that forms have no part in. */
const PERMISSION = new Set([
  'ACTION_UNKNOWN',
  'STATE_WRONG',
  'ALREADY_DONE',
  'LAST_UNSETTLED',
  'RECUSED',
  'ROLE_MISSING',
  'RELATION_MISSING',
  'SENSITIVITY_CLOSED',
  'SEPARATION',
])

/** What the law shuts to minors: the way is there, but none of theirs goes it (CPL 223). */
const SHUT_TO_MINORS: Readonly<Record<string, readonly string[]>> = {
  pleaLeniency: ['pleaSigned proposeFastTrack pleaSigned'],
}

describe.each(named)('the workflow $id', ({ definition }) => {
  it('has no fault', () => {
    expect(checkWorkflow(definition)).toEqual([])
  })

  it('is data', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
  })

  it('can make void each numbered document that it serves', () => {
    const typesOf = (step: DocumentStep) =>
      new Set(Object.values(definition.actions).flatMap((one) => (one.document?.step === step ? documentsOf(one) : [])))
    const voided = typesOf('voided')
    const numbered = [...typesOf('served')].filter((type) => documentTypes[type].abbr !== null)
    expect(numbered.filter((type) => !voided.has(type))).toEqual([])
  })

  it('names articles that can be read', () => {
    const sources = [
      ...Object.values(definition.actions).flatMap(({ source, reasons = {}, guards = [] }) => [
        source,
        ...guards.map((guard) => guard.source),
        ...Object.values(reasons).flatMap((reason) => reason.source ?? []),
      ]),
      ...Object.values(definition.clocks).map(({ source }) => source),
      ...definition.closing.map(({ source }) => source),
    ]
    const unreadable = sources
      .filter(({ status }) => status === 'verified')
      .flatMap(({ basis }) => basis.map(({ law, article }) => ({ law, article })))
      .filter(({ law, article }) => articleText(law, article) === undefined)
    expect(unreadable).toEqual([])
  })

  it('can be walked over every way it has, in ordinary and in sensitive matters', () => {
    expect(walk(definition).untaken).toEqual([])
    expect(walk(definition, { involvesMinor: true, isMinor: true }).untaken).toEqual(
      SHUT_TO_MINORS[definition.id] ?? [],
    )
  })

  it('refuses in every state every action that is not from there', () => {
    for (const matter of walk(definition).matters) {
      const here = Object.entries(definition.actions).filter(([, action]) =>
        sourcesOf(definition, action).includes(matter.state),
      )
      const offered = permitted(definition, matter, someone).actions.map(({ action }) => action)
      expect(offered).toEqual(here.map(([name]) => name))
      for (const name of Object.keys(definition.actions).filter((one) => !offered.includes(one))) {
        expect(codesOf(definition, matter, someone, name), `${matter.state} ${name}`).toEqual(['STATE_WRONG'])
      }
    }
  })

  it('names in every state a way on that applies to the matter, and none where it has ended', () => {
    const matters = [{}, { involvesMinor: true, isMinor: true }].flatMap((given) => walk(definition, given).matters)
    for (const matter of matters) {
      const { next, actions } = permitted(definition, matter, someone)
      expect(next === null, matter.state).toBe(definition.states[matter.state]?.ends === true)
      const way = actions.find(({ action }) => action === next)
      if (next !== null) expect(way?.refusal?.code, `${matter.state} ${next}`).not.toBe('NOT_APPLICABLE')
      if (next !== null) expect(way, `${matter.state} ${next}`).toBeDefined()
    }
  })

  it('keeps its promises whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(tries(definition), { maxLength: 40 }), (list) => {
        const matter = tried(definition, list)
        if (matter === null) return
        expect(replay(definition, matter.records)).toEqual({ ok: true, matter })
        expect(replay(definition, JSON.parse(JSON.stringify(matter.records)))).toEqual({ ok: true, matter })
        if (!matter.closed) return
        const answering = matter.records[matter.answer.sequence - 1]
        expect(definition.actions[answering?.action ?? '']?.answers).toBe(matter.answer.kind)
      }),
      { numRuns: 60 },
    )
  })

  it('refuses a history that was tampered with', () => {
    const { records } = walk(definition).matters.reduce((left, right) => (right.version > left.version ? right : left))
    const last = records.length - 1
    const without = (index: number) => records.filter((_, other) => other !== index)
    const changed = (index: number, change: object) =>
      records.map((record, other) => (other === index ? { ...record, ...change } : record))
    expect(replay(definition, records).ok).toBe(true)
    expect(replay(definition, [...records].reverse()).ok).toBe(false)
    for (let index = 0; index < last; index += 1) expect(replay(definition, without(index)).ok, `${index}`).toBe(false)
    for (let index = 0; index <= last; index += 1) {
      for (const change of [{ after: 'elsewhere' }, { before: 'elsewhere' }, { action: 'other' }, { sequence: 99 }]) {
        expect(replay(definition, changed(index, change)).ok, `${index} ${JSON.stringify(change)}`).toBe(false)
      }
    }
  })
})

const someone: Actor = cast[0] ?? { id: '' as Actor['id'], roles: [], unit: null }

function codesOf(definition: Workflow, matter: Matter | null, actor: Actor, action: string): readonly string[] {
  const outcome = act(definition, matter, {
    action,
    actor,
    at: matter?.records.at(-1)?.at ?? at('2026-11-02T10:00:00+08:00'),
    form: {},
    reason: null,
    expectedVersion: matter?.version ?? 0,
  })
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code)
}

interface Try {
  readonly action: string
  readonly actor: Actor
  readonly way: number
  readonly stale: boolean
  readonly minor: boolean
}

/** Any action by anybody; where one is drawn that fits, the better. */
const tries = (definition: Workflow): fc.Arbitrary<Try> =>
  fc.record({
    action: fc.constantFrom(...Object.keys(definition.actions)),
    actor: fc.constantFrom(...cast),
    way: fc.nat(500),
    stale: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    minor: fc.boolean(),
  })

/** Somebody of the cast who may do something now, and something they may do. */
function fitting(definition: Workflow, matter: Matter | null, draw: number): Pick<Try, 'action' | 'actor'> | undefined {
  for (let step = 0; step < cast.length; step += 1) {
    const actor = cast[(draw + step) % cast.length] ?? someone
    const may = permitted(definition, matter, actor).actions.filter(({ refusal }) => refusal === null)
    const chosen = may[draw % Math.max(may.length, 1)]
    if (chosen !== undefined) return { action: chosen.action, actor }
  }
  return undefined
}

/** Tries one after the other; what `permitted` offers is preferred, so that matters get far. */
function tried(definition: Workflow, list: readonly Try[]): Matter | null {
  let matter: Matter | null = null
  for (const [index, one] of list.entries()) {
    const chosen = index % 4 === 3 ? one : (fitting(definition, matter, one.way * 37 + index * 11) ?? one)
    const action = definition.actions[chosen.action]
    if (action === undefined) continue
    const ways = waysOf(action)
    const version: number = matter?.version ?? 0
    const outcome = act(definition, matter, {
      action: chosen.action,
      actor: chosen.actor,
      at: at(`2026-11-${String(3 + (index % 20)).padStart(2, '0')}T10:00:00+08:00`),
      form: filledIn(action, matter, { ...ways[one.way % ways.length], involvesMinor: one.minor, isMinor: one.minor }),
      reason: reasonFor(action),
      expectedVersion: one.stale ? version + 1 : version,
    })
    const offered: string | undefined = permitted(definition, matter, chosen.actor).actions.find(
      (each) => each.action === chosen.action && each.refusal === null,
    )?.action
    if (outcome.ok) {
      expect(offered).toBe(chosen.action)
      expect(outcome.matter.version).toBe(version + 1)
      expect(outcome.record.before).toBe(matter?.state ?? null)
      matter = outcome.matter
    } else if (!one.stale && offered !== undefined) {
      expect(outcome.refusals.filter(({ code }) => PERMISSION.has(code))).toEqual([])
    }
  }
  return matter
}
