import { createHash, randomUUID } from 'node:crypto'
import { attachmentDraftSchema, ingestAnswerSchema } from '@hengjian/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAudit } from '../packages/server/src/access/auditSealing'
import { withClient } from '../packages/server/src/database/database'
import { SCRATCH_OFFICE } from '../packages/server/src/database/scratch'
import { sampleLine } from '../packages/server/src/facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../packages/server/src/http/scratchApp'
import { CLUE_FORM, clueOf, openedBy, send } from '../packages/server/src/matters/scratchMatters'
import { faultsIn } from './checks'
import type { Acknowledged } from './journal'

let world: ScratchApp
let clerk: SignedIn
const acknowledged: Acknowledged[] = []

beforeAll(async () => {
  world = await scratchApp()
  clerk = await world.signInAs('clerk', ['clerk'])
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const payload = sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00')
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })
  const { lines } = ingestAnswerSchema.parse(answer.json())
  acknowledged.push({ kind: 'facts', ids: lines.flatMap(({ factId }) => factId ?? []) })
  const bytes = Buffer.from('送达回证（示例）')
  const put = { method: 'PUT' as const, url: '/api/v1/attachments?name=a.txt', payload: bytes }
  const sent = { ...clerk.headers, 'content-type': 'application/octet-stream' }
  const file = attachmentDraftSchema.parse((await world.app.inject({ ...put, headers: sent })).json())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  acknowledged.push({ kind: 'file', who: clerk.login, id: file.id, sha256 })
  const { id } = await openedBy(world, clerk, clueOf({ ...CLUE_FORM, attachments: [file.id] }))
  const key = randomUUID()
  const body = { action: 'requestMaterial', form: { missingMaterial: '身份证明复印件', supplyBy: '2099-05-20' } }
  await send(world, clerk, `/${id}/actions`, body, { version: 1, key })
  acknowledged.push({
    ...{ kind: 'action', who: clerk.login, key, matter: id, sequence: 2 },
    ...{ action: 'requestMaterial', state: 'returnedForMaterial' },
  })
  await sealAudit(world.context.database, SCRATCH_OFFICE, world.context.clock.now())
})
afterAll(() => world.close())

/** What is found after the owner of the database did something to a table, which is then undone. */
async function foundAfter(table: string, damage: string): Promise<readonly string[]> {
  const { context, ownerUrl } = world
  return withClient(ownerUrl, async (client) => {
    // Without its references, as a disk that lies would leave it.
    await client.query('set session_replication_role = replica')
    await client.query(`create temporary table kept as table ${table}`)
    await client.query(damage)
    const found = await faultsIn(context.database, SCRATCH_OFFICE, acknowledged, new Map())
    await client.query(`delete from ${table}`)
    await client.query(`insert into ${table} overriding system value select * from kept`)
    return found
  })
}

describe('after a kill', () => {
  it('all that was acknowledged is there, whole', async () => {
    expect(await faultsIn(world.context.database, SCRATCH_OFFICE, acknowledged, new Map())).toEqual([])
  })

  it.each([
    ['a lost fact', 'fact', 'delete from fact', /^fact .* was acknowledged and is lost$/],
    [
      'a lost action',
      'matter_action',
      'delete from matter_action where sequence = 2',
      /#2 was acknowledged and is lost$/,
    ],
    ['a lost file', 'attachment', 'delete from attachment', /^file \S+ was acknowledged and is lost$/],
    [
      'a changed file',
      'attachment',
      `update attachment set sha256 = sha256('')`,
      /^file \S+ was acknowledged and is lost$/,
    ],
    ['a piece that is missing', 'attachment_chunk', 'delete from attachment_chunk', /^file \S+ is half there$/],
    [
      'a file not taken',
      'matter_attachment',
      'delete from matter_attachment',
      /〕1号 has other files than its actions name$/,
    ],
    ['an action without its key', 'matter_key', 'delete from matter_key', /#1 has not one key and one line/],
    ['an action not in the read log', 'audit_entry', 'delete from audit_entry', /#2 has not one key and one line/],
    ['a changed line of it', 'audit_entry', `update audit_entry set actor = 'somebody'`, /^AUDIT_CHANGED/],
    [
      'a skipped number',
      'document_counter',
      'update document_counter set last = 3',
      /^the numbers of \w+ \d{4} are broken$/,
    ],
    [
      'a lost number',
      'document_number',
      'delete from document_number',
      /^the numbers of materialRequest \d{4} are broken$/,
    ],
    [
      'a skipped matter',
      'matter_counter',
      'update matter_counter set last = 2',
      /^the numbers of clue \d{4} are broken$/,
    ],
    ['a document without its text', 'document_text', 'delete from document_text', /^document \S+ is half made$/],
    [
      'a matter that stands elsewhere',
      'matter',
      `update matter set state = 'assigned'`,
      /〕1号 is not what its actions make/,
    ],
    [
      'a half closed matter',
      'matter',
      `update matter set closed = true, answer_sequence = 1, answer_kind = 'reply'`,
      /〕1号 is not what its actions make of it$/,
    ],
    [
      'a limit not written beside a relation',
      'matter_holder',
      'update matter_holder set due_at = due_at + 1',
      /〕1号 is not what its actions make of it$/,
    ],
    [
      'a relation not written',
      'matter_holder',
      'delete from matter_holder',
      /〕1号 is not what its actions make of it$/,
    ],
  ])('%s is found', async (_, table, damage, words) => {
    expect(await foundAfter(table, damage)).toContainEqual(expect.stringMatching(words))
  })
})
