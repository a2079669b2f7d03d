import type { ClientBase } from 'pg'
import { type Closed, leftOpen } from '../access/closed'
import { Places } from '../database/places'
import type { Sealer } from '../facts/sealer'
import { readSought } from '../search/sought'
import { isFocused } from './focus'
import { BEHIND } from './rankCases'

/** What a list of cases is narrowed to. */
export interface CaseFilter {
  readonly q?: string | undefined
  readonly site?: string | undefined
  readonly unit?: string | undefined
  readonly running?: 'yes' | undefined
  readonly open?: 'yes' | undefined
  readonly focus?: 'yes' | undefined
}

/** Part of a query's `where`, over `card`, with the query's values so far, the office first. */
export interface Conditions {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The conditions of a list of cases. */
export async function caseConditions(
  client: ClientBase,
  {
    office,
    sealer,
    closed,
  }: { readonly office: string; readonly sealer: Pick<Sealer, 'digest'>; readonly closed: Closed },
  { q = '', site, unit, running, open, focus }: CaseFilter,
): Promise<Conditions> {
  const { of, values } = new Places(office)
  const sought = q.trim() === '' ? undefined : await readSought(client, office, q.trim(), sealer)
  const parts = [
    ...leftOpen(closed, { type: 'card.type', object: 'card.object' }, of),
    ...(sought === undefined
      ? []
      : [`(card.object = any(${of(sought.cases)}::text[]) or card.charge = any(${of(sought.charges)}::text[]))`]),
    ...(site === undefined ? [] : [`(card.site is null or card.site = ${of(site)}::text)`]),
    ...(unit === undefined ? [] : [`card.unit = ${of(unit)}::text`]),
    ...(running === undefined ? [] : [`card.case_rank < ${BEHIND / 2}`]),
    ...(open === undefined
      ? []
      : [
          `exists (select from finding f where f.office = card.office and f.case_id = card.object and f.state = 'open')`,
        ]),
    ...(focus === undefined ? [] : [isFocused(of)]),
  ]
  return { text: parts.map((part) => ` and ${part}`).join(''), values }
}
