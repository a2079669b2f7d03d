import { monitorEventLoopDelay } from 'node:perf_hooks'
import { requires } from '../access/permissions'
import { countSessions } from '../access/sessions'
import type { ServerContext } from '../context'
import { isDatabaseGone } from '../database/goneDatabase'
import type { App } from '../http/app'
import { exposition, type Metric } from './exposition'
import { type OfficeFigures, officeFigures } from './officeFigures'

const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  help,
  type: 'gauge',
  samples: [{ value }],
})

function processMetrics({ counters, version, database: { pool } }: ServerContext): readonly Metric[] {
  const lines = Object.entries(counters.lines).map(([outcome, value]) => ({ labels: { outcome }, value }))
  const connections = [
    { labels: { state: 'idle' }, value: pool.idleCount },
    { labels: { state: 'used' }, value: pool.totalCount - pool.idleCount },
    { labels: { state: 'awaited' }, value: pool.waitingCount },
  ]
  return [
    { name: 'hengjian_build_info', help: 'The release.', type: 'gauge', samples: [{ labels: { version }, value: 1 }] },
    {
      name: 'hengjian_lines_total',
      help: 'Lines that sources sent since the start, by what became of them.',
      type: 'counter',
      samples: lines,
    },
    { name: 'hengjian_database_connections', help: 'Connections of the pool.', type: 'gauge', samples: connections },
    gauge('process_resident_memory_bytes', 'Memory in use.', process.memoryUsage.rss()),
    gauge('process_uptime_seconds', 'How long this process runs.', Math.floor(process.uptime())),
  ]
}

const byOffice = (
  name: string,
  help: string,
  figures: readonly OfficeFigures[],
  value: (one: OfficeFigures) => number,
): Metric => ({
  name,
  help,
  type: 'gauge',
  samples: figures.map((one) => ({ labels: { office: one.office }, value: value(one) })),
})

/** What only the database knows; while it is away only that. */
async function databaseMetrics({ database, clock }: ServerContext): Promise<readonly Metric[]> {
  const up = (value: 0 | 1): Metric => gauge('hengjian_database_up', 'Whether the database answers.', value)
  try {
    const now = clock.now()
    const figures = await officeFigures(database, now)
    return [
      up(1),
      gauge('hengjian_sessions', 'Signed-in sessions.', await countSessions(database, now)),
      byOffice(
        'hengjian_judging_lag_seconds',
        'How long the oldest unjudged change has waited.',
        figures,
        ({ lagMs }) => lagMs / 1000,
      ),
      byOffice(
        'hengjian_judging_queue',
        'Changes that wait to be judged; counted to 100000.',
        figures,
        ({ waiting }) => waiting,
      ),
      byOffice('hengjian_judging_failures', 'Objects that could not be judged.', figures, ({ failed }) => failed),
      byOffice('hengjian_findings_open', 'Findings that nobody has decided yet.', figures, ({ open }) => open),
    ]
  } catch (error) {
    if (isDatabaseGone(error)) return [up(0)]
    throw error
  }
}

const NANOSECONDS = 1e9

/** GET /metrics: how the server runs, for a monitor; figures only, nothing of any person. */
export function metricsRoutes(app: App, context: ServerContext): void {
  const delays = monitorEventLoopDelay()
  delays.enable()
  app.addHook('onClose', async () => {
    delays.disable()
  })
  app.get('/metrics', { config: requires('metrics'), schema: { hide: true } }, async (_request, reply) => {
    const longest = delays.max / NANOSECONDS
    delays.reset()
    const help = 'The longest that the process kept everything waiting since it was last asked.'
    const metrics = [
      ...processMetrics(context),
      gauge('hengjian_event_loop_lag_seconds', help, longest),
      ...(await databaseMetrics(context)),
    ]
    reply.header('cache-control', 'no-store').type('text/plain; version=0.0.4; charset=utf-8')
    return exposition(metrics)
  })
}
