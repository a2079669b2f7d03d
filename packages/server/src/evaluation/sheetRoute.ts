import { evaluationSheetSchema } from '@hengjian/contract/evaluation'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { sheetAnswers } from '../sheets/answerSheet'
import { readEvaluation } from './readEvaluation'
import { scopeFor } from './rights'
import { sheetColumnNames, sheetColumns, sheetRows } from './sheet'

const url = '/api/v1/evaluation'
const config = requires('ledgers')

/** The table of a period as a file, with who took it, when and what for. */
export function sheetRoute(app: App, context: ServerContext): void {
  const sheet = sheetAnswers(context)
  app.post(`${url}/sheet`, { config, schema: { body: evaluationSheetSchema } }, ({ id, identity, body }, reply) => {
    const { format, language, reason, query } = body
    const scope = scopeFor(userOf({ identity }), query.unit ?? null)
    const { from, to, base, baseFrom, baseTo, unit } = query
    const asked = { period: `${from} – ${to}`, ...(base === 'chosen' ? { base: `${baseFrom} – ${baseTo}` } : {}), unit }
    const title = { zh: '评价', en: 'Evaluation' }
    const order = {
      format,
      language,
      reason,
      list: 'evaluation',
      title,
      columns: sheetColumnNames,
      query: asked,
    } as const
    return sheet({ id, identity }, reply, order, async (client) => {
      const read = await readEvaluation(client, scope, query, context.clock.now())
      const total = read.groups.reduce((count, { metrics }) => count + metrics.length, 0)
      return { columns: sheetColumns(language), total, rows: sheetRows(read, language) }
    })
  })
}
