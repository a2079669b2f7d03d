import { archiveOrderSchema, volumesSchema } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { audited, recordAction } from '../access/audit'
import { type Identified, userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { integer, rowsOf } from '../database/rows'
import { Gate } from '../facts/gate'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { loadNames } from '../matters/presentRow'
import { isOfOffice } from '../matters/readable'
import { loadMatter } from '../matters/storedMatter'
import { type Draft, draftOf } from '../sheets/draft'
import { giveVolume } from './giveVolume'

const idParams = z.object({ id: z.uuid() })
const config = requires('matters')
const url = '/api/v1/matters/:id/volume'

const volumeRow = z.object({
  version: z.number(),
  root: z.instanceof(Buffer),
  made_at: integer.transform((value) => value as Instant),
  made_by: z.string(),
})

interface Given extends Draft {
  readonly number: string
}

/** Writes the volume whole, with who took it and why, before its first byte leaves. */
function writeVolume(context: ServerContext, request: Identified, id: string, reason: string): Promise<Given> {
  const reader = userOf(request)
  const { office, login } = reader
  return inOffice(context.database, office, async (client) => {
    const stored = isOfOffice(reader) ? await loadMatter(client, reader, id) : undefined
    if (stored === undefined) throw new HttpProblem('MATTER_UNKNOWN')
    const { bytes, remember } = await giveVolume(client, context, office, stored)
    const draft = await draftOf(context.settings.dataFolder, bytes)
    try {
      const root = await remember(login, context.clock.now())
      const detail = { reason, version: stored.row.version, root, sha256: draft.sha256 }
      await recordAction(context, client, request, { action: 'matter.volume', type: 'matter', id, detail })
      return { ...draft, number: stored.row.number }
    } catch (error) {
      await draft.file.close()
      throw error
    }
  })
}

const asFile = (reply: FastifyReply, { file, bytes, number }: Given): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${number}.zip`)}`)
    .header('content-length', String(bytes))
    .header('x-content-type-options', 'nosniff')
    .type('application/zip')
    .send(file.createReadStream({ start: 0 }))

/** The archive volume of a matter, and which were given before. */
export function archiveRoutes(app: App, context: ServerContext): void {
  const gate = new Gate({ inside: 1, waiting: 4, patience: 30_000 })
  app.post(
    url,
    { config, schema: { params: idParams, body: archiveOrderSchema } },
    async (request, reply): Promise<FastifyReply> => {
      const { id } = request.params
      const given = await gate.run(userOf(request).office, () => writeVolume(context, request, id, request.body.reason))
      if (given === undefined) throw new HttpProblem('ARCHIVE_BUSY', { retryAfterSeconds: 20 })
      return asFile(reply, given)
    },
  )
  app.get(url, { config, schema: { params: idParams, response: { 200: volumesSchema } } }, (request) => {
    const { id } = request.params
    const reader = userOf(request)
    return audited(context, request, { action: 'matter.volumes', type: 'matter', id }, async (client) => {
      const stored = isOfOffice(reader) ? await loadMatter(client, reader, id) : undefined
      if (stored === undefined) throw new HttpProblem('MATTER_UNKNOWN')
      const rows = await rowsOf(
        client,
        volumeRow,
        `select version, root, made_at, made_by from archive_volume where office = $1 and matter = $2
         order by made_at, version, root`,
        [reader.office, id],
      )
      const nameOf = await loadNames(client, reader.office)
      return rows.map(({ version, root, made_at, made_by }) => ({
        ...{ version, root: root.toString('hex'), madeAt: formatInstant(made_at), by: nameOf(made_by) },
      }))
    })
  })
}
