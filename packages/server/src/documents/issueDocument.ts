import { randomUUID } from 'node:crypto'
import {
  type ActionRecord,
  actionOf,
  composeDocument,
  composeDraft,
  type DocumentId,
  documentOf,
  documentTypes,
  type Feedback,
  knownWords,
  type Occasion,
} from '@hengjian/casework'
import { dateOf, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { attachedTo } from '../attachments/attached'
import { rowOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { loadNames } from '../matters/presentRow'
import type { Acted } from '../matters/storeAction'
import { serverProblem } from '../problems/registry'
import { headingOf } from './heading'
import { giveNumber, voidDocument } from './numbers'
import { keepText } from './texts'

/** Whoever drafted it, or opened the matter. */
function writerOf({ definition, matter }: Acted): ActionRecord | undefined {
  const drafted = matter.records.findLast(({ action }) => actionOf(definition, action)?.document?.step === 'drafted')
  return drafted ?? matter.records[0]
}

async function occasionOf(client: ClientBase, acted: Acted, sealer: Sealer): Promise<Omit<Occasion, 'number'>> {
  const { office, id, definition, matter, record } = acted
  const nameOf = await loadNames(client, office)
  const files = new Map((await attachedTo(client, office, id, sealer)).map((file) => [file.id, file.name]))
  const writer = writerOf(acted)?.actor.id ?? ''
  return {
    office: await headingOf(client, office),
    date: dateOf(record.at, SHANGHAI_OFFSET),
    words: knownWords(definition, matter, (one) => files.get(one) ?? nameOf(one).name),
    writer: nameOf(writer).name,
    signer: nameOf(record.actor.id).name,
  }
}

type State = 'draft' | 'signed'

/** The newest document of the matter that is of the type and stands where asked; held until the transaction ends. */
async function findDocument(
  client: ClientBase,
  { office, id }: Acted,
  type: DocumentId,
  state: State,
): Promise<string | undefined> {
  const row = await rowOf(
    client,
    z.object({ id: z.string() }),
    `select id from document where office = $1 and matter = $2 and type = $3 and state = $4
     order by made_at desc, id limit 1 for update`,
    [office, id, type, state],
  )
  return row?.id
}

async function enterDocument(client: ClientBase, acted: Acted, type: DocumentId, state: State): Promise<string> {
  const id = randomUUID()
  const { sequence, at } = acted.record
  await client.query(
    `insert into document (office, id, matter, type, state, drafted_in, signed_in, made_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [
      ...[acted.office, id, acted.id, type, state],
      ...[state === 'draft' ? sequence : null, state === 'signed' ? sequence : null, at],
    ],
  )
  return id
}

/** Writes the draft anew, over what the matter knows now. */
async function draftDocument(client: ClientBase, acted: Acted, type: DocumentId, sealer: Sealer): Promise<void> {
  const { office, record } = acted
  const { sequence, at } = record
  const before = await findDocument(client, acted, type, 'draft')
  const document = before ?? (await enterDocument(client, acted, type, 'draft'))
  if (before !== undefined)
    await client.query('update document set drafted_in = $3, changed_at = $4 where office = $1 and id = $2', [
      ...[office, document, sequence, at],
    ])
  const composed = composeDraft(documentTypes[type], await occasionOf(client, acted, sealer))
  await keepText(client, { office, document, sequence }, composed, sealer, at)
}

/** Signs a document: it gets its number and its last form. 422 DOCUMENT_MISSING names every field that it lacks. */
export async function issueDocument(
  client: ClientBase,
  acted: Acted,
  type: DocumentId,
  sealer: Sealer,
): Promise<string> {
  const { office, record } = acted
  const { sequence, at } = record
  const draft = await findDocument(client, acted, type, 'draft')
  const document = draft ?? (await enterDocument(client, acted, type, 'signed'))
  if (draft !== undefined)
    await client.query(
      `update document set state = 'signed', signed_in = $3, changed_at = $4 where office = $1 and id = $2`,
      [office, document, sequence, at],
    )
  const occasion = await occasionOf(client, acted, sealer)
  const number = await giveNumber(client, { office, document, type, at }, occasion.office)
  const made = composeDocument(documentTypes[type], { ...occasion, number })
  if (!made.ok) {
    const problems = made.missing.map(({ name, title }) => serverProblem('DOCUMENT_FIELD', title, name))
    throw new HttpProblem('DOCUMENT_MISSING', { problems })
  }
  await keepText(client, { office, document, sequence }, made.document, sealer, at)
  return document
}

/** Records that the signed document was served. 409 DOCUMENT_NOT_SIGNED. */
async function serveDocument(client: ClientBase, acted: Acted, type: DocumentId): Promise<void> {
  const document = await findDocument(client, acted, type, 'signed')
  if (document === undefined) throw new HttpProblem('DOCUMENT_NOT_SIGNED', { found: documentTypes[type].title.zh })
  const { sequence, at } = acted.record
  await client.query(
    `update document set state = 'served', served_in = $3, received_in = $5, changed_at = $4 where office = $1 and id = $2`,
    [acted.office, document, sequence, at, isReceived(acted) ? sequence : null],
  )
}

/** What is handed over, posted or left comes with its receipt; what is sent through this system waits for the unit's word. */
const isReceived = ({ record }: Acted): boolean => record.form['serviceManner'] !== 'online'

/** Declares the signed document void, with the action's reason. 409 DOCUMENT_NOT_SIGNED. */
async function voidSigned(client: ClientBase, acted: Acted, type: DocumentId, sealer: Sealer): Promise<void> {
  const { office, definition, record } = acted
  const document = await findDocument(client, acted, type, 'signed')
  if (document === undefined) throw new HttpProblem('DOCUMENT_NOT_SIGNED', { found: documentTypes[type].title.zh })
  const { actor, at, action, reason } = record
  const title = actionOf(definition, action)?.reasons?.[reason?.code ?? '']?.title.zh ?? ''
  await voidDocument(client, { office, document, by: actor.id, at, reason: `${title}：${reason?.words ?? ''}` }, sealer)
}

/** What the unit lets be known of everything that was served on it before and that it had not told of yet. */
async function feedBack(client: ClientBase, { office, id, record }: Acted, feedback: Feedback): Promise<void> {
  const column = feedback === 'received' ? 'received_in' : 'answered_in'
  await client.query(
    `update document set ${column} = $3, changed_at = $4
     where office = $1 and matter = $2 and state = 'served' and served_in < $3 and ${column} is null`,
    [office, id, record.sequence, record.at],
  )
}

/** What an action does to its document, in the action's own transaction: drafts, signs, serves or voids it, or tells what became of it. */
export async function stepDocument(client: ClientBase, acted: Acted, sealer: Sealer): Promise<void> {
  const { definition, matter, record } = acted
  const action = actionOf(definition, record.action)
  if (action?.feedback !== undefined) await feedBack(client, acted, action.feedback)
  const type = action === undefined ? undefined : documentOf(action, record.form, matter)
  if (type === undefined || action?.document === undefined) return
  const { step } = action.document
  if (step === 'drafted') await draftDocument(client, acted, type, sealer)
  if (step === 'signed') await issueDocument(client, acted, type, sealer)
  if (step === 'served') await serveDocument(client, acted, type)
  if (step === 'voided') await voidSigned(client, acted, type, sealer)
}
