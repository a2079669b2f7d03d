import { helpSchema, lawyerNotesSchema, lawyerRosterSchema } from '@hengjian/contract/lawyers'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LanePeople, laneCase, lanePeople } from '../court/scratchLane'
import { inOffice, withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, read } from '../matters/scratchMatters'

const NOW: Instant = parseInstant('2026-11-24T10:00:00+08:00')?.instant ?? (0 as Instant)
const SECRET = '当事人称另有隐情，待核。'

let world: ScratchApp
let people: LanePeople
let other: SignedIn
let centre: SignedIn
let asked: { readonly id: string; readonly version: number }

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  people = await lanePeople(world)
  other = await world.signInAs('lawyer', ['dutyLawyer'])
  centre = await world.signInAs('lawyer', ['justiceOfficer'])
  asked = await laneCase(world, people, '韩明宁', 3)
})
afterAll(() => world.close())

async function ask(who: SignedIn, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) {
  const answer = await world.app.inject({
    ...{ method, url: `/api/v1${url}`, headers: who.headers },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: answer.statusCode, text: answer.body, json: () => answer.json() }
}
const notes = (who: SignedIn) => ask(who, 'GET', `/help/${asked.id}/notes`)

describe('a duty lawyer', () => {
  it('sees those whom they were asked to help, with the limit, and nobody else', async () => {
    const { persons } = helpSchema.parse((await ask(people.lawyer, 'GET', '/help')).json())
    expect(persons.map(({ suspect, helpPlace, due, step }) => [suspect, helpPlace, due, step?.title.zh])).toEqual([
      ['韩明宁', '会见室', '2026-11-25T10:00:00+08:00', '法律帮助'],
    ])
    expect(helpSchema.parse((await ask(other, 'GET', '/help')).json()).persons).toEqual([])
    for (const who of [other, centre, people.judge])
      expect((await ask(who, 'GET', `/matters/${asked.id}`)).status).toBe(404)
    for (const url of [
      '/cases',
      '/people',
      '/findings',
      '/desk',
      '/hearings?from=2026-11-24&to=2026-11-24',
      '/ledgers',
    ])
      expect((await ask(people.lawyer, 'GET', url)).status, url).toBe(403)
  })

  it('keeps notes that nobody else reads anywhere, encrypted, each reading in the read log without a word of them', async () => {
    const kept = await ask(people.lawyer, 'POST', `/help/${asked.id}/notes`, { text: SECRET })
    expect(lawyerNotesSchema.parse(kept.json()).map(({ text }) => text)).toEqual([SECRET])
    expect(lawyerNotesSchema.parse((await notes(people.lawyer)).json())).toHaveLength(1)
    expect([(await notes(other)).json().code, (await notes(centre)).json().code]).toEqual([
      'MATTER_UNKNOWN',
      'MATTER_UNKNOWN',
    ])
    const chief = await world.signInAs('leader', ['chief'])
    const auditor = await world.signIn('auditAdministrator')
    for (const who of [chief, people.handler, people.judge, people.liaison, auditor]) {
      expect((await notes(who)).status).toBe(403)
      const urls = [
        '/matters',
        `/matters/${asked.id}`,
        '/lanes',
        '/audit',
        `/matters/${asked.id}/volume`,
        '/ledgers/pleaLeniency',
      ]
      for (const url of urls) expect((await ask(who, 'GET', url)).text, `${who.role} ${url}`).not.toContain('隐情')
      expect((await ask(who, 'POST', '/search', { q: '隐情' })).text).not.toContain('另有')
    }
    // A colleague who is asked to help too reads the case, and not the notes of the other.
    await act(world, people.lawyer, asked.id, asked.version, {
      action: 'recordHelp',
      form: {
        lawyer: '示例律师',
        lawyerHelpAt: '2026-11-24T09:30:00+08:00',
        fileRead: true,
        lawyerOpinion: '没有异议。',
      },
    })
    const stored = await withClient(world.ownerUrl, async (client) => {
      await client.query(`select set_config('hengjian.office', $1, false)`, [SCRATCH_OFFICE])
      return (await client.query<{ sealed: Buffer }>('select sealed from lawyer_note')).rows
    })
    expect(stored).toHaveLength(1)
    expect(stored[0]?.sealed.includes(Buffer.from('隐情'))).toBe(false)
    const log = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(
        `select action, detail from audit_entry where actor = $1 and action like 'lawyer.note%' order by id`,
        [people.lawyer.login],
      ),
    )
    expect(log.rows.map(({ action, detail }) => `${action} ${detail}`)).toEqual(['lawyer.note {}', 'lawyer.notes {}'])
    const changed = inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query('update lawyer_note set sequence = 2'),
    )
    await expect(changed).rejects.toThrow('permission denied')
  })
})

describe('the roster of the duty lawyers', () => {
  const shift = (lawyer: SignedIn, from: string, to: string) => ({
    ...{ lawyer: lawyer.login, from: `2026-11-24T${from}:00+08:00`, to: `2026-11-24T${to}:00+08:00` },
  })
  const rosterFor = async (who: SignedIn) =>
    lawyerRosterSchema.parse((await ask(who, 'GET', '/lawyers?from=2026-11-01&to=2026-11-30')).json())

  it('is written by the legal-aid centre, and whoever is on duty is asked unless another is named', async () => {
    expect((await ask(people.lawyer, 'POST', '/lawyers', shift(other, '08:30', '17:30'))).json().code).toBe(
      'LAWYER_ROSTER_NOT_YOURS',
    )
    expect((await ask(centre, 'POST', '/lawyers', shift(other, '08:30', '17:30'))).status).toBe(200)
    const twice = await ask(centre, 'POST', '/lawyers', shift(other, '17:00', '20:00'))
    expect(twice.json().problems.map(({ code }: { code: string }) => code)).toEqual(['SHIFT_TWICE'])
    expect((await ask(centre, 'POST', '/lawyers', shift(people.judge, '08:30', '17:30'))).json().code).toBe(
      'LAWYER_UNKNOWN',
    )
    const roster = await rosterFor(people.handler)
    expect([roster.now.map(({ login }) => login), roster.shifts.length, roster.mayWrite]).toEqual([
      [other.login],
      1,
      false,
    ])
    const { id } = await laneCase(world, people, '马平启', 2)
    const matter = await read(world, people.handler, id)
    const request = matter.actions.find((action) => action.id === 'requestLawyer')
    expect(request?.known['counsel']).toEqual([other.login])
    expect(request?.form.find(({ name }) => name === 'counsel')?.titles).toEqual(['dutyLawyer', 'defenceLawyer'])
    const [first] = roster.shifts
    expect((await ask(centre, 'DELETE', `/lawyers/${first?.id}`)).status).toBe(200)
    expect((await rosterFor(centre)).now).toEqual([])
    expect((await ask(centre, 'DELETE', `/lawyers/${first?.id}`)).json().code).toBe('LAWYER_SHIFT_UNKNOWN')
  })
})
