import { permitted, RELATIONS, relations, relationsOf, type Workflow } from '@hengjian/casework'
import type { MatterDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { attachedTo, maySee } from '../attachments/attached'
import type { ServerContext } from '../context'
import { rowsOf } from '../database/rows'
import { toldByDocuments } from '../documents/toldByDocuments'
import { sealerOf } from '../facts/sealer'
import { likelyOutsiders } from './likelyOutsiders'
import { linksOf } from './link'
import { isNote, mayReadNote } from './notes'
import { partyOf, type Reader } from './party'
import { presentActions } from './presentAction'
import { presentMatterClocks } from './presentClocks'
import { readAllocations, readProposals } from './presentProposal'
import { presentRecords } from './presentRecord'
import { loadNames, presentRow } from './presentRow'
import { isOfOffice } from './readable'
import { readLinks } from './readLinks'
import { readRequests } from './sealedRequests'
import { mayAsk } from './sealedRights'
import { loadMatter, type StoredMatter } from './storedMatter'

/** The states of a workflow in their order, for the line of states. */
export const statesOf = ({ states }: Workflow): MatterDto['states'] =>
  Object.entries(states).map(([id, { title, ends }]) => ({ id, title, ends: ends === true }))

const sealedSchema = z.object({ sequence: z.number(), field: z.string() })

/** What is kept sealed of a matter: that it is there, never what it says. */
async function sealedOf(
  client: ClientBase,
  reader: Reader,
  id: string,
  stored: StoredMatter,
): Promise<MatterDto['sealed']> {
  if (!isOfOffice(reader)) return []
  const { definition, matter } = stored
  const rows = await rowsOf(
    client,
    sealedSchema,
    'select sequence, field from matter_sealed where office = $1 and matter = $2 order by sequence, field',
    [reader.office, id],
  )
  return rows.map(({ sequence, field }) => {
    const action = matter.records.find((record) => record.sequence === sequence)?.action ?? ''
    const title = definition.actions[action]?.form[field]?.title ?? { zh: field, en: field }
    const place = { sequence, field }
    return {
      ...{ sequence, field: { id: field, title } },
      mayAsk: !isNote(stored, place) && mayAsk(stored, reader),
      mayRead: isNote(stored, place) ? mayReadNote(stored, reader, place) : null,
    }
  })
}

/** Everything the page of a matter shows; undefined where there is none for the reader. */
export async function readMatter(
  client: ClientBase,
  { calendars, clock, keyring }: Pick<ServerContext, 'calendars' | 'clock' | 'keyring'>,
  reader: Reader,
  id: string,
): Promise<MatterDto | undefined> {
  const stored = await loadMatter(client, reader, id)
  if (stored === undefined) return undefined
  const { row, definition, matter } = stored
  const { office } = reader
  const now = clock.now()
  const nameOf = await loadNames(client, office)
  const own = relationsOf(definition, matter, partyOf(reader))
  const sealer = sealerOf(keyring, office)
  const files = (await attachedTo(client, office, id, sealer)).filter((file) => maySee(stored, reader, file))
  const fileNames = new Map(files.map((file) => [file.id, file.name]))
  const fileNameOf = (file: string): string => fileNames.get(file) ?? file
  const looking = { calendar: calendars.of(office), now, definition, matter, form: {} }
  const proposals = await readProposals(
    client,
    reader,
    { ...looking, links: await linksOf(client, office, id) },
    nameOf,
  )
  const likely = await likelyOutsiders(client, office, definition, now)
  const told = await toldByDocuments(client, office, id)
  const allocations = await readAllocations(client, office, id, nameOf)
  return {
    ...presentRow(row, reader, nameOf, now),
    meaning: definition.meaning,
    workflowVersion: definition.version,
    states: statesOf(definition),
    answer: matter.answer,
    relations: relations.filter((one) => own.has(one)).map((one) => ({ id: one, title: RELATIONS[one] })),
    next: permitted(definition, matter, partyOf(reader)).next,
    actions: presentActions(definition, matter, reader, nameOf, proposals, told, likely),
    clocks: presentMatterClocks(definition, matter, reader, now, calendars.of(office)),
    records: presentRecords(definition, matter, reader, nameOf, fileNameOf, allocations),
    attachments: files,
    links: await readLinks(client, reader, id),
    sealed: await sealedOf(client, reader, id, stored),
    sealedRequests: await readRequests(client, reader, id, nameOf, sealer, now),
  }
}
