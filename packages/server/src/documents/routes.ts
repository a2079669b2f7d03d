import { documentsSchema, headingSchema, typesettingSchema } from '@hengjian/contract'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { audited, recordAction } from '../access/audit'
import type { AuditAction } from '../access/auditActions'
import { type Identified, userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { convertToPdf, officeProgram } from './convertToPdf'
import { missingFonts } from './fontNames'
import { headingOf, setHeading } from './heading'
import { previewHtml } from './previewHtml'
import { listDocuments, type OpenedDocument, openDocument } from './readDocuments'
import { registerRoutes } from './registerRoutes'

const idParams = z.object({ id: z.uuid() })
const config = requires('matters')
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Sends bytes to be kept, never to be shown: no browser guesses what they are. */
function asFile(reply: FastifyReply, name: string, ending: 'docx' | 'pdf', bytes: Buffer): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`)
    .header('x-content-type-options', 'nosniff')
    .type(ending === 'docx' ? DOCX : 'application/pdf')
    .send(bytes)
}

function headingRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/office/heading'
  const answers = { response: { 200: headingSchema } }
  app.get(url, { config: requires('session'), schema: answers }, (request) => {
    const { office } = userOf(request)
    return inOffice(context.database, office, (client) => headingOf(client, office))
  })
  app.put(url, { config: requires('office.manage'), schema: { body: headingSchema, ...answers } }, (request) => {
    const { office, login } = userOf(request)
    return inOffice(context.database, office, async (client) => {
      await setHeading(client, office, request.body, { by: login, at: context.clock.now() })
      await recordAction(context, client, request, { action: 'heading.set', type: 'office', id: office })
      return headingOf(client, office)
    })
  })
}

function fileRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/documents/:id'
  const route = { config, schema: { params: idParams } }
  /** Reads of an opened document within the transaction that logs it. */
  const opened = <Value>(
    request: Identified,
    { id, action }: { readonly id: string; readonly action: AuditAction },
    read: (document: OpenedDocument) => Promise<Value>,
  ): Promise<Value> =>
    audited(context, request, { action, type: 'document', id }, async (client) =>
      read(await openDocument(client, context, userOf(request), id)),
    )
  const wholeFile = (request: Identified, id: string, action: AuditAction) =>
    opened(request, { id, action }, async ({ name, file }) => ({ name, bytes: await file() }))

  app.get(`${url}/file`, route, async (request, reply) => {
    const { name, bytes } = await wholeFile(request, request.params.id, 'document.download')
    return asFile(reply, name, 'docx', bytes)
  })
  app.get(`${url}/proof`, route, async (request, reply) => {
    const asked = { id: request.params.id, action: 'document.proof' } as const
    const { name, bytes } = await opened(request, asked, async ({ name, proof }) => ({ name, bytes: await proof() }))
    if (bytes === undefined) throw new HttpProblem('DOCUMENT_NOT_SIGNED', { found: name })
    return asFile(reply, `${name} 送达回证`, 'docx', bytes)
  })
  app.get(`${url}/preview`, route, async (request, reply) => {
    const asked = { id: request.params.id, action: 'document.preview' } as const
    const html = await opened(request, asked, async ({ composed }) => previewHtml(composed))
    return reply
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
      )
      .header('x-frame-options', 'SAMEORIGIN')
      .header('x-content-type-options', 'nosniff')
      .type('text/html; charset=utf-8')
      .send(html)
  })
  app.get(`${url}/pdf`, route, async (request, reply) => {
    const program = officeProgram()
    if (program === undefined) throw new HttpProblem('PDF_NO_PROGRAM')
    const { name, bytes } = await wholeFile(request, request.params.id, 'document.pdf')
    const pdf = await convertToPdf(program, bytes)
    if (pdf.state !== 'made') throw new HttpProblem(pdf.state === 'busy' ? 'PDF_BUSY' : 'PDF_FAILED')
    return asFile(reply, name, 'pdf', pdf.bytes)
  })
}

/** The documents of a matter, their files, and how the office is called on them. */
export function documentRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/matters/:id/documents',
    { config, schema: { params: idParams, response: { 200: documentsSchema } } },
    async (request) => {
      const { id } = request.params
      const found = await audited(context, request, { action: 'document.list', type: 'matter', id }, (client) =>
        listDocuments(client, context, userOf(request), id),
      )
      if (found === undefined) throw new HttpProblem('MATTER_UNKNOWN')
      return [...found]
    },
  )
  app.get('/api/v1/documents/typesetting', { config, schema: { response: { 200: typesettingSchema } } }, async () => {
    const missing = await missingFonts()
    return { pdf: officeProgram() !== undefined, missingFonts: missing === null ? null : [...missing] }
  })
  fileRoutes(app, context)
  registerRoutes(app, context)
  headingRoutes(app, context)
}
