import { importVocabularySchema, mappingListSchema, newMappingSchema, storedMappingSchema } from '@hengjian/contract'
import { z } from 'zod'
import { recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { importVocabulary } from './importVocabulary'
import { keepMapping, mappingNamed, mappingsOf, storedMapping } from './mappings'

const config = requires('imports.manage')
const url = '/api/v1/import-mappings'
const params = z.object({ id: z.string().min(1).max(64) })

/** The mappings by which files are imported: those that come with the product and the office's own. */
export function mappingRoutes(app: App, context: ServerContext): void {
  const { clock, database } = context
  app.get(url, { config, schema: { response: { 200: mappingListSchema } } }, async (request) => {
    const { office } = userOf(request)
    const known = await inOffice(database, office, (client) => mappingsOf(client, office))
    return { mappings: known.map(({ summary }) => summary) }
  })
  app.get('/api/v1/import-vocabulary', { config, schema: { response: { 200: importVocabularySchema } } }, async () =>
    importVocabulary(),
  )
  app.get(`${url}/:id`, { config, schema: { params, response: { 200: storedMappingSchema } } }, async (request) => {
    const { office } = userOf(request)
    return storedMapping(await inOffice(database, office, (client) => mappingNamed(client, office, request.params.id)))
  })
  app.post(url, { config, schema: { body: newMappingSchema, response: { 200: storedMappingSchema } } }, (request) => {
    const { office, login } = userOf(request)
    return inOffice(database, office, async (client) => {
      const kept = await keepMapping(client, { office, login, now: clock.now() }, request.body)
      const { id, version } = kept.summary
      await recordAction(context, client, request, {
        action: 'importMapping.keep',
        type: 'importMapping',
        id,
        detail: { version },
      })
      return storedMapping(kept)
    })
  })
}
