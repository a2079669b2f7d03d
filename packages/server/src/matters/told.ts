import { type Form, valuesOf } from '@hengjian/casework'
import { dateOf, formatDate, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { NOTHING_CLOSED } from '../access/closed'
import { checkNotRecused } from '../access/recusals'
import { inChinese, loadLabels } from '../cases/labels'
import { rowOf } from '../database/rows'
import { readFinding } from '../findings/readFinding'
import { HttpProblem } from '../http/problem'
import type { ReplayContext } from '../judging/replay'
import { caseNameOf } from './caseName'
import { isThere, type Link } from './link'
import type { Reader } from './party'
import { loadMatter } from './storedMatter'

/** What an origin tells of the matter to be opened from it. */
export interface Told {
  /** What lists will call the matter; null where the origin has no words for it. */
  readonly title: string | null
  /** Values by the names that the forms of the workflows have in common. */
  readonly values: Form
}

async function unitOf(client: ClientBase, office: string, type: string, object: string): Promise<string | null> {
  const row = await rowOf(
    client,
    z.object({ unit: z.string().nullable() }),
    'select unit from object_card where office = $1 and type = $2 and object = $3',
    [office, type, object],
  )
  return row?.unit ?? null
}

const known = (values: Readonly<Record<string, string | null>>): Form =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))

async function toldByFinding(client: ClientBase, context: ReplayContext, id: string, now: Instant): Promise<Told> {
  const found = await readFinding(client, { ...context, closed: NOTHING_CLOSED }, id, now)
  if (found === undefined) throw new HttpProblem('ORIGIN_UNKNOWN', { found: `finding:${id}`, place: 'origin' })
  const { sentence, title, object, unit } = found
  return {
    title: `${inChinese(object.label)}：${title.zh}`,
    values: known({ source: 'comparison', clueKind: 'breach', facts: sentence.zh, unit }),
  }
}

const personRow = z.object({ charge: z.string().nullable(), spared: z.boolean(), lookedBack: z.boolean() })

/** What is known of a person by the names of the forms: the offence, that they were not prosecuted, that a look-back reached them. */
async function toldByPerson(client: ClientBase, office: string, person: string): Promise<Form> {
  const row = await rowOf(
    client,
    personRow,
    `select (select card.attributes ->> 'charge' from object_card own join object_card card on card.office = own.office
         and card.type = 'case' and card.object = own.case_id where own.office = $1 and own.type = 'person' and own.object = $2) as charge,
       coalesce((select not decided.marks && '{prosecuted}' from occurrence decided where decided.office = $1
         and decided.kind = 'prosecutionDecided' and decided.person = $2 order by decided.day desc limit 1), false) as spared,
       exists (select from campaign_person enrolled join campaign on campaign.office = enrolled.office and campaign.id = enrolled.campaign
         where enrolled.office = $1 and enrolled.person = $2 and campaign.state = 'running') as "lookedBack"`,
    [office, person],
  )
  return known({
    offence: row?.charge ?? null,
    decided: row?.spared === true ? 'nonProsecution' : null,
    trigger: row?.lookedBack === true ? 'campaign' : null,
  })
}

/** The offence of a case, as its sources say it, and what it is called. */
async function toldByCase(client: ClientBase, office: string, id: string): Promise<Form> {
  const row = await rowOf(
    client,
    z.object({ charge: z.string().nullable() }),
    `select charge from object_card where office = $1 and type = 'case' and object = $2`,
    [office, id],
  )
  return known({ offence: row?.charge ?? null, caseName: await caseNameOf(client, office, id) })
}

/** A matter tells what it knows; who handles it and what is attached to it stays its own. */
async function toldByMatter(client: ClientBase, reader: Reader, id: string, common: Form): Promise<Told> {
  const stored = await loadMatter(client, reader, id)
  if (stored === undefined) throw new HttpProblem('ORIGIN_UNKNOWN', { found: `matter:${id}`, place: 'origin' })
  return { title: stored.row.title, values: { ...valuesOf(stored.matter), ...common } }
}

/**
 * What an origin tells: a finding its sentence, case and person their name, unit and offence, a matter what it knows. 404 ORIGIN_UNKNOWN where
 * there is no such thing for the reader, 403 RECUSAL_DECLARED where they are recused from it.
 */
export async function told(
  client: ClientBase,
  context: ReplayContext,
  reader: Reader,
  origin: Link,
  now: Instant,
): Promise<Told> {
  const { type, target } = origin
  const written = `${type}:${target}`
  if (!(await isThere(client, reader, origin)))
    throw new HttpProblem('ORIGIN_UNKNOWN', { found: written, place: 'origin' })
  await checkNotRecused(client, reader, { type, id: target })
  const common = { origin: written, foundOn: formatDate(dateOf(now, SHANGHAI_OFFSET)) }
  if (type === 'matter') return toldByMatter(client, reader, target, common)
  if (type === 'finding') {
    const { title, values } = await toldByFinding(client, context, target, now)
    return { title, values: { ...common, ...values } }
  }
  const labelOf = await loadLabels(client, reader.office, [{ type, id: target }])
  const unit = await unitOf(client, reader.office, type, target)
  const own = await (type === 'person' ? toldByPerson : toldByCase)(client, reader.office, target)
  const label = inChinese(labelOf(type, target))
  const { caseName } = own
  return {
    title: typeof caseName === 'string' ? `${label} ${caseName}` : label,
    values: { ...common, ...own, ...known({ source: 'caseHandling', unit }) },
  }
}
