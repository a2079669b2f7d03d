import {
  type Grant,
  type Relation,
  ROLES,
  type Role,
  SENSITIVITIES,
  sensitivities,
  type Workflow,
} from '@hengjian/casework'
import { everyWorkflow } from '@hengjian/casework/workflows'
import { closedMatters } from '../access/closed'
import { hasEmergency, type Reader } from './party'

type Of = (value: unknown) => string

/** The rows of `matter_holder` by which the reader stands in one of the relations: by login, or by unit where that was served. */
export function heldIn({ login, unit }: Reader, relations: readonly Relation[], of: Of): string | undefined {
  const own = relations.filter((relation) => relation !== 'ownUnit')
  const ways = [
    ...(own.length === 0 ? [] : [`(held.holder = ${of(login)} and held.relation = any(${of(own)}::text[]))`]),
    ...(relations.includes('ownUnit') && unit !== null
      ? [`(held.holder = ${of(unit)} and held.relation = 'ownUnit')`]
      : []),
  ]
  return ways.length === 0 ? undefined : `(${ways.join(' or ')})`
}

/**
 * The reader stands in one of the relations to the matter `m`. `offset 0` keeps it a look-up for each matter that is looked at: of somebody who stands in
 * very many all would else be read first.
 */
export function stands(reader: Reader, relations: readonly Relation[], of: Of): string {
  const rows = heldIn(reader, relations, of)
  return rows === undefined
    ? 'false'
    : `exists (select from matter_holder held where held.office = m.office and held.matter = m.id and ${rows} offset 0)`
}

/**
 * The reader is recused from the matter `m`: in the matter itself, or by a declaration about its case or a person of it. Whoever is, is so from few:
 * these are read once, and not looked up for each matter that is looked at.
 */
const recused = (reader: Reader, of: Of): string =>
  `m.id = any(array(select held.matter from matter_holder held
    where held.office = ${of(reader.office)} and held.holder = ${of(reader.login)} and held.relation = 'recused'
    union ${closedMatters(reader, of)}))`

/** In which relations somebody must stand to read matters of a workflow; none are needed where it is `all`, and none are enough where it is `nothing`. */
function granted({ titles }: Reader, grants: readonly Grant[]): 'all' | 'nothing' | readonly Relation[] {
  const own = grants.filter(({ roles }) => roles.some((role) => titles.includes(role)))
  if (own.some(({ relations }) => relations === undefined)) return 'all'
  const asked = [...new Set(own.flatMap(({ relations = [] }) => relations))].sort()
  return asked.length === 0 ? 'nothing' : asked
}

/** Workflows that the reader reads under the same condition. */
interface Alike {
  readonly granted: 'all' | readonly Relation[]
  readonly workflows: readonly Workflow[]
}

function alike(reader: Reader): readonly Alike[] {
  const groups = new Map<string, Alike>()
  for (const one of everyWorkflow) {
    const of = granted(reader, one.readers)
    if (of === 'nothing') continue
    const key = JSON.stringify(of)
    groups.set(key, { granted: of, workflows: [...(groups.get(key)?.workflows ?? []), one] })
  }
  return [...groups.values()]
}

function ofWorkflows(reader: Reader, { granted: how, workflows }: Alike, of: Of): string {
  const versions = workflows.map(({ id, version }) => `(${of(id)}, ${of(version)}::integer)`)
  const these = `(m.workflow, m.workflow_version) in (${versions.join(', ')})`
  return how === 'all' ? `(${these})` : `(${these} and ${stands(reader, how, of)})`
}

function cleared(reader: Reader, of: Of): readonly string[] {
  return sensitivities.flatMap((one) => {
    const clearance: { readonly roles: readonly Role[]; readonly relations: readonly Relation[] } = SENSITIVITIES[one]
    if (clearance.roles.some((role) => reader.titles.includes(role))) return []
    return [`(not ${of(one)} = any(m.sensitivities) or ${stands(reader, clearance.relations, of)})`]
  })
}

/** Where all lies that somebody may read who reads little: what they stand in, and a few whole workflows. */
export interface OwnMatters {
  /** The rows of `matter_holder`, as `held`. */
  readonly held: string
  /** Workflows that are read whole, by whoever has the title. */
  readonly whole: readonly string[]
}

/**
 * What somebody may read by where it lies, no less than all of it; undefined where they read most workflows whole, and it is quicker to go through everything.
 * @param workflow the only one that is asked for
 */
export function ownMatters(reader: Reader, of: Of, workflow?: string): OwnMatters | undefined {
  if (hasEmergency(reader)) return undefined
  const groups = alike(reader)
  const named = (some: readonly Alike[]): readonly string[] => {
    const ids = new Set(some.flatMap(({ workflows }) => workflows.map(({ id }) => id)))
    return workflow === undefined ? [...ids] : [...ids].filter((id) => id === workflow)
  }
  const whole = named(groups.filter(({ granted: how }) => how === 'all'))
  if (whole.length * 2 > named(groups).length) return undefined
  const relations = groups.flatMap(({ granted: how }) => (how === 'all' ? [] : how))
  const held = heldIn(reader, [...new Set(relations)], of)
  return held === undefined ? undefined : { held, whole }
}

/**
 * The one condition, over `m`, by which anything of matters is read: lists, counts, one of them, links, search. It says in SQL what `mayRead` of the
 * workflows says of one matter: title and relation, recusal, sensitivity. Emergency access opens all but what recusal closes or the law has sealed.
 * @param of gives a value its place in the query
 */
export function readable(reader: Reader, of: Of): string {
  if (hasEmergency(reader)) return `(not ${recused(reader, of)} and not ${of('sealed')} = any(m.sensitivities))`
  const groups = alike(reader)
  if (groups.length === 0) return 'false'
  const conditions = [
    `not ${recused(reader, of)}`,
    `(${groups.map((one) => ofWorkflows(reader, one, of)).join(' or ')})`,
    ...cleared(reader, of),
  ]
  return `(${conditions.join(' and ')})`
}

/** Whether the reader is of the office: others see only what was meant for them. */
export const isOfOffice = (reader: Pick<Reader, 'titles' | 'emergency'>): boolean =>
  (reader.emergency ?? null) !== null || reader.titles.some((title) => ROLES[title].side === 'office')
