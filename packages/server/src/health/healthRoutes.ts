import { type HealthDto, healthSchema } from '@hengjian/contract'
import { formatInstant } from '@hengjian/law'
import { z } from 'zod'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { integer, rowOf } from '../database/rows'
import type { App } from '../http/app'
import { judgedUpTo } from '../judging/judgedUpTo'
import { hasChineseTrigrams } from './chineseSearch'

const figuresSchema = z.object({ facts: integer, version: z.string() })

/** How the server is, as far as anybody signed in may know: figures, no case content. */
export function healthRoutes(app: App, context: ServerContext): void {
  const { database, clock, version } = context
  app.get(
    '/api/v1/health',
    { config: requires('health.read'), schema: { response: { 200: healthSchema } } },
    (request): Promise<HealthDto> => {
      const { office } = userOf(request)
      return inOffice(database, office, async (client) => {
        const figures = await rowOf(
          client,
          figuresSchema,
          `select count(*) as facts, current_setting('server_version') as version from fact where office = $1`,
          [office],
        )
        return {
          version,
          database: { version: figures?.version ?? '', chineseSearch: await hasChineseTrigrams(client) },
          judgedUpTo: formatInstant(await judgedUpTo(client, office, clock.now())),
          facts: figures?.facts ?? 0,
        }
      })
    },
  )
  app.get(
    '/api/v1/alive',
    { config: requires('public'), schema: { response: { 200: z.object({ alive: z.literal(true) }) } } },
    () => ({ alive: true as const }),
  )
}
