import { randomUUID } from 'node:crypto'
import { type Attempt, act as actPurely, type PersonId, replay } from '@hengjian/casework'
import { currentWorkflow, workflowOf } from '@hengjian/casework/workflows'
import { ledgerPageSchema, matterPageSchema } from '@hengjian/contract'
import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { enterTerms } from './enterTerms'
import { act, read } from './scratchMatters'
import { addRecord, enterMatter, holdRelations } from './storeAction'
import { namedMatter } from './storedMatter'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const UNIT = '松涧派出所'
const NUMBER = '侦查活动监督〔2025〕9号'

let world: ScratchApp
let resident: SignedIn
let handler: SignedIn
let clerk: SignedIn
let liaison: SignedIn
let id: string

/** A breach as the first version of its workflow opened it. */
async function openedBefore(): Promise<string> {
  const definition = workflowOf('investigationSupervision', 1)
  if (definition === undefined) throw new Error('the first version is gone')
  const attempt: Attempt = {
    action: 'open',
    actor: { id: resident.login as PersonId, roles: ['residentProcurator'], unit: null },
    at: NOW,
    form: {
      ...{ source: 'patrol', foundOn: '2026-05-07', stage: 'questioning', handler: [handler.login] },
      ...{ caseName: '某某盗窃案', unit: UNIT, violationType: ['recording'], facts: '讯问未按规定录音录像。' },
    },
    reason: null,
    expectedVersion: 0,
  }
  const outcome = actPurely(definition, null, attempt)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  const { matter, record } = outcome
  const acted = { office: SCRATCH_OFFICE, id: randomUUID(), definition, matter, record, calendar: builtInCalendar }
  const called = { number: NUMBER, title: '某某盗窃案' }
  await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
    await addRecord(client, acted)
    await enterMatter(client, acted, called)
    await enterTerms(client, acted, called)
    await holdRelations(client, acted)
  })
  return acted.id
}

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  handler = await world.signInAs('procurator', ['departmentProcurator'])
  clerk = await world.signInAs('clerk', ['clerk'])
  liaison = await world.signInAs('police', ['policeLiaison'], UNIT)
  id = await openedBefore()
})
afterAll(() => world.close())

const get = async (who: SignedIn, url: string) =>
  (await world.app.inject({ url: `/api/v1${url}`, headers: who.headers })).json()

describe('a matter that was opened under an earlier version of its workflow', () => {
  it('is listed and found beside those of today, and shows the states it was opened with', async () => {
    const listed = matterPageSchema.parse(await get(resident, '/matters?workflow=investigationSupervision'))
    expect(listed.rows.map(({ number }) => number)).toEqual([NUMBER])
    const own = matterPageSchema.parse(await get(handler, `/matters?q=${encodeURIComponent('盗窃')}`))
    expect(own.rows.map(({ number }) => number)).toEqual([NUMBER])
    const rows = ledgerPageSchema.parse(await get(resident, '/ledgers/investigationSupervision')).rows
    expect(rows.map(({ name }) => name)).toEqual([NUMBER])
    expect((await read(world, resident, id)).states.map((one) => one.id)).not.toContain('recheckSigned')
  })

  it('runs to its end by the rules of that version, over its replayed records', async () => {
    const verified = { methods: ['recordings'], team: [clerk.login], findings: '调取录音录像，查明没有同步录制。' }
    await act(world, handler, id, 1, { action: 'verify', form: verified })
    const corrected = { servedUnit: UNIT, correctedOfficer: '某某', legalBasis: '刑事诉讼法第一百二十三条' }
    const opinion = { ...corrected, correctionOpinion: '今后依法同步录音录像' }
    await act(world, handler, id, 2, { action: 'correctOrally', form: opinion })
    const words = { answeredOn: '2026-05-08', adopted: true, policeWords: '已对办案人员批评教育。' }
    await act(world, liaison, id, 3, { action: 'answer', form: words })
    await act(world, handler, id, 4, {
      action: 'checkRectification',
      form: { rectified: 'yes', checkResult: '经回访，已经整改。' },
    })
    const ended = await act(world, clerk, id, 5, { action: 'archive', form: { archiveNo: '2026-侦监-009' } })
    expect([ended.closed, currentWorkflow('investigationSupervision')?.version]).toEqual([true, 5])
    const stored = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      namedMatter(client, SCRATCH_OFFICE, NUMBER),
    )
    if (stored === undefined) throw new Error('not stored')
    const { definition, matter, row } = stored
    expect([row.workflow_version, new Set(matter.records.map((one) => one.workflowVersion))]).toEqual([1, new Set([1])])
    expect(replay(definition, matter.records)).toEqual({ ok: true, matter })
  })
})
