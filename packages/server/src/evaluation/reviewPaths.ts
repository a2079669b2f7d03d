import type { ReviewPathsDto } from '@hengjian/contract/evaluation'
import type { Vocabulary } from '@hengjian/facts'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { closedTo, closes } from '../access/closed'
import { loadLabels } from '../cases/labels'
import { rowsOf } from '../database/rows'
import { presentFact, supersededIn } from '../facts/present'
import type { Sealer } from '../facts/sealer'
import { loadFacts } from '../judging/cluster'
import type { Reader } from '../matters/party'
import { casesOf } from './joined'

/** What makes the way of a review. */
const STEPS = [
  'prosecutionTransferred',
  'supplementReturned',
  'resubmitted',
  'prosecutionReviewExtended',
  'prosecutionDecided',
]

/** How the reviews of the cases went that a matter concerns: transfers, returns, extensions and decisions as their records tell them, the earliest first. */
export async function readReviewPaths(
  client: ClientBase,
  reader: Reader,
  matter: string,
  { vocabulary, sealer }: { readonly vocabulary: Vocabulary; readonly sealer: Pick<Sealer, 'open'> },
): Promise<ReviewPathsDto> {
  const { office } = reader
  const closed = await closedTo(client, reader)
  const cases = (await casesOf(client, office, matter)).filter((id) => !closes(closed, { type: 'case', object: id }))
  const found = await rowsOf(
    client,
    z.object({ id: z.string() }),
    `select distinct fact.id from fact_object named join fact on fact.office = named.office and fact.id = named.fact
     where named.office = $1 and named.type = 'case' and named.object = any($2::text[])
       and fact.kind = any($3::text[])`,
    [office, cases, STEPS],
  )
  const ids = found.map(({ id }) => id)
  const loaded = await loadFacts(client, office, ids, sealer)
  const superseded = supersededIn(loaded)
  const facts = loaded
    .filter(({ id, kind }) => STEPS.includes(kind) && !superseded.has(id))
    .sort((one, other) => one.occurredAt.from - other.occurredAt.from || (one.id < other.id ? -1 : 1))
  const labelOf = await loadLabels(client, office, [
    ...cases.map((id) => ({ type: 'case', id })),
    ...facts.flatMap(({ objects }) => objects),
  ])
  return cases.map((id) => ({
    case: { id, label: labelOf('case', id) },
    facts: facts
      .filter(({ objects }) => objects.some((one) => one.type === 'case' && one.id === id))
      .map((fact) => presentFact(fact, vocabulary, labelOf, null)),
  }))
}
