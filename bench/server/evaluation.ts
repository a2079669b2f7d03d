import { argv } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import {
  dashboardSchema,
  evaluationRowsSchema,
  evaluationSchema,
  metricCourseSchema,
} from '@hengjian/contract/evaluation'
import type { ClientBase } from 'pg'
import { withClient } from '../../packages/server/src/database/database'
import { tell } from '../outcome'
import { type BenchOffice, benchOffice, OFFICE, processorSeconds } from './office'

const ROUNDS = 25
/** How often it is asked whether all days are counted. In milliseconds. */
const RHYTHM = 200

/**
 * What a case leaves behind: kind, what its key is made of, its marks, on which day after the filing, and of which share of the cases; where the same
 * occurred before: after how many days, and of which share.
 */
const TRACES: readonly (readonly [
  kind: string,
  key: string,
  marks: string,
  after: number,
  share: number,
  again?: readonly [after: number, share: number],
])[] = [
  ['caseFiled', 'f', 'touched', 0, 1],
  ['arrestReviewAccepted', 'a', '', 20, 0.4],
  ['arrestDecided', 'd', 'approved', 27, 0.3],
  ['arrestDecided', 'e', 'refusedNoNeed', 27, 0.1],
  ['acceptedMatter', '', '', 60, 1],
  ['criminalMatter', '', '', 27, 0.4],
  ['criminalMatter', '', '', 80, 1, [27, 0.4]],
  ['reviewClosed', 'r', 'fastTrack', 80, 0.3],
  ['reviewClosed', 's', 'returned', 80, 0.7],
  ['prosecutionDecided', 'p', 'plea,lawyerPresent,prosecuted', 80, 0.8],
  ['prosecutionDecided', 'q', 'discretionaryNonProsecution', 80, 0.2],
  ['extraActivity', 'x', 'firstReturn', 70, 0.1],
  ['sentencingProposed', 't', 'fixed', 80, 0.8],
  ['proposalJudged', 'j', 'adopted,fixed', 100, 0.8],
  ['personTried', 'k', 'fastTrack', 100, 0.8],
  ['firstDayEnded', 'g', 'kept', 1, 1],
  ['documentDue', 'o', 'answered,onTime', 40, 0.1],
]

/** A finding in three of ten cases, over the stages, and the cards of the cases that tell their units. */
async function findings(client: ClientBase, cases: number): Promise<void> {
  await client.query(
    `insert into object_card (office, type, object, label, attributes, last_fact_at, unit)
     select $1, 'case', 'C-' || n, 'C-' || n, '{}', 1, '单位' || n / 365 % 20 from generate_series(1, $2::integer) n`,
    [OFFICE, cases],
  )
  await client.query(
    `insert into finding (office, id, key, model, stage, severity, state, type, object, case_id, arose, found, backlog, revision, digest,
       on_local, cause)
     select $1, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'k' || n, 'CM-DET-24H',
       (array['centre', 'custody', 'coercive', 'rights', 'review'])[1 + n % 5], 'illegality',
       (array['open', 'confirmed', 'dismissed'])[1 + n % 3], 'case', 'C-' || n, 'C-' || n, at, at, false, 1, '\\x00', false, 'c' || n
     from (select n, (18262 + n % 365) * 86400000::bigint as at from generate_series(1, $2::integer) n where n % 10 < 3) one`,
    [OFFICE, cases],
  )
}

/** So many cases, filed over one year, with all that counts in them. */
async function fill({ ownerUrl }: BenchOffice, cases: number): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query(`select set_config('hengjian.office', $1, true)`, [OFFICE])
    for (const [kind, key, marks, after, share, again] of TRACES)
      await client.query(
        `insert into occurrence (office, kind, key, day, previous, origin_type, origin, marks, amount, unit, case_id)
         select $1, $2, $3 || 'C-' || n, 18262 + n % 365 + $4::integer, case when n % 10 < $8::integer then 18262 + n % 365 + $9::integer end,
           'case', 'C-' || n, coalesce(string_to_array(nullif($5, ''), ','), '{}'), n % 30, '单位' || n / 365 % 20, 'C-' || n
         from generate_series(1, $6::integer) n where n % 10 < $7::integer`,
        [OFFICE, kind, key, after, marks, cases, share * 10, again ? again[1] * 10 : 0, again ? again[0] : 0],
      )
    await client.query('insert into uncounted_day select distinct office, day, gen_random_uuid() from occurrence')
    await findings(client, cases)
    await client.query('commit')
    await client.query('vacuum analyze occurrence')
    await client.query('vacuum analyze finding')
    const { rows } = await client.query<{ n: string }>('select count(*) as n from occurrence')
    return Number(rows[0]?.n ?? 0)
  })
}

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((left, right) => left - right)[Math.floor(times.length * share)] ?? Number.NaN

