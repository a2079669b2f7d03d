import {
  bulletinSchema,
  dashboardSchema,
  evaluationRowsSchema,
  evaluationSchema,
  metricCourseSchema,
  publishedFiguresSchema,
} from '@hengjian/contract/evaluation'
import { articleScenario } from '@hengjian/district'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { storeReceived } from '../demo/storeReceived'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'

const NOW = parseInstant('2021-08-03T10:00:00+08:00')?.instant ?? (Number.NaN as Instant)
const PERIOD = 'from=2020-01-01&to=2021-06-30'
let world: ScratchApp
let resident: SignedIn

const judge = () => judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
const get = (path: string, who = resident) =>
  world.app.inject({ url: `/api/v1/evaluation${path}`, headers: who.headers })

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  // The 25 cases of the fast track are enough: the whole scenario is recounted elsewhere.
  const lines = articleScenario().filter(
    ({ line }) => /^\d{4}3\d{3}\//.test(line.sourceRecord) || line.kind === 'minorInterviewed',
  )
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    storeReceived(client, world.context, SCRATCH_OFFICE, lines),
  )
  await judge()
})
afterAll(() => world.close())

async function figureOf(id: string, query = PERIOD) {
  const answer = evaluationSchema.parse((await get(`?${query}`)).json())
  const metric = answer.groups.flatMap(({ metrics }) => metrics).find((one) => one.id === id)
  if (metric === undefined) throw new Error(`there is no ${id}`)
  return metric
}
const rowsOf = async (path: string) => evaluationRowsSchema.parse((await get(path)).json())

