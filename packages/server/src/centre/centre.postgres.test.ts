import { type CentreDto, centreSchema, stayInstantSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'

const DAY = '2026-05-06'
const at = (clock: string): string => `${DAY}T${clock}:00+08:00`
const now = parseInstant(at('14:00'))?.instant ?? (Number.NaN as Instant)

let world: ScratchApp
let records = 0

const person = (id: string, attributes: object = {}) => ({ role: 'person', type: 'person', id, attributes })
const visit = (id: string) => ({ role: 'visit', type: 'visit', id, attributes: { personRole: 'suspect' } })
const room = (id: string, placeKind: string) => ({
  role: 'room',
  type: 'room',
  id,
  attributes: { code: id, placeKind },
})
const interrogation = { role: 'interrogation', type: 'interrogation', id: 'I-1', attributes: { kind: 'interrogation' } }
const recording = { role: 'recording', type: 'recording', id: 'A-1' }

function line(kind: string, from: string, objects: readonly object[], more: object = {}): string {
  records += 1
  const source =
    kind.startsWith('interrogation') || kind.startsWith('summons') ? 'policeProcessSystem' : 'centreMonitoringSystem'
  return JSON.stringify({
    source,
    sourceRecord: `r-${records}`,
    kind,
    occurredAt: at(from),
    site: 'north',
    objects,
    ...more,
  })
}

async function post(source: string, lines: readonly string[]): Promise<void> {
  const headers = { ...(await world.ingestHeaders(source)), 'content-type': 'application/x-ndjson' }
  const own = lines.filter((one) => one.includes(`"${source}"`))
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: own.join('\n') })
  expect(answer.json()).toMatchObject({ accepted: own.length })
}

const wang = person('P-1', { name: '王安柏', sex: 'female', birthDate: '2010-01-01', groups: ['pregnant'] })
const inWaiting = [wang, visit('V-1'), room('W1', 'waitingRoom')]

/** A girl on a summons: she waits, is interrogated under a recording that breaks off, and is out of sight for half an hour. */
const hers = [
  line('summonsBegan', '09:50', [
    wang,
    visit('V-1'),
    { role: 'measure', type: 'measure', id: 'M-1', attributes: { kind: 'summons', track: 'criminal' } },
  ]),
  line('centreEntered', '10:00', [wang, visit('V-1')], { data: { personRole: 'suspect' } }),
  line('tracked', '10:00', [wang, visit('V-1')], {
    endedAt: at('12:30'),
    data: { camera: 'N-W-03', clip: '20260506-1000' },
  }),
  line('tracked', '13:00', [wang, visit('V-1')], { endedAt: at('13:58') }),
  line('bodySearched', '10:05', [wang, visit('V-1')]),
  line('roomEntered', '10:10', inWaiting),
  line('roomLeft', '11:00', inWaiting),
  line('interrogationBegan', '11:00', [interrogation, wang, room('R1', 'interrogationRoom')], {
    data: { placeKind: 'interrogationRoom' },
  }),
  line('recordingBegan', '10:59', [recording, interrogation]),
  line('recordingEnded', '11:40', [recording, interrogation]),
  line('interrogationEnded', '12:00', [interrogation, wang, room('R1', 'interrogationRoom')]),
  line('mealGiven', '12:10', [wang, visit('V-1')], { data: { refused: false } }),
]
/** Somebody who left before noon, somebody who left the day before, and somebody whom a room took in without an entry. */
const others = [
  line('centreEntered', '08:00', [person('P-2', { name: '李四' }), visit('V-2')]),
  line('centreLeft', '11:30', [person('P-2'), visit('V-2')], { data: { outcome: 'released' } }),
  line('centreEntered', '08:00', [person('P-3', { name: '张三' }), visit('V-3')], {
    occurredAt: '2026-05-05T08:00:00+08:00',
  }),
  line('centreLeft', '11:30', [person('P-3'), visit('V-3')], { occurredAt: '2026-05-05T09:00:00+08:00' }),
  line('roomEntered', '13:30', [person('P-4', { name: '赵六' }), room('W2', 'waitingRoom')], { site: 'south' }),
]

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  await post('policeProcessSystem', hers)
  await post('centreMonitoringSystem', [...hers, ...others])
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
})
afterAll(() => world.close())

const get = async (query = ''): Promise<CentreDto> => {
  const { headers } = await world.signIn('clerk')
  const answer = await world.app.inject({ url: `/api/v1/centre${query}`, headers })
  expect(answer.statusCode, answer.body).toBe(200)
  return centreSchema.parse(answer.json())
}
const clock = (iso: string | null): string | null => (iso === null ? null : iso.slice(11, 16))

