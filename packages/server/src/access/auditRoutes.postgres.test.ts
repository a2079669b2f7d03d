import { auditPageSchema, auditVerificationSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { keepCheckpoint } from './auditCheckpoints'
import { sealAudit } from './auditSealing'

const now = Date.UTC(2026, 4, 6, 6) as Instant
let world: ScratchApp
let auditor: SignedIn
let reader: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  auditor = await world.signIn('auditAdministrator')
  reader = await world.signIn('procurator')
  for (let time = 1; time <= 103; time += 1) await get(reader, 'people')
  await get(reader, 'cases/C-1')
})
afterAll(() => world.close())

const get = (who: SignedIn, path: string) => world.app.inject({ url: `/api/v1/${path}`, headers: who.headers })
const page = async (query: string) => auditPageSchema.parse((await get(auditor, `audit?${query}`)).json())
const verified = async () => auditVerificationSchema.parse((await get(auditor, 'audit/verification')).json())

describe('the audit on the screen', () => {
  it('is read by its administrator alone, the newest first, page by page, and each reading is in it', async () => {
    for (const role of ['systemAdministrator', 'securityAdministrator', 'leader'] as const)
      expect((await get(await world.signIn(role), 'audit')).statusCode, role).toBe(403)
    const first = await page(`actor=${reader.login}`)
    expect([first.rows.length, first.rows[0]?.action, first.rows[0]?.subject]).toEqual([100, 'case.read', 'C-1'])
    expect(first.rows[0]).toMatchObject({
      name: reader.login,
      actionName: { zh: '查看案件', en: 'Read a case' },
      typeName: { zh: '案件', en: 'case' },
    })
    const second = await page(`actor=${reader.login}&before=${first.next}`)
    expect([second.rows.length, second.next]).toEqual([4, null])
    expect((await page('action=case')).rows.map(({ actor }) => actor)).toEqual([reader.login])
    expect((await page(`action=${encodeURIComponent('查看案件')}`)).rows.map(({ subject }) => subject)).toEqual(['C-1'])
    expect((await page('subject=C-1&action=person')).rows).toEqual([])
    const own = await page('action=audit.read')
    expect(new Set(own.rows.map(({ actor }) => actor))).toEqual(new Set([auditor.login]))
  })

  it('is verified against what is kept outside, and the first bad entry named', async () => {
    await sealAudit(world.context.database, SCRATCH_OFFICE, now)
    await keepCheckpoint(world.context, SCRATCH_OFFICE, now)
    expect(await verified()).toMatchObject({ problems: [], firstBad: null, checkpoints: 1 })
    await withClient(world.ownerUrl, (client) => client.query(`update audit_entry set actor = 'nobody' where id = 50`))
    const found = await verified()
    expect([found.firstBad, found.problems.map(({ code }) => code)]).toEqual(['50', ['AUDIT_CHANGED']])
  })
})