describe('the figures of an office', () => {
  it('are computed from its facts, with its own past beside them', async () => {
    const days = await figureOf('averageFastTrackReviewDays')
    expect(days.now).toEqual({ numerator: 108, denominator: 25, written: '4.32', value: 4.32 })
    expect(days.base).toEqual({ numerator: 0, denominator: 0, written: '—', value: null })
    expect(days.change).toBeNull()
    expect((await figureOf('fastTrackTrials')).now.written).toBe('14')
    expect((await figureOf('caseActivityRatio')).now).toMatchObject({ numerator: 25, denominator: 25, written: '1.00' })
    const halves = `${PERIOD}&base=chosen&baseFrom=2020-01-01&baseTo=2020-12-31`
    expect((await figureOf('averageFastTrackReviewDays', halves)).change).toBe('−0.04')
  })

  it('show page by page the cases behind each side, as many as the side says', async () => {
    const path = `/averageFastTrackReviewDays/rows?side=denominator&${PERIOD}&limit=20`
    const first = await rowsOf(path)
    const second = await rowsOf(`${path}&cursor=${first.next}`)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 5, null])
    const rows = [...first.rows, ...second.rows]
    expect(new Set(rows.map((row) => row.case?.id)).size).toBe(25)
    expect(rows.reduce((days, { amount }) => days + (amount ?? 0), 0)).toBe(108)
    expect(rows[0]).toMatchObject({ marks: [{ zh: '建议速裁', en: 'fast track proposed' }], closed: false })
    const numerator = await rowsOf(`/fixedProposalAdoptionRate/rows?${PERIOD}`)
    expect(numerator.rows).toHaveLength(14)
  })

  it('count minors for everybody, and show them to few', async () => {
    const shown = async (who: SignedIn) => {
      const { rows } = evaluationRowsSchema.parse((await get(`/minorInterviews/rows?${PERIOD}`, who)).json())
      return [rows.length, rows.filter(({ closed }) => closed).length, rows.filter((row) => row.person !== null).length]
    }
    expect(await shown(resident)).toEqual([12, 12, 0])
    expect(await shown(await world.signInAs('leader', ['departmentHead']))).toEqual([12, 0, 12])
  })

  it('are drawn in four modules, with a gap where there is nothing to divide by, and open what they count', async () => {
    const drawn = dashboardSchema.parse((await get(`/dashboard?${PERIOD}`)).json())
    expect(drawn.modules.map(({ id }) => id)).toEqual(['information', 'standards', 'supervision', 'team'])
    const charts = drawn.modules.flatMap((module) => module.charts)
    const chart = (id: string) => charts.find((one) => one.id === id)
    expect(chart('coverage')?.categories).toHaveLength(18)
    const fastTrack = chart('stages')?.series.filter(({ title }) => title.zh === '速裁案件')
    expect(fastTrack?.map(({ past, cells }) => [past, cells[1]?.value, cells[1]?.written])).toEqual([
      [false, 4.32, '4.32'],
      [true, null, '—'],
    ])
    expect(fastTrack?.[0]?.cells[1]?.opens).toEqual({
      ...{ metric: 'averageFastTrackReviewDays', from: '2020-01-01', to: '2021-06-30' },
    })
    const [paths, before] = chart('paths')?.series ?? []
    expect([paths?.cells.map(({ written }) => written), before?.cells[0]?.written]).toEqual([
      ['25', '0', '0', '0', '0', '0', '0'],
      '0',
    ])
    expect(drawn.findings?.months).toHaveLength(18)
    const own = dashboardSchema.parse(
      (await get(`/dashboard?${PERIOD}`, await world.signInAs('procurator', ['rotatingProcurator']))).json(),
    )
    expect([own.own, own.findings, own.loads]).toEqual([true, null, null])
    expect((await get('/dashboard?from=2021-06-30&to=2020-01-01')).json()).toMatchObject({ code: 'EVALUATION_PERIOD' })
  })

  it('come month by month and unit by unit, and add up', async () => {
    const course = metricCourseSchema.parse((await get(`/fastTrackTrials?${PERIOD}`)).json())
    expect(course.months).toHaveLength(18)
    const sum = (figures: readonly { readonly figure: { readonly numerator: number } }[]) =>
      figures.reduce((total, { figure }) => total + figure.numerator, 0)
    expect([sum(course.months), sum(course.units)]).toEqual([14, 14])
  })

  it('stand in the bulletin of a month, and of its year so far, by unit', async () => {
    const answer = await world.app.inject({ url: '/api/v1/bulletins/2020-12', headers: resident.headers })
    const told = bulletinSchema.parse(answer.json())
    const place = told.groups.flatMap(({ lines }) => lines).findIndex(({ id }) => id === 'prosecuted')
    const sum = (side: 'month' | 'year') => told.units.reduce((total, unit) => total + (unit[side][place] ?? 0), 0)
    // Fourteen of the 25 were decided in 2020, two of these in December (on the 4th and the 21st).
    expect([sum('month'), sum('year')]).toEqual([2, 14])
    const wrong = await world.app.inject({ url: '/api/v1/bulletins/2020-13', headers: resident.headers })
    expect(wrong.json()).toMatchObject({ code: 'FIELD_INVALID', place: 'month' })
  })

  it('are open to titles alone, and refuse a period that is turned round with its cure', async () => {
    const clerk = await world.signInAs('clerk', ['clerk'])
    expect((await get('', clerk)).json()).toMatchObject({ code: 'EVALUATION_CLOSED', status: 403 })
    const offered = async ({ headers }: typeof resident): Promise<boolean> => {
      const session = await world.app.inject({ url: '/api/v1/session', headers })
      return session.json().user.permissions.includes('evaluation')
    }
    expect([await offered(clerk), await offered(resident)]).toEqual([false, true])
    const reversed = await get('?from=2021-06-30&to=2020-01-01')
    expect(reversed.json()).toMatchObject({
      code: 'EVALUATION_PERIOD',
      place: 'to',
      problems: [{ code: 'PERIOD_REVERSED', cure: { zh: '对调两个日期，或者改正其中一个。' } }],
    })
    expect((await get('/nothing')).json()).toMatchObject({ code: 'METRIC_UNKNOWN' })
  })

  it('leave as a file with who took them, when and what for, and in the read log', async () => {
    const sheet = await world.app.inject({
      method: 'POST',
      url: '/api/v1/evaluation/sheet',
      headers: resident.headers,
      payload: { format: 'csv', language: 'zh', reason: '上半年总结', query: { from: '2020-01-01', to: '2021-06-30' } },
    })
    expect(sheet.statusCode).toBe(200)
    const [note = '', ...lines] = sheet.body.split('\r\n')
    expect(note).toContain('条件：期间 2020-01-01 – 2021-06-30')
    expect(lines.find((line) => line.startsWith('M14b,'))).toContain('速裁案件审查起诉平均用时（天）,件,4.32,108,25,—,')
    const entries = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(`select detail::json ->> 'reason' as reason from audit_entry where action = 'evaluation.export'`),
    )
    expect(entries.rows).toEqual([{ reason: '上半年总结' }])
  })

  it('stay as they were published; a later fact shows as a restatement beside them', async () => {
    const publish = await world.app.inject({
      method: 'POST',
      url: '/api/v1/evaluation/averageFastTrackReviewDays/published',
      headers: resident.headers,
      payload: { from: '2020-01-01', to: '2021-06-30' },
    })
    const [before] = metricCourseSchema.parse(publish.json()).published
    expect(before).toMatchObject({ written: '4.32', restatement: 'same', by: resident.login })
    const compared = async () =>
      publishedFiguresSchema.parse((await get('/averageFastTrackReviewDays/published')).json()).published
    expect(await compared()).toMatchObject([{ written: '4.32', restatement: 'unchanged' }])
    // A correction: the first of the cases was decided two days later than was said.
    const lines = articleScenario().filter(({ line }) => /^\d{4}3001\/decided$/.test(line.sourceRecord))
    const corrected = lines.map(({ line }) => ({
      ...line,
      sourceRecord: `${line.sourceRecord}/corrected`,
      occurredAt: line.occurredAt.replace(/^2020-06-05/, '2020-06-07'),
      supersedes: `${line.source}:${line.sourceRecord}`,
    }))
    const headers = {
      ...(await world.ingestHeaders('procuratorateCaseSystem')),
      'content-type': 'application/x-ndjson',
    }
    const payload = corrected.map((line) => JSON.stringify(line)).join('\n')
    const sent = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })
    expect(sent.json()).toMatchObject({ accepted: 1 })
    await judge()
    const course = metricCourseSchema.parse((await get(`/averageFastTrackReviewDays?${PERIOD}`)).json())
    expect(await compared()).toEqual(course.published)
    expect(course.published).toMatchObject([
      {
        written: '4.32',
        numerator: 108,
        restatement: 'value',
        now: { numerator: 110, denominator: 25, written: '4.40' },
      },
    ])
  })
})
