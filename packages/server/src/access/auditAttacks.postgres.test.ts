import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Instant } from '@hengjian/law'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { type Scratch, scratchDatabase } from '../database/scratch'
import { writeAudit } from './audit'
import { checkpointLine, readCheckpoints, takeCheckpoint } from './auditCheckpoints'
import { writeAuditExport } from './auditExport'
import { verifyAuditFile } from './auditFile'
import { sealAudit } from './auditSealing'
import { verifyAudit } from './auditVerification'
import { type AuditVerification, suspectText } from './auditWalk'

// Nine entries in three seals; a checkpoint was kept elsewhere after the second seal and after the third.
const now = Date.UTC(2026, 4, 6) as Instant
const OFFICE = 'office-a'
const verifier = fileURLToPath(new URL('../../../../examples/audit/verify.py', import.meta.url))
let scratch: Scratch
let kept: string
let exported: string

beforeAll(async () => {
  scratch = await scratchDatabase({ now: () => now })
  kept = join(scratch.folder, 'kept.jsonl')
  exported = join(scratch.folder, 'audit.ndjson')
})
afterAll(() => scratch.close())

const asOwner = (text: string) => withClient(scratch.ownerUrl, (client) => client.query(text))
const database = () => scratch.context.database
const seal = () => sealAudit(database(), OFFICE, now)
const write = (id: string, detail: Readonly<Record<string, string>> = {}) =>
  inOffice(database(), OFFICE, (client) =>
    writeAudit(
      client,
      { office: OFFICE, login: 'zhang', role: 'procurator', request: 'r1' },
      { action: 'case.read', type: 'case', id, detail },
      now,
    ),
  )

beforeEach(async () => {
  for (const table of ['audit_entry', 'audit_seal', 'audit_checkpoint']) await asOwner(`delete from ${table}`)
  await asOwner('alter table audit_entry alter column id restart with 1')
  writeFileSync(kept, '')
  for (const batch of [1, 2, 3]) {
    for (const line of [1, 2, 3]) await write(`case-${batch}-${line}`, { odd: '𠮷"\\\u2028\u0007é', number: '7' })
    await seal()
    if (batch === 1) continue
    const taken = await takeCheckpoint(database(), OFFICE, now)
    if (taken !== undefined) writeFileSync(kept, checkpointLine(taken), { flag: 'a' })
  }
})

/** What the verifier of the product says: the code of the first fault, and the entries it names. */
const told = (found: AuditVerification | undefined): string =>
  found?.firstBad === undefined ? 'whole' : `${found.problems[0]?.code} ${suspectText(found.firstBad)}`

