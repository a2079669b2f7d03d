import { createHash } from 'node:crypto'
import {
  type ComposedDocument,
  type Matter,
  SENSITIVITIES,
  sensitivities,
  type Volume,
  type VolumePiece,
  volumeCatalogue,
  volumeCourse,
  volumeCover,
  volumeRemarks,
} from '@hengjian/casework'
import { formatInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { rowsOf } from '../database/rows'
import { fileOf } from '../documents/files'
import { headingOf } from '../documents/heading'
import { type DocumentRow, documentRow, SELECT_DOCUMENTS, titleOf } from '../documents/presentDocument'
import { proofOf } from '../documents/proof'
import { renderDocx } from '../documents/renderDocx'
import { readText } from '../documents/texts'
import { sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { loadNames, type NameOf } from '../matters/presentRow'
import type { StoredMatter } from '../matters/storedMatter'
import { type VolumeAttachment, volumeAttachments } from './attachments'
import { chainOf } from './chain'
import { type ListedFile, listed, type Piece, plainName } from './pieces'

/** The version of what a manifest says; a verifier knows by it what to expect. */
const FORMAT = 'hengjian-archive-1'

const MANIFEST = 'manifest.json'
const ACTIONS = 'actions.jsonl'

/** What a volume is made of, with the hash of its manifest once all of it was read. */
export interface MadeVolume {
  readonly pieces: AsyncIterable<Piece>
  /** The hash of the manifest, which holds the hashes of everything else; empty before the last piece was read. */
  readonly root: () => string
}

type Place = Pick<ServerContext, 'database' | 'keyring' | 'clock'>

/** Everything about a matter that its volume tells. */
interface Told {
  readonly client: ClientBase
  readonly place: Place
  readonly office: string
  readonly stored: StoredMatter
  readonly nameOf: NameOf
  readonly documents: readonly DocumentRow[]
  readonly attachments: readonly VolumeAttachment[]
}

const sealedRow = z.object({ sequence: z.number(), field: z.string() })

/** What is sealed does not leave the office: that it is there is said, what it says is not. */
async function leftOut({
  client,
  office,
  stored,
}: Told): Promise<readonly { sequence: number; field: string; title: string }[]> {
  const rows = await rowsOf(
    client,
    sealedRow,
    'select sequence, field from matter_sealed where office = $1 and matter = $2 order by sequence, field',
    [office, stored.row.id],
  )
  const fields = Object.assign({}, ...Object.values(stored.definition.actions).map(({ form }) => form))
  return rows.map(({ sequence, field }) => ({ sequence, field, title: fields[field]?.title.zh ?? field }))
}

const recordOf = ({ records }: Matter, sequence: number | null) =>
  records.find((record) => record.sequence === sequence)

/** Who did a step of a document, and when. */
function stepOf({ stored, nameOf }: Told, sequence: number | null) {
  const record = recordOf(stored.matter, sequence)
  if (record === undefined) return null
  return { sequence: record.sequence, by: nameOf(record.actor.id).name, at: formatInstant(record.at) }
}

const STATES = { draft: '草稿', signed: '', served: '', void: '作废' } as const

const PROOF = '送达回证'

const pathOf = ({ number, type, state }: DocumentRow, index: number, what = STATES[state] as string): string => {
  const name = [titleOf(type).zh, number ?? '', what].filter((one) => one !== '').join(' ')
  return `documents/${String(index + 1).padStart(2, '0')} ${plainName(name)}.docx`
}

/** A document as the manifest lists it: its steps are actions of the chain. */
const listedDocument = (told: Told, row: DocumentRow, index: number) => ({
  ...{ path: pathOf(row, index), type: row.type, title: titleOf(row.type).zh, number: row.number, state: row.state },
  drafted: stepOf(told, row.drafted_in),
  signed: stepOf(told, row.signed_in),
  served: stepOf(told, row.served_in),
})

/** The documents in their order, each that was served with the proof of it behind. */
function catalogued({ documents, stored }: Told, office: string): readonly VolumePiece[] {
  return documents.flatMap(({ type, number, state, signed_in, drafted_in, served_in, changed_at }) => {
    const [done, served] = [signed_in ?? drafted_in, served_in].map((sequence) => recordOf(stored.matter, sequence)?.at)
    const title = titleOf(type).zh
    const piece = { number, author: office, title, at: done ?? changed_at, remark: STATES[state] }
    return served === undefined ? [piece] : [piece, { ...piece, title: `${title}${PROOF}`, at: served, remark: '' }]
  })
}

/** The files that came with actions, by whoever brought them. */
const cataloguedFiles = ({ attachments, stored, nameOf }: Told): readonly VolumePiece[] =>
  attachments.map(({ name, sequence }) => {
    const record = recordOf(stored.matter, sequence)
    const author = record?.actor.unit ?? nameOf(record?.actor.id ?? '').name
    return { number: null, author, title: name, at: record?.at ?? stored.row.changed_at, remark: '附件' }
  })

function volumeOf({ stored, nameOf }: Told, office: string): Volume {
  const { row, definition, matter } = stored
  if (matter.answer === null) throw new HttpProblem('ARCHIVE_OPEN', { found: row.number })
  const archived = matter.records.findLast(({ form }) => typeof form['archiveNo'] === 'string')?.form['archiveNo']
  return {
    ...{ office, workflow: definition.title.zh, number: row.number, title: row.title, unit: row.unit },
    handler: row.handler === null ? null : nameOf(row.handler).name,
    archiveNo: typeof archived === 'string' ? archived : null,
    openedAt: row.opened_at,
    closedAt: matter.records.at(-1)?.at ?? row.changed_at,
    answer: matter.answer.kind,
    sensitivities: sensitivities
      .filter((one) => row.sensitivities.includes(one))
      .map((one) => SENSITIVITIES[one].title.zh),
  }
}

async function* once(bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes
}

const onPaper = (path: string, composed: ComposedDocument): Piece => ({ path, content: once(renderDocx(composed)) })

/** A document as it was rendered, and where it was served the proof of that. */
async function documentPieces(told: Told, office: string, row: DocumentRow, index: number): Promise<readonly Piece[]> {
  const { client, place, stored } = told
  const sealer = sealerOf(place.keyring, told.office)
  const text = await readText(client, told.office, row.id, sealer)
  if (text === undefined) throw new Error(`the document ${row.id} says nothing`)
  const bytes = fileOf(client, { office: told.office, document: row.id }, text, sealer, place.clock.now())
  const document = { path: pathOf(row, index), content: once(bytes) }
  if (row.served_in === null) return [document]
  return [document, onPaper(pathOf(row, index, PROOF), proofOf(row, stored, text.composed, office))]
}

/** What the manifest says of the matter. */
const toldOf = ({ stored: { row, definition, matter } }: Told) => ({
  ...{ id: row.id, number: row.number, title: row.title, unit: row.unit },
  workflow: { id: row.workflow, version: row.workflow_version, title: definition.title.zh },
  ...{ state: matter.state, closed: matter.closed, answer: matter.answer },
})

async function* piecesOf(told: Told, finish: (root: string) => void): AsyncGenerator<Piece> {
  const { client, office, stored, nameOf, documents, attachments } = told
  const named = new Map(attachments.map(({ id, name }) => [id, name]))
  const { name } = await headingOf(client, office)
  const chain = chainOf(stored.definition, stored.matter)
  const sealed = await leftOut(told)
  const files: ListedFile[] = []
  const take = (piece: Piece): Piece => listed(piece, (file) => files.push(file))
  const catalogue = [...catalogued(told, name), ...cataloguedFiles(told)]
  const withheld = sealed.map(({ sequence, title }) => `第${sequence}步密存的“${title}”，依规定不入卷`)
  yield take(onPaper('00 卷宗封面.docx', volumeCover(volumeOf(told, name))))
  yield take(onPaper('01 卷内目录.docx', volumeCatalogue(catalogue)))
  yield take(
    onPaper(
      '02 办理经过.docx',
      volumeCourse(stored.definition, stored.matter, (id) => named.get(id) ?? nameOf(id).name),
    ),
  )
  for (const [index, row] of documents.entries())
    for (const piece of await documentPieces(told, name, row, index)) yield take(piece)
  for (const attachment of attachments) yield take(attachment)
  const remarks = { pieces: catalogue.length, chain: chain.head, leftOut: withheld }
  yield take(onPaper('99 备考表.docx', volumeRemarks(remarks)))
  yield take({ path: ACTIONS, content: [Buffer.from(chain.lines.map((line) => `${line}\n`).join(''))] })
  const manifest = {
    format: FORMAT,
    office: name,
    matter: toldOf(told),
    actions: { path: ACTIONS, count: chain.lines.length, head: chain.head },
    documents: documents.map((row, index) => listedDocument(told, row, index)),
    attachments: attachments.map(({ path, name, sequence, field }) => ({ path, name, sequence, field })),
    leftOut: sealed,
    files,
  }
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  finish(createHash('sha256').update(bytes).digest('hex'))
  yield { path: MANIFEST, content: [bytes] }
}

/**
 * The archive volume of a matter that has ended: cover, catalogue, course, every document as it was rendered, the files
 * that came with actions, remarks, the chain of its
 * actions, and last the manifest with every hash. The same matter gives the same volume. 409 ARCHIVE_OPEN while it has not ended.
 */
export async function makeVolume(
  client: ClientBase,
  place: Place,
  office: string,
  stored: StoredMatter,
): Promise<MadeVolume> {
  if (!stored.matter.closed) throw new HttpProblem('ARCHIVE_OPEN', { found: stored.row.number })
  const documents = await rowsOf(
    client,
    documentRow,
    `${SELECT_DOCUMENTS} and d.matter = $2 order by coalesce(d.signed_in, d.drafted_in), d.made_at, d.id`,
    [office, stored.row.id],
  )
  const nameOf = await loadNames(client, office)
  const attachments = await volumeAttachments(client, place, office, stored.row.id)
  const told = { client, place, office, stored, nameOf, documents, attachments }
  let root = ''
  const pieces = piecesOf(told, (hash) => {
    root = hash
  })
  return { pieces, root: () => root }
}