// Figures of one year and so many cases: the whole page, one metric, and the rows behind a figure.
const [cases = '200000'] = argv.slice(2)
const office = await benchOffice()
const occurrences = await fill(office, Number(cases))
const headers = await office.signInAs('resident', { role: 'procurator', titles: ['residentProcurator'] })
const server = await office.serve()
const pids = [server.pid, office.databasePid]
const began = [performance.now(), processorSeconds(...pids)] as const
const uncounted = (): Promise<number> =>
  withClient(office.ownerUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from uncounted_day')
    return rows[0]?.n ?? 0
  })
while ((await uncounted()) > 0) await pause(RHYTHM)
const counting = [performance.now() - began[0], (processorSeconds(...pids) - began[1]) * 1000].map(Math.round)
// As PostgreSQL does by itself within a minute: not what it does meanwhile is to be measured.
await withClient(office.ownerUrl, (client) => client.query('vacuum analyze day_count, uncounted_day, object_card'))

const YEAR = 'from=2020-01-01&to=2020-12-31'

const ask = (path: string): Promise<unknown> => askAt(`/api/v1/evaluation${path}`)

async function askAt(path: string): Promise<unknown> {
  const answer = await fetch(`${server.url}${path}`, { headers })
  const told: unknown = await answer.json()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(told).slice(0, 300)}`)
  return told
}

const measured = (path: string) => measuredAt(`/api/v1/evaluation${path}`)
/** Median, p95 by the clock and the CPU time, in milliseconds. */
async function measuredAt(path: string): Promise<readonly [median: number, p95: number, cpu: number]> {
  await askAt(path)
  const times: number[] = []
  const before = processorSeconds(...pids)
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    await askAt(path)
    times.push(performance.now() - began)
  }
  const cpu = ((processorSeconds(...pids) - before) * 1000) / ROUNDS
  return [Math.round(quantile(times, 0.5)), Math.round(quantile(times, 0.95)), Math.round(cpu)]
}

const page = evaluationSchema.parse(await ask(`?${YEAR}&base=yearBefore`))
const counted = page.groups.flatMap(({ metrics }) => metrics).find(({ id }) => id === 'caseActivityRatio')?.now
if ((counted?.denominator ?? 0) === 0) throw new Error('nothing was counted')
metricCourseSchema.parse(await ask(`/averageReviewDays?${YEAR}`))
const rows = (metric: string, side: string, more = '') => `/${metric}/rows?side=${side}&${YEAR}${more}`
const first = evaluationRowsSchema.parse(await ask(rows('averageReviewDays', 'denominator')))
if (first.rows.length !== 50) throw new Error('the rows are not a page')

const drawnAs = dashboardSchema.parse(await ask(`/dashboard?${YEAR}&base=yearBefore`))
if (drawnAs.findings?.units.length !== 20) throw new Error('no findings were counted')
const drawn = await measured(`/dashboard?${YEAR}&base=yearBefore`)
const bulletin = await measuredAt('/api/v1/bulletins/2020-06')
const dashboard = await measured(`?${YEAR}&base=yearBefore`)
const courses = {
  'days of review': await measured(`/averageReviewDays?${YEAR}`),
  'matters and activities by month': await measured(`/caseActivityRatio?${YEAR}`),
  'plea leniency of a unit': await measured(`/pleaLeniencyRate?${YEAR}&unit=${encodeURIComponent('单位7')}`),
}
const drills = {
  matters: await measured(rows('caseActivityRatio', 'denominator')),
  'matters and activities': await measured(rows('caseActivityRatio', 'numerator')),
  reviews: await measured(rows('averageReviewDays', 'denominator')),
  later: await measured(rows('averageReviewDays', 'denominator', `&cursor=${first.next}`)),
  'of a unit': await measured(rows('pleaLeniencyRate', 'numerator', `&unit=${encodeURIComponent('单位7')}`)),
  rare: await measured(rows('nonApprovalRate', 'numerator')),
}
const worst = (place: 1 | 2): number =>
  Math.max(...[...Object.values(courses), ...Object.values(drills)].map((times) => times[place]))
await server.stop()
await office.close()
const [median, p95, cpu] = dashboard
tell(
  { seconds: median / 1000, cpuSeconds: cpu / 1000 },
  {
    cases: Number(cases),
    occurrences,
    'dashboard, median/p95/CPU ms': [median, p95, cpu].join('/'),
    'drawn p95 ms': drawn[1],
    'drawn CPU ms': drawn[2],
    'drawn, median/p95/CPU ms': drawn.join('/'),
    'bulletin, median/p95/CPU ms': bulletin.join('/'),
    'days counted, clock/CPU ms': counting.join('/'),
    'worst drill-down p95 ms': worst(1),
    'worst drill-down CPU ms': worst(2),
    ...Object.fromEntries(Object.entries({ ...courses, ...drills }).map(([name, times]) => [name, times.join('/')])),
  },
)
