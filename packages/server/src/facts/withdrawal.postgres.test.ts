import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { sampleLine } from './sampleLines'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
const WHEN = '2026-05-06T14:20:00+08:00'
let now = at('2026-05-08T09:00:00+08:00')
let world: ScratchApp
beforeAll(async () => {
  world = await scratchApp({ now: () => now })
})
afterAll(() => world.close())

const post = async (line: string, source = 'policeProcessSystem') => {
  now = (now + 60_000) as Instant
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...(await world.ingestHeaders(source)), 'content-type': 'application/x-ndjson' },
    payload: line,
  })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
  const { status, factId } = answer.json().lines[0]
  return `${status} ${factId}`
}

/** What stands of the case: its verdicts of one model, and whether it is listed. */
const standing = () =>
  inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
    const verdicts = await client.query(`select state, anchor from verdict where model = 'CM-DET-24H'`)
    const cards = await client.query(`select type from object_card where object in ('C-1', 'P-1') order by type`)
    return [verdicts.rows.map(({ state, anchor }) => `${state} ${anchor}`), cards.rows.map(({ type }) => type)]
  })

describe('a record that is withdrawn', () => {
  const record = 'policeProcessSystem:detentionBegan-1'
  const withdraw = (supersedes: string) =>
    post(
      sampleLine('recordWithdrawn', WHEN, '1', { source: 'hengjian', record: `withdraw ${supersedes}`, supersedes }),
      'hengjian',
    )

  it('takes its verdicts and its objects with it', async () => {
    expect(await post(sampleLine('detentionBegan', WHEN))).toBe(`accepted ${record}`)
    expect(await standing()).toEqual([[`violated ${record}`], ['case', 'person']])
    expect(await withdraw(record)).toBe(`accepted hengjian:withdraw ${record}`)
    expect(await standing()).toEqual([[], []])
  })

  it('comes back under the next key when it is sent again, once, and keeps the identity of what was judged', async () => {
    expect(await post(sampleLine('detentionBegan', WHEN))).toBe(`accepted ${record}#2`)
    expect(await standing()).toEqual([[`violated ${record}`], ['case', 'person']])
    expect(await post(sampleLine('detentionBegan', WHEN))).toBe(`duplicate ${record}#2`)
    expect(await post(sampleLine('detentionBegan', '2026-05-06T15:00:00+08:00'))).toBe(`conflict ${record}#2`)
  })

  it('may be withdrawn and come back once more', async () => {
    await withdraw(`${record}#2`)
    expect(await standing()).toEqual([[], []])
    expect(await post(sampleLine('detentionBegan', '2026-05-06T15:00:00+08:00'))).toBe(`accepted ${record}#3`)
    expect(await standing()).toEqual([[`violated ${record}`], ['case', 'person']])
  })
})
