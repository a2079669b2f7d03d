import { randomUUID } from 'node:crypto'
import { mayRead } from '@hengjian/casework'
import { matterPageSchema, type RoleDto, searchSchema, type TitleDto, titleSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { listMatters } from './listMatters'
import { partyOf, type Reader } from './party'
import { act, assignTo, CLUE_FORM, clueOf, openedBy, REPLY, read, send } from './scratchMatters'
import { loadMatter } from './storedMatter'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const UNIT = '松涧派出所'
const MATTERS = ['plain', 'minor', 'protected', 'recused', 'served'] as const
type Name = (typeof MATTERS)[number]

let world: ScratchApp
let clerk: SignedIn
let resident: SignedIn
let rotating: SignedIn
let head: SignedIn
let liaison: SignedIn
let ids: Readonly<Record<Name, string>>

const open = async (form: object): Promise<string> => (await openedBy(world, clerk, clueOf(form))).id

/** A clue that its handler has recused themselves from. */
async function recusedClue(): Promise<string> {
  const id = await open(CLUE_FORM)
  await act(world, resident, id, 1, assignTo(rotating.login))
  await act(world, rotating, id, 2, { action: 'recuse', reason: { code: 'party' } })
  return id
}

/** A breach corrected orally: the unit owes its answer. */
async function servedCorrection(): Promise<string> {
  const form = {
    ...{
      source: 'patrol',
      foundOn: '2026-05-08',
      stage: 'questioning',
      handler: [rotating.login],
      caseName: '某某盗窃案',
    },
    ...{ unit: UNIT, violationType: ['recording'], facts: '讯问未按规定录音录像。' },
  }
  const { id } = await openedBy(world, resident, { workflow: 'investigationSupervision', action: 'open', form })
  const team = await world.signInAs('assistant', ['assistantProcurator'])
  const verified = { methods: ['recordings'], team: [team.login], findings: '调取录音录像，查明没有同步录制。' }
  await act(world, rotating, id, 1, { action: 'verify', form: verified })
  const corrected = {
    ...{ servedUnit: UNIT, correctedOfficer: '某某', legalBasis: '刑事诉讼法第一百二十三条' },
    ...{ correctionOpinion: '今后依法同步录音录像' },
  }
  await act(world, rotating, id, 2, { action: 'correctOrally', form: corrected })
  return id
}

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  clerk = await world.signInAs('clerk', ['clerk'])
  resident = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  liaison = await world.signInAs('police', ['policeLiaison'], UNIT)
  ids = {
    plain: await open(CLUE_FORM),
    minor: await open({ ...CLUE_FORM, involvesMinor: true }),
    protected: await open({ ...CLUE_FORM, protectedSource: true }),
    recused: await recusedClue(),
    served: await servedCorrection(),
  }
})
afterAll(() => world.close())

/** What somebody without any relation reads of the five, by title; who is not named here reads none. */
const READS: Readonly<Partial<Record<TitleDto, readonly Name[]>>> = {
  residentProcurator: ['plain', 'protected', 'recused', 'served'],
  departmentHead: ['plain', 'minor', 'protected', 'recused', 'served'],
  chief: ['plain', 'minor', 'protected', 'recused', 'served'],
  caseManager: ['plain', 'recused', 'served'],
  petitionClerk: ['plain', 'recused'],
}
/** The titles that nobody can be given, and the role with which somebody bears a title of another side. */
const OUTSIDE: readonly TitleDto[] = ['citizen', 'systemAdministrator', 'auditor']
const OUTSIDERS: Readonly<Partial<Record<TitleDto, RoleDto>>> = {
  policeLiaison: 'police',
  policeHandler: 'police',
  residentJudge: 'court',
  justiceOfficer: 'lawyer',
  dutyLawyer: 'lawyer',
  defenceLawyer: 'lawyer',
}
const roleOf = (title: TitleDto): RoleDto => OUTSIDERS[title] ?? 'clerk'

