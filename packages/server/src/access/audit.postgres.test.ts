import type { Instant } from '@hengjian/law'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { audited, writeAudit } from './audit'
import { type AuditCheckpoint, takeCheckpoint } from './auditCheckpoints'
import { sealAudit } from './auditSealing'
import { verifyAudit } from './auditVerification'

const now = Date.UTC(2026, 4, 6) as Instant
const actor = { office: 'office-a', login: 'zhang', role: 'procurator', request: 'r1' }
let server: ScratchApp

beforeAll(async () => {
  server = await scratchApp({ now: () => now })
})
afterAll(() => server.close())

const asOwner = (text: string) => withClient(server.ownerUrl, (client) => client.query(text))
const seal = () => sealAudit(server.context.database, 'office-a', now)
const read = (id: string) =>
  inOffice(server.context.database, 'office-a', (client) =>
    writeAudit(client, actor, { action: 'case.read', type: 'case', id, detail: { b: 2, a: '1' } }, now),
  )
const codes = async (outside: readonly AuditCheckpoint[] = []) => {
  const found = await verifyAudit(server.context.database, outside)
  return [...new Set(found.get('office-a')?.problems.map(({ code }) => code))]
}

beforeEach(async () => {
  for (const table of ['audit_entry', 'audit_seal', 'audit_checkpoint']) await asOwner(`delete from ${table}`)
  for (const batch of [1, 2, 3]) {
    for (const line of [1, 2, 3]) await read(`case-${batch}-${line}`)
    await seal()
  }
})

describe('the read log', () => {
  it('is whole when nobody touched it', async () => {
    const found = await verifyAudit(server.context.database, [])
    expect(found.get('office-a')).toEqual({ seals: 3, entries: 9, unsealed: 0, problems: [], firstBad: undefined })
  })

  it('is whole also while it is sealed and its checkpoints are taken', async () => {
    const { database } = server.context
    const sealing = async (): Promise<void> => {
      for (let batch = 0; batch < 60; batch += 1) {
        await read(`case-4-${batch}`)
        await seal()
        await takeCheckpoint(database, 'office-a', now)
      }
    }
    const found: string[] = []
    let over = false
    const verifying = async (): Promise<void> => {
      while (!over) found.push(...(await codes()))
    }
    const looking = [verifying(), verifying()]
    await sealing()
    over = true
    await Promise.all(looking)
    expect(found).toEqual([])
  })

  it('tells a changed line', async () => {
    for (const change of [`actor = 'li'`, `subject = 'case-9'`, 'at = at + 1', `detail = '{}'`, `request = 'r2'`]) {
      await asOwner('create table kept as select * from audit_entry')
      await asOwner(`update audit_entry set ${change} where subject = 'case-2-2'`)
      expect(await codes(), change).toEqual(['AUDIT_CHANGED'])
      await asOwner('delete from audit_entry')
      await asOwner('insert into audit_entry overriding system value select * from kept')
      await asOwner('drop table kept')
    }
    expect(await codes()).toEqual([])
  })

  it('tells a deleted line', async () => {
    await asOwner(`delete from audit_entry where subject = 'case-2-2'`)
    expect(await codes()).toEqual(['AUDIT_DELETED'])
  })

  it('tells lines that changed places', async () => {
    await asOwner(
      `update audit_entry set subject = case subject when 'case-1-1' then 'case-1-2' else 'case-1-1' end
       where subject in ('case-1-1', 'case-1-2')`,
    )
    expect(await codes()).toEqual(['AUDIT_CHANGED'])
  })

  it('tells a deleted and a moved batch', async () => {
    await asOwner('delete from audit_seal where number = 2')
    expect(await codes()).toContain('AUDIT_GAP')
  })

  it('tells a cut-off end by a checkpoint, inside or outside', async () => {
    const checkpoint = await takeCheckpoint(server.context.database, 'office-a', now)
    expect(checkpoint).toMatchObject({ office: 'office-a', number: 3 })
    await asOwner('delete from audit_seal where number = 3')
    await asOwner(`delete from audit_entry where subject like 'case-3-%'`)
    expect(await codes()).toEqual(['AUDIT_TRUNCATED'])
    await asOwner('delete from audit_checkpoint')
    expect(await codes()).toEqual([])
    expect(await codes(checkpoint === undefined ? [] : [checkpoint])).toEqual(['AUDIT_TRUNCATED'])
  })

  it('tells a chain written anew by a checkpoint kept outside', async () => {
    const checkpoint = await takeCheckpoint(server.context.database, 'office-a', now)
    await asOwner('delete from audit_seal')
    await asOwner('delete from audit_checkpoint')
    await asOwner(`update audit_entry set actor = 'li' where subject = 'case-1-1'`)
    for (let batch = 0; batch < 3; batch += 1) await seal()
    await asOwner(
      `insert into audit_seal select office, 3, at, entries, previous, hash from audit_seal where number = 1`,
    )
    expect(await codes(checkpoint === undefined ? [] : [checkpoint])).toContain('AUDIT_REWRITTEN')
  })

  it('seals a line that was committed after later ones', async () => {
    const client = await server.context.database.pool.connect()
    await client.query('begin')
    await client.query(`select set_config('hengjian.office', 'office-a', true)`)
    await writeAudit(client, actor, { action: 'case.read', type: 'case', id: 'slow' }, now)
    await read('quick')
    expect(await seal()).toBe(1)
    await client.query('commit')
    client.release()
    expect(await sealAudit(server.context.database, 'office-a', now, 20_000)).toBe(1)
    const found = await verifyAudit(server.context.database, [])
    expect(found.get('office-a')).toMatchObject({ entries: 11, unsealed: 0, problems: [] })
  })

  it('has one writer at a time', async () => {
    for (const line of [1, 2, 3, 4, 5]) await read(`more-${line}`)
    await Promise.all([seal(), seal(), seal(), seal()])
    await seal()
    expect(await codes()).toEqual([])
    const found = await verifyAudit(server.context.database, [])
    expect(found.get('office-a')).toMatchObject({ entries: 14, unsealed: 0 })
  })
})

describe('an audited read', () => {
  it('is answered only with its line committed', async () => {
    const { app, context } = server
    const user = await server.signIn('procurator')
    let seen = 0
    app.log.level = 'silent'
    const request = {
      id: 'r7',
      identity: {
        kind: 'user' as const,
        user: {
          office: 'office-a',
          login: user.login,
          name: '',
          role: 'procurator' as const,
          titles: [],
          unit: null,
          sessionId: '',
          passwordDue: null,
          factorDue: null,
          secondFactor: false,
          emergency: null,
        },
      },
    }
    const act = { action: 'person.read', type: 'person', id: 'p-1' } as const
    const value = await audited(context, request, act, async () => {
      seen += 1
      return 'content'
    })
    expect(value).toBe('content')
    const lines = await asOwner(`select actor, action, subject, request from audit_entry where subject = 'p-1'`)
    expect(lines.rows).toEqual([{ actor: user.login, action: 'person.read', subject: 'p-1', request: 'r7' }])
    await asOwner(`revoke insert on audit_entry from ${new URL(server.applicationUrl).username}`)
    await expect(audited(context, request, act, async () => 'content')).rejects.toThrow()
    await asOwner(`grant insert on audit_entry to ${new URL(server.applicationUrl).username}`)
    expect(seen).toBe(1)
  })
})