describe('the centre', () => {
  it('tells who is inside, masked, with rooms and sites from the facts', async () => {
    const { stays, rooms, sites } = await get()
    expect(stays.map(({ person: who, enteredAt, registered }) => [who.label, clock(enteredAt), registered])).toEqual([
      ['赵某', '13:30', false],
      ['王某某', '10:00', true],
    ])
    expect(rooms.map(({ id, zone, site }) => [id, zone, site]).sort()).toEqual([
      ['R1', 'interrogation', 'north'],
      ['W1', 'waiting', 'north'],
      ['W2', 'waiting', 'south'],
    ])
    expect(sites).toEqual([
      { id: 'north', inside: 1 },
      { id: 'south', inside: 1 },
    ])
    expect((await get('?site=south')).stays.map(({ visit: of }) => of)).toEqual(['?P-4'])
    expect(JSON.stringify(stays)).not.toMatch(/王安柏|2010-01/)
  })

  it('parts a stay into lanes, with the gaps that the models found', async () => {
    const stay = (await get('?site=north')).stays[0]
    expect(
      stay?.place.map(({ from, to, state, room: where, gap }) => [clock(from), clock(to), state, where, gap?.state]),
    ).toEqual([
      ['10:00', '10:10', 'traced', null, undefined],
      ['10:10', '11:00', 'in', 'W1', undefined],
      ['11:00', '12:00', 'in', 'R1', undefined],
      ['12:00', '12:30', 'traced', null, undefined],
      ['12:30', '13:00', 'unseen', null, 'violated'],
      ['13:00', '13:58', 'traced', null, undefined],
      ['13:58', null, 'unseen', null, undefined],
    ])
    expect(stay?.activity.map(({ from, to, name }) => [clock(from), clock(to), name.zh])).toEqual([
      ['11:00', '12:00', '讯问'],
    ])
    expect(stay?.recording.map(({ from, to, state, gap }) => [clock(from), clock(to), state, gap?.state])).toEqual([
      ['10:59', '11:40', 'recorded', undefined],
      ['11:40', '12:00', 'unrecorded', 'violated'],
    ])
    expect(stay?.place.find(({ gap }) => gap !== null)?.gap?.finding).toMatch(/^[0-9a-f-]{36}$/)
    expect(stay?.moments.map(({ at: when, name }) => [clock(when), name.zh])).toEqual([
      ['10:05', '人身检查'],
      ['12:10', '供餐'],
    ])
  })

  it('shows the time allowed by the clock that runs, and no other', async () => {
    const { stays } = await get()
    expect(
      stays.map(({ person: who, clock: limit, marks }) => [who.id, limit?.model, limit?.startedAt, marks]),
    ).toEqual([
      ['P-4', undefined, undefined, []],
      ['P-1', 'CTR-SUMMON-12H', '2026-05-06T09:50:00+08:00', ['female', 'minor', 'pregnant']],
    ])
  })

  it('tells of those who left today only where it is asked', async () => {
    const { stays } = await get('?left=true&site=north')
    expect(stays.map(({ visit: of, leftAt }) => [of, clock(leftAt)])).toEqual([
      ['V-1', null],
      ['V-2', '11:30'],
    ])
    expect(stays[1]?.place.at(-1)).toMatchObject({ to: at('11:30') })
  })

  it('opens the facts of an instant with their video, and writes down who looked', async () => {
    const { headers } = await world.signIn('procurator')
    const url = `/api/v1/centre/persons/P-1/facts?visit=V-1&at=${encodeURIComponent(at('11:20'))}`
    const { facts } = stayInstantSchema.parse((await world.app.inject({ url, headers })).json())
    expect(facts.map(({ kind }) => kind)).toEqual(['tracked', 'recordingBegan', 'interrogationBegan'])
    expect(facts[0]?.data.map(({ name, value }) => [name, value.zh])).toEqual([
      ['camera', 'N-W-03'],
      ['clip', '20260506-1000'],
    ])
    expect(JSON.stringify(facts)).not.toMatch(/王安柏|2010-01/)
    const looked = await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      const { rows } = await client.query<{ action: string; subject: string }>(
        `select action, subject from audit_entry where office = $1 and actor like 'procurator%' order by at`,
        [SCRATCH_OFFICE],
      )
      return rows
    })
    expect(looked).toEqual([{ action: 'person.read', subject: 'P-1' }])
  })
})