/** What the independent verifier says. */
function independently(): string {
  const { status, stdout, stderr } = spawnSync('python3', [verifier, exported, '--checkpoints', kept], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const [, named] = /first bad entry: (\S+)/.exec(stdout) ?? []
  expect(status).toBe(named === undefined ? 0 : 1)
  return named ?? 'whole'
}

/** What both say of the database as it is now, and of its export. */
async function ofDatabase(): Promise<readonly string[]> {
  const own = told((await verifyAudit(database(), readCheckpoints(kept))).get(OFFICE))
  await writeAuditExport(database(), exported)
  return [own, independently()]
}

/** What both say of an export in which lines were changed. */
async function ofFile(attack: (lines: string[]) => readonly string[]): Promise<readonly string[]> {
  await writeAuditExport(database(), exported)
  const lines = readFileSync(exported, 'utf8').trimEnd().split('\n')
  writeFileSync(exported, `${attack(lines).join('\n')}\n`)
  return [told((await verifyAuditFile(exported, readCheckpoints(kept))).get(OFFICE)), independently()]
}

const isEntry = (line: string, id: number): boolean => line.includes(`"kind":"entry","id":${id},`)
const sealNumber = (line: string): number => Number(/"kind":"seal","number":(\d+)/.exec(line)?.[1] ?? 0)

describe('an audit that nobody touched', () => {
  it('is whole to both verifiers, in the database and in its export', async () => {
    expect(await ofDatabase()).toEqual(['whole', 'whole'])
    expect(await ofFile((lines) => lines)).toEqual(['whole', 'whole'])
  })

  it('is whole to both where older seals have one hash for all their entries', async () => {
    await asOwner('delete from audit_seal; delete from audit_checkpoint')
    writeFileSync(kept, '')
    // The hash that the release before wrote over these very lines.
    await asOwner(`delete from audit_entry where id > 1;
      update audit_entry set actor = 'a', detail = '{}', subject = 's', request = 'r', at = 5`)
    await asOwner(`insert into audit_seal (office, number, at, entries, previous, hash) values
      ('${OFFICE}', 1, 6, '{1}', repeat('0', 64), 'f56c48113263143f3837a148628972eef2175d8112e99b4181ff30aa02a75f5f')`)
    expect(await ofDatabase()).toEqual(['whole', 'whole'])
    await asOwner(`update audit_entry set actor = 'b'`)
    expect(await ofDatabase()).toEqual(['AUDIT_CHANGED 1', '1'])
  })
})

describe('the owner of the database who', () => {
  it('edits an entry is found, and the entry named', async () => {
    await asOwner(`update audit_entry set actor = 'li' where id = 5`)
    expect(await ofDatabase()).toEqual(['AUDIT_CHANGED 5', '5'])
  })

  it('deletes an entry is found, and the entry named', async () => {
    await asOwner('delete from audit_entry where id = 5')
    expect(await ofDatabase()).toEqual(['AUDIT_DELETED 5', '5'])
  })

  it('changes the places of two entries is found, and the first named', async () => {
    await asOwner(`alter table audit_entry alter column id set generated by default;
      update audit_entry set id = 99 where id = 4; update audit_entry set id = 4 where id = 6;
      update audit_entry set id = 6 where id = 99;
      alter table audit_entry alter column id set generated always`)
    expect(await ofDatabase()).toEqual(['AUDIT_CHANGED 4', '4'])
  })

  it('cuts off the end, checkpoints and all, is found, and told from where on', async () => {
    await asOwner(
      'delete from audit_entry where id > 6; delete from audit_seal where number = 3; delete from audit_checkpoint',
    )
    expect(await ofDatabase()).toEqual(['AUDIT_TRUNCATED 7–', '7–'])
  })

  it('writes the chain anew is found by what was kept elsewhere, and told since when', async () => {
    await asOwner(`update audit_entry set actor = 'li' where id = 8;
      delete from audit_seal where number = 3; delete from audit_checkpoint`)
    await seal()
    expect(await ofDatabase()).toEqual(['AUDIT_REWRITTEN 7–9', '7–9'])
  })

  it('writes the hashes of one seal anew is found by the next', async () => {
    await asOwner(`create table apart as select * from audit_seal where number > 1;
      delete from audit_seal; delete from audit_checkpoint; update audit_entry set actor = 'li' where id = 2`)
    await asOwner('create table later as select * from audit_entry where id > 3; delete from audit_entry where id > 3')
    await seal()
    await asOwner(`insert into audit_entry overriding system value select * from later;
      insert into audit_seal select * from apart; drop table apart; drop table later`)
    writeFileSync(kept, '')
    expect(await ofDatabase()).toEqual(['AUDIT_BROKEN 1–3', '1–3'])
  })

  it('takes out a seal with its entries is found, and told what is missing', async () => {
    await asOwner('delete from audit_seal where number = 2; delete from audit_entry where id in (4, 5, 6)')
    expect(await ofDatabase()).toEqual(['AUDIT_GAP 4–6', '4–6'])
  })
})

describe('whoever has the exported file and', () => {
  it('edits a line is found, and the entry named', async () => {
    const edit = (line: string) => (isEntry(line, 5) ? line.replace('zhang', 'li') : line)
    expect(await ofFile((lines) => lines.map(edit))).toEqual(['AUDIT_CHANGED 5', '5'])
  })

  it('deletes a line is found, and the entry named', async () => {
    expect(await ofFile((lines) => lines.filter((line) => !isEntry(line, 5)))).toEqual(['AUDIT_DELETED 5', '5'])
  })

  it('changes the places of two lines is found, and the first named', async () => {
    const swapped = (lines: string[]): string[] => {
      const [one, other] = [lines.findIndex((line) => isEntry(line, 4)), lines.findIndex((line) => isEntry(line, 6))]
      return lines.map((line, place) =>
        place === one ? (lines[other] ?? '') : place === other ? (lines[one] ?? '') : line,
      )
    }
    expect(await ofFile(swapped)).toEqual(['AUDIT_CHANGED 4', '4'])
  })

  it('cuts off its end is found with the last line left out or written anew', async () => {
    const upToSecond = (lines: string[]): string[] =>
      lines.slice(
        0,
        lines.findIndex((line) => sealNumber(line) === 3),
      )
    expect(await ofFile(upToSecond)).toEqual(['AUDIT_TRUNCATED 7–', '7–'])
    const end = JSON.stringify({ kind: 'end', office: OFFICE, seals: 2, entries: 6, unsealed: 0 })
    const withoutInside = (lines: string[]): string[] => lines.filter((line) => !line.includes('"checkpoint"'))
    expect(await ofFile((lines) => [...withoutInside(upToSecond(lines)), end])).toEqual(['AUDIT_TRUNCATED 7–', '7–'])
  })

  it('puts in its place the export of a chain written anew is found, and told since when', async () => {
    await asOwner(`update audit_entry set subject = 'case-9' where id = 8;
      delete from audit_seal where number = 3; delete from audit_checkpoint`)
    await seal()
    expect(await ofFile((lines) => lines)).toEqual(['AUDIT_REWRITTEN 7–9', '7–9'])
  })

  it('hands in something else is told so', async () => {
    writeFileSync(exported, '{"kind":"seal"}\n')
    await expect(verifyAuditFile(exported, [])).rejects.toThrow('AUDIT_FILE')
    expect(spawnSync('python3', [verifier, exported], { encoding: 'utf8' }).status).toBe(2)
  })
})