const get = async (who: SignedIn, url: string) => {
  const answer = await world.app.inject({ url: `/api/v1/${url}`, headers: who.headers })
  return { status: answer.statusCode, text: answer.body }
}
const listed = async (who: SignedIn, query = ''): Promise<readonly string[]> => {
  const page = matterPageSchema.parse(JSON.parse((await get(who, `matters${query}`)).text))
  expect(page.counts.open + page.counts.answered, query).toBe(page.rows.length)
  return page.rows.map(({ id }) => id)
}

describe('by title alone', () => {
  it.each(titleSchema.options.filter((title) => !OUTSIDE.includes(title)))(
    '%s reads by every route exactly what the workflows open to it',
    async (title) => {
      const unit = roleOf(title) === 'police' ? '竹溪派出所' : undefined
      const who = await world.signInAs(roleOf(title), [title], unit)
      const may = READS[title] ?? []
      expect(
        MATTERS.filter((name) => may.includes(name))
          .map((name) => ids[name])
          .sort(),
      ).toEqual([...(await listed(who))].sort())
      expect([...(await listed(who, '?q=线索')), ...(await listed(who, '?q=侦查活动监督'))].sort()).toEqual(
        [...(await listed(who))].sort(),
      )
      for (const name of MATTERS) {
        const seen = await get(who, `matters/${ids[name]}`)
        expect(seen.status, name).toBe(may.includes(name) ? 200 : 404)
        const { status, body } = await send(world, who, `/${ids[name]}/actions`, REPLY, { version: 99 })
        expect([name, status, body.code]).toEqual([
          name,
          ...(may.includes(name) ? [412, 'MATTER_CHANGED'] : [404, 'MATTER_UNKNOWN']),
        ])
        const origin = await get(who, `matters/draft?workflow=clue&origin=matter:${ids[name]}`)
        expect(origin.status, `draft from ${name}`).toBe(may.includes(name) ? 200 : 404)
      }
      if (roleOf(title) !== 'clerk') return
      const payload = { q: '2026' }
      const found = await world.app.inject({ method: 'POST', url: '/api/v1/search', headers: who.headers, payload })
      expect(
        searchSchema
          .parse(found.json())
          .matters.map(({ id }) => id)
          .sort(),
      ).toEqual(may.map((name) => ids[name]).sort())
    },
  )

  it('gives no title of another side, and none to an administrator', async () => {
    for (const title of OUTSIDE)
      await expect(world.signInAs('clerk', [title])).rejects.toMatchObject({ code: 'TITLES_UNFIT' })
    await expect(world.signInAs('clerk', ['residentJudge'])).rejects.toMatchObject({ code: 'TITLES_UNFIT' })
    await expect(world.signInAs('court', ['dutyLawyer'])).rejects.toMatchObject({ code: 'TITLES_UNFIT' })
    await expect(world.signInAs('lawyer', ['residentJudge'])).rejects.toMatchObject({ code: 'TITLES_UNFIT' })
    await expect(world.signInAs('lawyer', ['dutyLawyer'], UNIT)).rejects.toMatchObject({ code: 'UNIT_UNFIT' })
    await expect(world.signInAs('police', ['clerk'], UNIT)).rejects.toMatchObject({ code: 'TITLES_UNFIT' })
    await expect(world.signInAs('securityAdministrator', ['chief'])).rejects.toMatchObject({ code: 'TITLES_UNFIT' })
    await expect(world.signInAs('clerk', ['clerk'], UNIT)).rejects.toMatchObject({ code: 'UNIT_UNFIT' })
    const administrator = await world.signIn('securityAdministrator')
    expect((await get(administrator, 'matters')).text).toContain('"FORBIDDEN"')
  })

  it('agrees with the workflows for whoever stands in a relation', async () => {
    const people: readonly Pick<Reader, 'login' | 'unit'>[] = [
      ...[clerk, rotating, resident, head].map(({ login }) => ({ login, unit: null })),
      { login: liaison.login, unit: UNIT },
      { login: liaison.login, unit: '竹溪派出所' },
    ]
    const query = { sort: 'changed', limit: 200 } as const
    let compared = 0
    await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      const all = { office: SCRATCH_OFFICE, login: 'nobody', titles: ['departmentHead' as const], unit: null }
      for (const person of people) {
        for (const title of titleSchema.options) {
          const reader: Reader = { office: SCRATCH_OFFICE, ...person, titles: [title] }
          const rows = new Set((await listMatters(client, reader, query, NOW)).rows.map(({ id }) => id))
          for (const name of MATTERS) {
            const stored = await loadMatter(client, all, ids[name])
            if (stored === undefined) throw new Error(name)
            const may = mayRead(stored.definition, stored.matter, partyOf(reader))
            expect(rows.has(ids[name]), `${title} ${person.login} ${name}`).toBe(may)
            compared += 1
          }
        }
      }
    })
    expect(compared).toBe(6 * 21 * 5)
  })
})

