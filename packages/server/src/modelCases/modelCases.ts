import { modelCase } from '@hengjian/casework/workflows'
import type { ModelCaseDto, ModelCaseFullDto } from '@hengjian/contract/modelCases'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { nameOfLogin } from '../access/nameOfLogin'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { readable } from '../matters/readable'

const field = modelCase.actions.open.form['subject']
/** The subjects that model cases are told by. */
export const SUBJECTS =
  field?.kind === 'choice' ? Object.entries(field.options).map(([id, title]) => ({ id, title })) : []

const caseRow = z.object({
  id: z.string(),
  number: z.string(),
  published_at: integer,
  publisher: z.string(),
  form: z.record(z.string(), z.unknown()),
  may_open: z.boolean(),
})
type Row = z.output<typeof caseRow>

/** What was published, with the words as they stood when it was: the last of them before the decision. */
async function publishedCases(client: ClientBase, reader: Reader): Promise<readonly Row[]> {
  const { of, values } = new Places(reader.office)
  return rowsOf(
    client,
    caseRow,
    `select m.id, m.number, decided.at as published_at, ${nameOfLogin('decided.actor')} as publisher, written.form,
       ${readable(reader, of)} as may_open
     from matter m cross join lateral (select at, actor, sequence from matter_action decided where decided.office = m.office
       and decided.matter = m.id and decided.after = 'published' order by sequence desc limit 1) decided
     cross join lateral (select form from matter_action written where written.office = m.office and written.matter = m.id
       and written.action in ('open', 'revise') and written.sequence < decided.sequence order by written.sequence desc limit 1) written
     where m.office = $1 and m.workflow = 'modelCase' and m.state = 'published' order by decided.at desc, m.id limit 500`,
    values,
  )
}

const textIn = (form: Readonly<Record<string, unknown>>, name: string): string => {
  const value = form[name]
  return typeof value === 'string' ? value : ''
}

const shortOf = ({ id, number, published_at, publisher, form }: Row): ModelCaseDto => {
  const subject = textIn(form, 'subject')
  return {
    ...{ id, number, headline: textIn(form, 'headline'), keyPoints: textIn(form, 'keyPoints'), publishedBy: publisher },
    subject: SUBJECTS.find((one) => one.id === subject) ?? { id: subject, title: { zh: subject, en: subject } },
    publishedAt: formatInstant(published_at as Instant),
  }
}

/** The model cases that hold the words, of a subject. */
export async function listModelCases(
  client: ClientBase,
  reader: Reader,
  { subject, q = '' }: { readonly subject?: string | undefined; readonly q?: string | undefined },
): Promise<ModelCaseDto[]> {
  const rows = await publishedCases(client, reader)
  const sought = q.trim()
  return rows
    .filter(({ form }) => subject === undefined || textIn(form, 'subject') === subject)
    .filter(({ form }) => sought === '' || Object.keys(form).some((name) => textIn(form, name).includes(sought)))
    .map(shortOf)
}

/** One model case. 404 MODEL_CASE_UNKNOWN where there is none, or it is not published. */
export async function readModelCase(client: ClientBase, reader: Reader, id: string): Promise<ModelCaseFullDto> {
  const row = (await publishedCases(client, reader)).find((one) => one.id === id)
  if (row === undefined) throw new HttpProblem('MODEL_CASE_UNKNOWN')
  const { form } = row
  return {
    ...shortOf(row),
    ...{ caseFacts: textIn(form, 'caseFacts'), workDone: textIn(form, 'workDone') },
    ...{ significance: textIn(form, 'significance'), lawCited: textIn(form, 'lawCited'), mayOpen: row.may_open },
  }
}
