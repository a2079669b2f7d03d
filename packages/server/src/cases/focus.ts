import { type Condition, focusCases, focusOf, type Spoken } from '@hengjian/assistance'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { rowOf } from '../database/rows'
import { BEHIND } from './rankCases'

type Of = Places['of']

/** Once a case is beyond the investigation nobody joins it early. */
const BEYOND = ['prosecutionReview', 'trial', 'closed']

const BOUNDS = { above: '>', least: '>=', below: '<', most: '<=' } as const
const names = ['above', 'least', 'below', 'most'] as const

/** A condition over what the sources said of a case, as part of a query's `where` over its card. What nothing answers is not so. */
function sqlOf(condition: Condition, of: Of): string {
  if ('all' in condition) return `(${condition.all.map((one) => sqlOf(one, of)).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map((one) => sqlOf(one, of)).join(' or ')})`
  if ('not' in condition) return `(not ${sqlOf(condition.not, of)})`
  const field = of(condition.field)
  if ('is' in condition) {
    const values = of(condition.is.map(String))
    return `(card.attributes ->> ${field}::text = any(${values}::text[])
      or jsonb_exists_any((card.attributes -> ${field}::text)::jsonb, ${values}::text[]))`
  }
  const bounds = names.flatMap((name) => {
    const bound = condition[name]
    return bound === undefined
      ? []
      : [`(card.attributes ->> ${field}::text)::numeric ${BOUNDS[name]} ${of(bound)}::numeric`]
  })
  return `(case when json_typeof(card.attributes -> ${field}::text) = 'number' then ${bounds.join(' and ')} end)`
}

/** Cases under way in which early intervention is suggested and nobody opened one, as a part of a query's `where` over `card`, the office first. */
export const isFocused = (of: Of): string =>
  `(${Object.values(focusCases.rules)
    .map(({ when }) => sqlOf(when, of))
    .join(' or ')})
   and card.case_rank < ${BEHIND / 2} and coalesce(card.attributes ->> 'stage', '') <> all(${of(BEYOND)}::text[])
   and not exists (select from matter_link link join matter on matter.office = link.office and matter.id = link.matter
     where link.office = card.office and link.type = 'case' and link.target = card.object
       and matter.workflow = 'earlyIntervention')`

const cardRow = z.object({
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
})

/** The rules by which early intervention is suggested in a case that is under way; none where nobody need think of it. */
export async function readFocus(client: ClientBase, office: string, id: string): Promise<readonly Spoken[]> {
  const { of, values } = new Places(office)
  const card = await rowOf(
    client,
    cardRow,
    `select card.attributes from object_card card where card.office = $1 and card.type = 'case' and card.object = ${of(id)}::text
     and ${isFocused(of)}`,
    values,
  )
  return card === undefined ? [] : focusOf(card.attributes)
}
