import { modelRowSchema, modelSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const DAY = 24 * 3_600_000

let world: ScratchApp
let leader: SignedIn
beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  leader = await world.signIn('leader')
  await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
    const verdict = (key: string, state: string, missing: readonly object[]): Promise<unknown> =>
      client.query(
        `insert into verdict (office, key, model, version, type, object, state, evidence, body, digest)
         values ($1, $2, 'CM-DET-24H', 1, 'person', $2, $3, '{}', $4, '\\x00')`,
        [SCRATCH_OFFICE, key, state, JSON.stringify({ missing })],
      )
    await verdict('V1', 'violated', [])
    await verdict('V2', 'satisfied', [])
    await verdict('V3', 'satisfied', [])
    await verdict('V4', 'unknown', [{ kind: 'source', source: 'policeProcessSystem' }])
    await verdict('V5', 'unknown', [
      { kind: 'source', source: 'policeProcessSystem' },
      { kind: 'field', path: 'event.person.sex' },
      { kind: 'field', path: 'object.person.sex' },
    ])
    for (const [key, days] of [
      ['F1', 29],
      ['F2', 31],
    ] as const)
      await client.query(
        `insert into finding (office, id, key, model, stage, severity, state, type, object, arose, found, backlog, cause,
           revision, digest, on_local)
         values ($1, gen_random_uuid(), $2, 'CM-DET-24H', 'coercive', 'illegal', 'open', 'person', 'P', $3, $3, false, $2,
           1, '\\x00', false)`,
        [SCRATCH_OFFICE, key, NOW - days * DAY],
      )
  })
})
afterAll(() => world.close())

it('says how a model stands: its verdicts, what was found of late, and what is missing where nothing can be known', async () => {
  const answer = await world.app.inject({ url: '/api/v1/models', headers: leader.headers })
  const row = modelRowSchema
    .array()
    .parse(answer.json())
    .find(({ id }) => id === 'CM-DET-24H')
  expect(row).toMatchObject({
    law: { zh: '《刑事诉讼法》第八十六条' },
    counts: { violated: 1, satisfied: 2, pending: 0, unknown: 2 },
    recent: 1,
    unknown: [
      { reason: { zh: '公安流程系统长时间没有数据' }, count: 2 },
      { reason: { zh: '缺少“性别”' }, count: 1 },
    ],
  })
})

it('tells a model’s numbers in words of both languages', async () => {
  const answer = await world.app.inject({ url: '/api/v1/models/CM-DET-24H', headers: leader.headers })
  expect(modelSchema.parse(answer.json()).params).toEqual([
    { name: 'limit', title: { zh: '期限', en: 'limit' }, value: { zh: '24小时', en: '24 hours' }, local: false },
  ])
})
