import { randomUUID } from 'node:crypto'
import type { AttachmentDraftDto, AttachmentKind } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { FastifyRequest } from 'fastify'
import { type AuditedAct, recordAction } from '../access/audit'
import type { AuditAction } from '../access/auditActions'
import { type Identified, userOf } from '../access/identity'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { withBody } from '../imports/takeUpload'
import { presentAttachment } from './attachmentRow'
import { beginDraft, forgetDrafts, forgetExpired, keepDraft } from './drafts'
import { type FilePlace, type Received, storePieces } from './pieces'
import { namedAs, safeName } from './safeName'
import { ScannedFile, type Verdict } from './scan'

/** Who brings a file, and its bytes. */
export type Bringing = Identified & Pick<FastifyRequest, 'body' | 'headers'>

type Told = Received & { readonly kind: AttachmentKind }

/** The name a file is kept under, once its bytes are what they ought to be. 422 ATTACHMENT_EMPTY, ATTACHMENT_KIND, ATTACHMENT_MACROS, ATTACHMENT_DISGUISED. */
function checked(name: string, received: Received): { readonly named: string; readonly told: Told } {
  const { size, kind } = received
  if (size === 0) throw new HttpProblem('ATTACHMENT_EMPTY', { found: name })
  if (kind === undefined) throw new HttpProblem('ATTACHMENT_KIND', { found: name })
  if (kind === 'macros') throw new HttpProblem('ATTACHMENT_MACROS', { found: name })
  const named = namedAs(name, kind)
  if (named === undefined) throw new HttpProblem('ATTACHMENT_DISGUISED', { found: name })
  return { named, told: { ...received, kind } }
}

/** Receives, tells and scans a file; it is laid out unencrypted only for a scanner. */
async function receive(
  context: ServerContext,
  request: Bringing,
  place: FilePlace,
  name: string,
): Promise<{ readonly named: string; readonly told: Told; readonly verdict: Verdict }> {
  const { attachments } = context.settings
  const scanned = await ScannedFile.begin(attachments)
  try {
    const received = await withBody(
      request,
      attachments.mostBytes,
      (bytes) => storePieces(context, place, bytes, async (piece) => scanned?.add(piece)),
      'ATTACHMENT_TOO_LARGE',
    )
    return { ...checked(name, received), verdict: (await scanned?.verdict()) ?? 'absent' }
  } finally {
    await scanned?.remove()
  }
}

async function enter(
  context: ServerContext,
  request: Bringing,
  { office, id }: FilePlace,
  { named, told, verdict }: Awaited<ReturnType<typeof receive>>,
): Promise<AttachmentDraftDto> {
  const { login } = userOf(request)
  const { kind, size, sha256 } = told
  const now = context.clock.now()
  const detail = { kind, size, scan: verdict }
  const act = (action: AuditAction): AuditedAct => ({ action, type: 'attachment', id, detail })
  if (verdict === 'infected') {
    await inOffice(context.database, office, (client) =>
      recordAction(context, client, request, act('attachment.infected')),
    )
    throw new HttpProblem('ATTACHMENT_INFECTED', { found: named })
  }
  const sealer = sealerOf(context.keyring, office)
  const sealed = sealer.seal(Buffer.from(named))
  return inOffice(context.database, office, async (client) => {
    await client.query(
      `insert into attachment (office, id, kind, size, sha256, scan, uploaded_by, uploaded_at, name_key, name_sealed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [office, id, kind, size, sha256, verdict, login, now, sealed.keyId, sealed.bytes],
    )
    const expiresAt = await keepDraft(client, { office, id }, now)
    await recordAction(context, client, request, act('attachment.upload'))
    const row = { ...{ id, kind, size, sha256, scan: verdict, uploaded_at: now }, ...{ name_key: sealed.keyId } }
    return { ...presentAttachment({ ...row, name_sealed: sealed.bytes }, sealer), expiresAt: formatInstant(expiresAt) }
  })
}

/**
 * Takes a file in as a draft of whoever brought it. Nothing stays of one that is refused: empty, larger than allowed, none of the
 * kinds taken, something else than its ending says, harmful by the scanner.
 */
export async function takeAttachment(
  context: ServerContext,
  request: Bringing,
  given: string,
): Promise<AttachmentDraftDto> {
  const { office, login } = userOf(request)
  const place: FilePlace = { office, id: randomUUID() }
  const now: Instant = context.clock.now()
  await context.keyring.prepare(office)
  await inOffice(context.database, office, async (client) => {
    await forgetExpired(client, office, now)
    await beginDraft(client, place, login, now)
  })
  try {
    return await enter(context, request, place, await receive(context, request, place, safeName(given)))
  } catch (error) {
    // What cannot be removed now is found as an upload that was cut off.
    await inOffice(context.database, office, (client) => forgetDrafts(client, office, [place.id])).catch(
      () => undefined,
    )
    throw error
  }
}
