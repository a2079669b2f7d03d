import { Readable } from 'node:stream'
import {
  type AttachmentKind,
  attachmentDraftSchema,
  attachmentDraftsSchema,
  attachmentQuerySchema,
} from '@hengjian/contract'
import { z } from 'zod'
import { type AuditedAct, audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { Gate } from '../facts/gate'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { streamedBodies } from '../imports/routes'
import { openAttachment } from './attached'
import { discardDraft, readDrafts } from './drafts'
import { readPieces } from './pieces'
import { takeAttachment } from './takeAttachment'

const url = '/api/v1/attachments'
const idParams = z.object({ id: z.uuid() })
const config = requires('matters')

/** So many files are received at once; each holds a connection only while a piece of it is stored. */
const UPLOADS = new Gate({ inside: 4, waiting: 8, patience: 10_000 })
const RETRY_AFTER_SECONDS = 10

const MEDIA: Readonly<Record<AttachmentKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
  text: 'text/plain',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
}

function draftRoutes(app: App, context: ServerContext): void {
  const { keyring, clock, settings } = context
  app.get(url, { config, schema: { response: { 200: attachmentDraftsSchema } } }, (request) => {
    const reader = userOf(request)
    const act: AuditedAct = { action: 'attachment.drafts', type: 'attachment', id: '' }
    return audited(context, request, act, async (client) => ({
      mostBytes: settings.attachments.mostBytes,
      drafts: await readDrafts(client, reader, sealerOf(keyring, reader.office), clock.now()),
    }))
  })
  app.delete(`${url}/:id`, { config, schema: { params: idParams } }, async (request, reply) => {
    const { id } = request.params
    const act: AuditedAct = { action: 'attachment.discard', type: 'attachment', id }
    await audited(context, request, act, (client) => discardDraft(client, userOf(request), id))
    return reply.code(204).send()
  })
}

/** Sends the bytes to be kept, never to be shown or run: no browser guesses what they are. */
function fileRoute(app: App, context: ServerContext): void {
  app.get(`${url}/:id/file`, { config, schema: { params: idParams } }, async (request, reply) => {
    const reader = userOf(request)
    const { id } = request.params
    const sealer = sealerOf(context.keyring, reader.office)
    const act: AuditedAct = { action: 'attachment.download', type: 'attachment', id }
    const file = await audited(context, request, act, (client) =>
      openAttachment(client, reader, id, sealer, context.clock.now()),
    )
    const pieces = readPieces(
      context,
      { office: reader.office, id },
      { size: file.size, sha256: Buffer.from(file.sha256, 'hex') },
    )
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
      .header('x-content-type-options', 'nosniff')
      .header('content-length', file.size)
      .type(MEDIA[file.kind])
      .send(Readable.from(pieces, { objectMode: false }))
  })
}

/** The files of casework: brought as drafts, taken by actions, and read by way of their matters. */
export function attachmentRoutes(app: App, context: ServerContext): void {
  streamedBodies(app, (scope) => {
    scope.put(
      url,
      { config, schema: { querystring: attachmentQuerySchema, response: { 200: attachmentDraftSchema } } },
      async (request) => {
        const taken = await UPLOADS.run(userOf(request).office, () =>
          takeAttachment(context, request, request.query.name),
        )
        if (taken === undefined) throw new HttpProblem('ATTACHMENT_BUSY', { retryAfterSeconds: RETRY_AFTER_SECONDS })
        return taken
      },
    )
  })
  draftRoutes(app, context)
  fileRoute(app, context)
}
