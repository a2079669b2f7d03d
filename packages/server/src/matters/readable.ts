import {
  type Grant,
  type Relation,
  ROLES,
  type Role,
  SENSITIVITIES,
  sensitivities,
  type Workflow,
} from '@hengjian/casework'
import { builtInWorkflows } from '@hengjian/casework/workflows'
import { hasEmergency, type Reader } from './party'

type Of = (value: unknown) => string

/** The reader stands in one of the relations to the matter `m`: by login, or by unit where that was served. */
function stands({ login, unit }: Reader, relations: readonly Relation[], of: Of): string {
  const own = relations.filter((relation) => relation !== 'ownUnit')
  const ways = [
    ...(own.length === 0 ? [] : [`(held.holder = ${of(login)} and held.relation = any(${of(own)}::text[]))`]),
    ...(relations.includes('ownUnit') && unit !== null
      ? [`(held.holder = ${of(unit)} and held.relation = 'ownUnit')`]
      : []),
  ]
  if (ways.length === 0) return 'false'
  return `exists (select from matter_holder held where held.office = m.office and held.matter = m.id
    and (${ways.join(' or ')}))`
}

function granted(reader: Reader, grants: readonly Grant[], of: Of): string {
  const own = grants.filter(({ roles }) => roles.some((role) => reader.titles.includes(role)))
  if (own.some(({ relations }) => relations === undefined)) return 'true'
  const asked = own.flatMap(({ relations = [] }) => relations)
  return asked.length === 0 ? 'false' : stands(reader, [...new Set(asked)], of)
}

function ofWorkflow(reader: Reader, { id, version, readers }: Workflow, of: Of): readonly string[] {
  const condition = granted(reader, readers, of)
  return condition === 'false'
    ? []
    : [`(m.workflow = ${of(id)} and m.workflow_version = ${of(version)}::integer and ${condition})`]
}

function cleared(reader: Reader, of: Of): readonly string[] {
  return sensitivities.flatMap((one) => {
    const clearance: { readonly roles: readonly Role[]; readonly relations: readonly Relation[] } = SENSITIVITIES[one]
    if (clearance.roles.some((role) => reader.titles.includes(role))) return []
    return [`(not ${of(one)} = any(m.sensitivities) or ${stands(reader, clearance.relations, of)})`]
  })
}

/**
 * The one condition, over `m`, by which anything of matters is read: lists, counts, one of them, links, search. It says in SQL what `mayRead` of the
 * workflows says of one matter: title and relation, recusal, sensitivity. Emergency access opens all but what recusal closes.
 * @param of gives a value its place in the query
 */
export function readable(reader: Reader, of: Of): string {
  if (hasEmergency(reader)) return `not ${stands(reader, ['recused'], of)}`
  const workflows = builtInWorkflows.flatMap((one) => ofWorkflow(reader, one, of))
  if (workflows.length === 0) return 'false'
  const conditions = [`not ${stands(reader, ['recused'], of)}`, `(${workflows.join(' or ')})`, ...cleared(reader, of)]
  return `(${conditions.join(' and ')})`
}

/** Whether the reader is of the office: others see only what was meant for them. */
export const isOfOffice = (reader: Pick<Reader, 'titles' | 'emergency'>): boolean =>
  (reader.emergency ?? null) !== null || reader.titles.some((title) => ROLES[title].side === 'office')
