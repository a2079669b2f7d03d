import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { createWorld, judge } from '@hengjian/supervision'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from './inForce'
import { judgeOffice } from './worker'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
const NOW = at('2026-05-20T10:00:00+08:00')
let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
})
afterAll(() => world.close())

/** Three cases: one in time, one late, one corrected; a correction that moves a detention to another person. */
const LINES = [
  sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', '1'),
  sampleLine('interrogationBegan', '2026-05-07T09:00:00+08:00', '1'),
  sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', '2'),
  sampleLine('interrogationBegan', '2026-05-07T19:00:00+08:00', '2'),
  sampleLine('detentionBegan', '2026-05-08T08:00:00+08:00', '3'),
  sampleLine('released', '2026-05-08T12:00:00+08:00', '3'),
  sampleLine('interrogationBegan', '2026-05-07T08:00:00+08:00', '2', {
    record: 'corrected',
    supersedes: 'policeProcessSystem:interrogationBegan-2',
  }),
  sampleLine('detentionBegan', '2026-05-09T14:20:00+08:00', '4'),
  sampleLine('detentionBegan', '2026-05-09T14:20:00+08:00', '5', {
    record: 'moved',
    supersedes: 'policeProcessSystem:detentionBegan-4',
  }),
]

const facts: Fact[] = LINES.map((line) => {
  const read = parseFact(criminalProcedure, JSON.parse(line), { office: 'x' as OfficeId, receivedAt: NOW })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
})

/** Model, object, anchor, state, due and evidence: what must not depend on the order of arrival. */
const told = (
  rows: readonly {
    model: string
    object: string
    anchor: string | null
    state: string
    latest: number | null
    evidence: readonly string[]
  }[],
) => rows.map((row) => JSON.stringify([row.model, row.object, row.anchor, row.state, row.latest, row.evidence])).sort()

const expected = () => {
  const { program } = modelsInForce()
  const world = createWorld(criminalProcedure, facts, { knownAt: NOW })
  return told(
    [...judge(program, world, { asOf: NOW, calendar: builtInCalendar })].map((verdict) => ({
      ...verdict,
      object: verdict.object.id,
      latest: verdict.due?.latest ?? null,
    })),
  )
}

async function judged(office: string, batches: readonly (readonly string[])[]) {
  await world.enter(office)
  const headers = {
    ...(await world.ingestHeaders('policeProcessSystem', office)),
    'content-type': 'application/x-ndjson',
  }
  for (const batch of batches) {
    const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: batch.join('\n') })
    expect(answer.statusCode).toBe(200)
    await judgeOffice(world.context, modelsInForce(), office)
  }
  const { rows } = await inOffice(world.context.database, office, (client) =>
    client.query<Parameters<typeof told>[0][number]>(
      'select model, object, anchor, state, latest::float8 as latest, evidence from verdict',
    ),
  )
  return told(rows)
}

describe('the order of arrival', () => {
  it('makes no difference to the verdicts, which are those of the engine over all facts', async () => {
    const whole = expected()
    expect(whole.length).toBeGreaterThan(10)
    expect(await judged('whole', [LINES])).toEqual(whole)
    expect(
      await judged(
        'single',
        LINES.map((line) => [line]),
      ),
    ).toEqual(whole)
    expect(
      await judged(
        'backwards',
        [...LINES].reverse().map((line) => [line]),
      ),
    ).toEqual(whole)
    const odd = LINES.filter((_, index) => index % 2 === 1)
    const even = LINES.filter((_, index) => index % 2 === 0)
    expect(await judged('repeated', [odd, [...even, ...odd], even])).toEqual(whole)
  })
})
