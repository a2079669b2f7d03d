import { randomUUID } from 'node:crypto'
import type { PersonId } from '@hengjian/casework'
import type { TitleDto } from '@hengjian/contract'
import {
  doneSchema,
  helpSchema,
  lawyerNoteSchema,
  lawyerNotesSchema,
  lawyerQuerySchema,
  lawyerRosterSchema,
  lawyerShiftSchema,
} from '@hengjian/contract/lawyers'
import { type Instant, parseInstant } from '@hengjian/law'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { audited, recordAction } from '../access/audit'
import { type Identified, userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { lookingOf } from '../court/routes'
import { inOffice } from '../database/database'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { plainWords } from '../matters/plainWords'
import { loadNames } from '../matters/presentRow'
import { loadMatter } from '../matters/storedMatter'
import { addNote, readNotes } from './notes'
import { readHelp } from './readHelp'
import { addShift, readLawyers, takeShiftBack } from './shifts'

/** Who enters when lawyers are there: the legal-aid centre, and the office's desk where it tells on paper. */
const ROSTER_TITLES: readonly TitleDto[] = ['justiceOfficer', 'clerk', 'assistantProcurator']
const mayWrite = ({ titles }: Pick<Reader, 'titles'>): boolean => titles.some((one) => ROSTER_TITLES.includes(one))

const instantIn = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)

function rosterRoutes(app: App, context: ServerContext): void {
  const [url, config] = ['/api/v1/lawyers', requires('lawyers')]
  app.get(
    url,
    { config, schema: { querystring: lawyerQuerySchema, response: { 200: lawyerRosterSchema } } },
    (request) => {
      const reader = userOf(request)
      return audited(context, request, { action: 'lawyer.roster', type: 'roster', id: '' }, async (client) =>
        readLawyers(client, reader.office, request.query, {
          ...{ now: context.clock.now(), mayWrite: mayWrite(reader) },
          nameOf: await loadNames(client, reader.office),
        }),
      )
    },
  )
  app.post(url, { config, schema: { body: lawyerShiftSchema, response: { 200: doneSchema } } }, (request) => {
    const reader = userOf(request)
    if (!mayWrite(reader)) throw new HttpProblem('LAWYER_ROSTER_NOT_YOURS')
    const { lawyer, from, to } = request.body
    const shift = { id: randomUUID(), lawyer: lawyer as PersonId, from: instantIn(from), to: instantIn(to) }
    return inOffice(context.database, reader.office, async (client) => {
      await addShift(client, reader, shift, context.clock.now())
      await recordAction(context, client, request, { action: 'lawyer.shift', type: 'roster', id: shift.id })
      return {}
    })
  })
  const params = z.object({ id: z.uuid() })
  app.delete(`${url}/:id`, { config, schema: { params, response: { 200: doneSchema } } }, (request) => {
    const reader = userOf(request)
    if (!mayWrite(reader)) throw new HttpProblem('LAWYER_ROSTER_NOT_YOURS')
    const { id } = request.params
    return inOffice(context.database, reader.office, async (client) => {
      await takeShiftBack(client, reader, id, context.clock.now())
      await recordAction(context, client, request, { action: 'lawyer.shiftTakenBack', type: 'roster', id })
      return {}
    })
  })
}

/** 404 MATTER_UNKNOWN where the lawyer was not asked to help in it. */
async function checkAsked(client: PoolClient, reader: Reader, id: string): Promise<void> {
  if ((await loadMatter(client, reader, id)) === undefined) throw new HttpProblem('MATTER_UNKNOWN')
}

function notesOf(context: ServerContext, request: Identified, matter: string) {
  const reader = userOf(request)
  const { office, login: lawyer } = reader
  return { reader, book: { office, matter, lawyer }, sealer: sealerOf(context.keyring, office) }
}

function noteRoutes(app: App, context: ServerContext): void {
  const [url, config, params] = ['/api/v1/help/:id/notes', requires('help'), z.object({ id: z.uuid() })]
  app.get(url, { config, schema: { params, response: { 200: lawyerNotesSchema } } }, (request) => {
    const { id } = request.params
    const { reader, book, sealer } = notesOf(context, request, id)
    return audited(context, request, { action: 'lawyer.notes', type: 'matter', id }, async (client) => {
      await checkAsked(client, reader, id)
      return readNotes(client, book, sealer)
    })
  })
  app.post(
    url,
    { config, schema: { params, body: lawyerNoteSchema, response: { 200: lawyerNotesSchema } } },
    async (request) => {
      const { id } = request.params
      const { reader, book, sealer } = notesOf(context, request, id)
      await context.keyring.prepare(reader.office)
      return inOffice(context.database, reader.office, async (client) => {
        await checkAsked(client, reader, id)
        await addNote(client, book, plainWords(request.body.text), sealer, context.clock.now())
        await recordAction(context, client, request, { action: 'lawyer.note', type: 'matter', id })
        return readNotes(client, book, sealer)
      })
    },
  )
}

/** The duty lawyers: their roster, whom they were asked to help, and what they note for themselves. */
export function lawyerRoutes(app: App, context: ServerContext): void {
  rosterRoutes(app, context)
  noteRoutes(app, context)
  app.get('/api/v1/help', { config: requires('help'), schema: { response: { 200: helpSchema } } }, (request) =>
    audited(context, request, { action: 'lawyer.help', type: 'matter', id: '' }, (client) =>
      readHelp(client, lookingOf(context, userOf(request))),
    ),
  )
}
