import { draftSchema, type MatterDto } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { ACCEPT, act, assignTo, CLUE_FORM, clueOf, openedBy, read, receivedCase, send } from './scratchMatters'

const now = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let head: SignedIn
let clerk: SignedIn
let second: SignedIn
let resident: SignedIn
let onDay: SignedIn
let other: SignedIn
let drugs: SignedIn
let minors: SignedIn
let manager: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  head = await world.signInAs('leader', ['departmentHead'])
  clerk = await world.signInAs('clerk', ['clerk'])
  second = await world.signInAs('clerk', ['clerk'])
  resident = await world.signInAs('procurator', ['residentProcurator'])
  onDay = await world.signInAs('procurator', ['rotatingProcurator'])
  other = await world.signInAs('procurator', ['rotatingProcurator'])
  drugs = await world.signInAs('procurator', ['departmentProcurator'])
  minors = await world.signInAs('procurator', ['minorsProcurator'])
  manager = await world.signInAs('clerk', ['caseManager'])
  const turn = (id: string, who: readonly SignedIn[], rest: object) => ({
    ...{ id, name: id, days: 1, people: who.map(({ login }) => login) },
    ...rest,
  })
  const department = { kind: 'department', workflows: ['clue', 'filingSupervision'] }
  const payload = {
    ...{ from: '2026-05-08', handover: '08:30', working: { from: '08:30', to: '17:30' }, approval: 'never' },
    lines: [
      turn('day', [onDay, other], { kind: 'rotation', post: 'procurator' }),
      turn('drugs', [drugs], { ...department, offences: ['毒品'], minors: false }),
      turn('minors', [minors], { ...department, offences: [], minors: true }),
    ],
  }
  const answer = await world.app.inject({
    ...{ method: 'POST', url: '/api/v1/roster/plans', headers: { ...head.headers }, payload },
  })
  expect(answer.statusCode).toBe(200)
})
afterAll(() => world.close())

const clue = async (form: object = {}) => (await openedBy(world, clerk, clueOf({ ...CLUE_FORM, ...form }))).id
const assigning = ({ actions }: MatterDto) => actions.find(({ id }) => id === 'assign')
const handlerOf = (matter: MatterDto) => assigning(matter)?.form.find(({ name }) => name === 'handler')

const absent = async ({ login }: SignedIn) => {
  const payload = { person: login, from: '2026-05-08', to: '2026-05-08', reason: 'ill' }
  const url = '/api/v1/roster/absences'
  const answer = await world.app.inject({ method: 'POST', url, headers: { ...head.headers }, payload })
  expect(answer.statusCode).toBe(200)
}
const acceptedCase = async (): Promise<string> => {
  const { id } = await openedBy(world, manager, receivedCase())
  await act(world, manager, id, 1, ACCEPT)
  return id
}
const drawOf = async (id: string) => {
  const { actions } = await read(world, manager, id)
  return actions.find((one) => one.id === 'allocate')?.form.find(({ name }) => name === 'handler')?.draw
}
const allocate = (id: string, version: number, form: object) =>
  send(world, manager, `/${id}/actions`, { action: 'allocate', form }, { version })