describe('the police', () => {
  it('see of what was served on their unit what was meant for them, and can answer', async () => {
    expect(await listed(liaison)).toEqual([ids.served])
    // The number may be looked for, the words of a title that is not shown may not.
    expect(await listed(liaison, `?q=${encodeURIComponent('监督〔2026〕')}`)).toEqual([ids.served])
    expect(await listed(liaison, `?q=${encodeURIComponent('录音录像')}`)).toEqual([])
    expect(await listed(head, `?q=${encodeURIComponent('录音录像')}`)).toEqual([ids.served])
    const matter = await read(world, liaison, ids.served)
    expect(matter.title).toBe('侦查活动监督')
    expect([matter.handler, matter.links, matter.sealed]).toEqual([null, [], []])
    expect(matter.actions.map(({ id, by }) => [id, by])).toEqual([['answer', []]])
    const shown = matter.records.flatMap(({ action, fields }) => fields.map(({ name }) => `${action.id} ${name}`))
    expect(shown.sort()).toEqual([
      'correctOrally correctedOfficer',
      'correctOrally correctionOpinion',
      'correctOrally legalBasis',
      'open caseName',
    ])
    const text = (await get(liaison, `matters/${ids.served}`)).text
    expect(text).not.toContain('没有同步录制')
    expect((await get(liaison, 'matters/parties')).text).toBe('{"people":[],"units":[]}')
    for (const url of ['findings', 'cases', 'people', 'desk', 'centre'])
      expect((await get(liaison, url)).status).toBe(403)
    const form = { answeredOn: '2026-05-08', adopted: true, policeWords: '已对办案人员批评教育，今后依法录音录像。' }
    const answer = { action: 'answer', form }
    const done = await act(world, liaison, ids.served, 3, answer)
    expect(done.state.id).toBe('replied')
    const seen = await read(world, head, ids.served)
    expect(seen.records.at(-1)?.fields.find(({ name }) => name === 'policeWords')?.value).toBe(form.policeWords)
    expect([seen.loop, seen.turn?.id]).toEqual(['answered', 'office'])
  })
})

describe('titles', () => {
  it('are withdrawn with the next request on an open session, and given the same way', async () => {
    const administrator = await world.signIn('securityAdministrator')
    const who = await world.signInAs('clerk', ['caseManager'])
    const set = (titles: readonly TitleDto[], by: SignedIn = administrator, unit: string | null = null) =>
      world.app.inject({
        method: 'POST',
        url: `/api/v1/users/${who.login}/titles`,
        headers: by.headers,
        payload: { titles, unit },
      })
    expect((await get(who, `matters/${ids.plain}`)).status).toBe(200)
    expect((await set([])).json()).toMatchObject({ titles: [] })
    expect((await get(who, `matters/${ids.plain}`)).status).toBe(404)
    expect(await listed(who)).toEqual([])
    expect((await send(world, who, '', clueOf())).body.code).toBe('MATTER_NOT_ALLOWED')
    await set(['clerk'])
    expect((await send(world, who, '', clueOf(), { key: randomUUID() })).status).toBe(200)
    expect((await set(['chief'], resident)).json().code).toBe('FORBIDDEN')
    expect((await set(['policeLiaison'])).json().code).toBe('TITLES_UNFIT')
    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(`select detail from audit_entry where action = 'user.titles' and subject = $1 order by id`, [
        who.login,
      ]),
    )
    expect(rows.map(({ detail }) => JSON.parse(detail).titles)).toEqual(['', 'clerk'])
  })
})