describe('allocation', () => {
  it('asks for nobody who must be kept apart, and for a team of those who can be one', async () => {
    const id = await clue()
    expect(handlerOf(await read(world, resident, id))?.barred).toEqual([clerk.login])
    await act(world, resident, id, 1, {
      action: 'assign',
      form: { handler: [onDay.login], assignmentGround: '当日轮值' },
    })
    const { actions } = await read(world, onDay, id)
    const team = actions.find((one) => one.id === 'accept')?.form.find(({ name }) => name === 'team')
    expect(team?.barred).toEqual([clerk.login])
    expect(team?.titles).toEqual(expect.arrayContaining(['departmentProcurator', 'assistantProcurator', 'clerk']))
    expect(team?.titles).not.toContain('justiceOfficer')
    expect(team?.titles).not.toContain('disciplineOfficer')
  })

  it('proposes whose day it is, filled in, among those who may handle it', async () => {
    const matter = await read(world, resident, await clue())
    expect(handlerOf(matter)).toMatchObject({
      titles: ['residentProcurator', 'rotatingProcurator', 'departmentProcurator', 'minorsProcurator'],
      proposal: { person: { login: onDay.login }, ground: { id: 'duty' }, passedOver: [] },
    })
    expect(assigning(matter)?.known['handler']).toEqual([onDay.login])
    await act(world, resident, matter.id, 1, assignTo(onDay.login))
    const [, assigned] = (await read(world, head, matter.id)).records
    expect(assigned?.allocation).toMatchObject({ person: { login: onDay.login }, ground: { id: 'duty' } })
  })

  it('names another only with a reason, on record beside the proposal', async () => {
    const id = await clue()
    const named = assignTo(other.login)
    const refused = await send(world, resident, `/${id}/actions`, named, { version: 1 })
    expect([refused.status, refused.body.problems]).toEqual([
      422,
      [expect.objectContaining({ code: 'FIELD_MISSING', place: 'allocationChange' })],
    ])
    const form = { ...named.form, allocationChange: 'other' }
    const wordless = await send(world, resident, `/${id}/actions`, { ...named, form }, { version: 1 })
    expect(wordless.body.problems).toEqual([expect.objectContaining({ place: 'allocationWords' })])
    await act(world, resident, id, 1, { ...named, form: { ...form, allocationChange: 'related' } })
    await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      const { rows } = await client.query('select proposed, ground, named from matter_allocation where matter = $1', [
        id,
      ])
      expect(rows).toEqual([{ proposed: onDay.login, ground: 'duty', named: other.login }])
    })
  })

  it('names nobody without a title to go on with', async () => {
    const id = await clue()
    const { status, body } = await send(world, resident, `/${id}/actions`, assignTo(second.login), { version: 1 })
    expect([status, body.code, body.place]).toEqual([422, 'HANDLER_TITLE', 'handler'])
  })

  it('goes to who knows a minor’s case, and never to who is barred', async () => {
    const sensitive = await read(world, head, await clue({ involvesMinor: true }))
    expect(handlerOf(sensitive)?.proposal).toMatchObject({
      person: { login: minors.login },
      ground: { id: 'speciality' },
    })
    const url = '/api/v1/matters/draft?workflow=filingSupervision'
    const draft = draftSchema.parse((await world.app.inject({ url, headers: onDay.headers })).json())
    const field = draft.actions[0]?.form.find(({ name }) => name === 'handler')
    expect(field?.proposal).toMatchObject({
      person: { login: other.login },
      passedOver: [{ login: onDay.login, why: { id: 'barred' } }],
    })
  })

  it('knows the offence from the matter itself', async () => {
    const form = {
      ...{
        filingKind: 'notFiled',
        acceptedOn: '2026-05-08',
        unit: '示例分局',
        caseName: '示例案',
        facts: '应当立案而未立案。',
      },
      ...{ source: 'caseHandling', offence: '走私、贩卖、运输、制造毒品', handler: [onDay.login] },
    }
    const open = (change: object) =>
      send(world, resident, '', { workflow: 'filingSupervision', action: 'open', form: { ...form, ...change } })
    const { body } = await open({})
    expect(body.problems).toEqual([expect.objectContaining({ place: 'allocationChange' })])
    expect((await open({ offence: '盗窃' })).status).toBe(200)
    expect((await open({ handler: [drugs.login] })).status).toBe(200)
  })

  it('is drawn among all who may handle it when it is sent, and nobody is named beside the draw', async () => {
    const id = await acceptedCase()
    expect(await drawOf(id)).toEqual({ by: 'allocation', is: 'random' })
    const reason = { allocationChange: 'related', allocationGround: '由关联案件承办人办理' }
    for (const one of [onDay, other])
      for (const more of [{}, reason]) {
        const { status, body } = await allocate(id, 2, { allocation: 'random', handler: [one.login], ...more })
        expect([status, body.problems]).toEqual([
          422,
          [expect.objectContaining({ code: 'ALLOCATION_DRAWN', place: 'handler' })],
        ])
      }
    expect((await allocate(id, 2, { allocation: 'random' })).status).toBe(200)
    const { handler, records } = await read(world, manager, id)
    const drawn = handler?.login
    expect([onDay.login, other.login]).toContain(drawn)
    expect(records.at(-1)?.allocation).toMatchObject({
      ...{ person: { login: drawn }, ground: { id: 'drawn' } },
      among: [{ login: onDay.login }, { login: other.login }],
    })
    await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      const { rows } = await client.query(
        'select proposed, ground, line, among, named from matter_allocation where matter = $1',
        [id],
      )
      expect(rows).toEqual([
        { proposed: drawn, ground: 'drawn', line: null, among: [onDay.login, other.login], named: drawn },
      ])
    })
  })

  it('draws nobody where somebody is assigned with the reason', async () => {
    const id = await acceptedCase()
    const form = { allocation: 'assigned', allocationGround: '由关联案件承办人办理', handler: [other.login] }
    expect((await allocate(id, 2, { ...form, allocationChange: 'related' })).status).toBe(200)
    const { records } = await read(world, manager, id)
    expect(records.at(-1)?.allocation).toMatchObject({ ground: { id: 'duty' }, among: [] })
  })

  it('passes over who is away', async () => {
    await absent(minors)
    const sensitive = await read(world, head, await clue({ involvesMinor: true }))
    expect(handlerOf(sensitive)?.proposal).toMatchObject({
      person: { login: onDay.login },
      passedOver: [{ login: minors.login, why: { id: 'away' } }],
    })
  })

  it('leaves nobody to draw where all are away, and says so', async () => {
    const id = await acceptedCase()
    for (const one of [resident, onDay, other, drugs]) await absent(one)
    expect(await drawOf(id)).toEqual({ by: 'allocation', is: 'random' })
    const { status, body } = await allocate(id, 2, { allocation: 'random' })
    expect([status, body.problems]).toEqual([
      422,
      [expect.objectContaining({ code: 'ALLOCATION_NOBODY', place: 'allocation' })],
    ])
  })
})
