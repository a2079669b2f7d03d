import type { CaseDto } from '@hengjian/contract'
import { focusSchema } from '@hengjian/contract/assistance'
import { allocationsSchema, cardOrderSchema, cardSchema } from '@hengjian/contract/card'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { audited } from '../access/audit'
import { NOTHING_CLOSED } from '../access/closed'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import { recusedAmong } from '../access/recusals'
import { presentSpoken } from '../assistance/spoken'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import { replayContext } from '../findings/routes'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { statedFacts } from '../people/statedFacts'
import { sheetAnswers } from '../sheets/answerSheet'
import { readAllocations } from './allocations'
import { CARD_COLUMNS, cardColumns, cardOf, cardRows } from './card'
import { attributesOf } from './course'
import { readFocus } from './focus'
import { readCase } from './readCase'

const params = z.object({ id: z.string().min(1).max(300) })
const url = '/api/v1/cases/:id/card'

type Found = NonNullable<Awaited<ReturnType<typeof readCase>>>

const masked = ({ label }: CaseDto['persons'][number]): string => (typeof label === 'string' ? label : label.zh)

async function named(client: PoolClient, context: ServerContext, office: string, id: string): Promise<Found> {
  const found = await readCase(
    client,
    { ...replayContext(context, office), closed: NOTHING_CLOSED },
    id,
    undefined,
    context.clock.now(),
  )
  if (found === undefined) throw new HttpProblem('CASE_UNKNOWN', { found: id })
  return found
}

/** Who was allocated what, and the card of the national system: looked at with what is wanting, and taken as a file, so that nothing is typed twice. */
export function cardRoutes(app: App, context: ServerContext): void {
  app.get(url, { config: requires('cases.read'), schema: { params, response: { 200: cardSchema } } }, (request) => {
    const { id } = request.params
    const { office } = userOf(request)
    return audited(context, request, { action: 'case.card', type: 'case', id }, async (client) =>
      cardOf(await named(client, context, office, id), masked),
    )
  })
  app.get(
    '/api/v1/cases/:id/allocations',
    { config: requires('cases.read'), schema: { params, response: { 200: allocationsSchema } } },
    (request) => {
      const { id } = request.params
      return audited(context, request, { action: 'case.allocations', type: 'case', id }, (client) =>
        readAllocations(client, userOf(request), id),
      )
    },
  )
  app.get(
    '/api/v1/cases/:id/focus',
    { config: requires('cases.read'), schema: { params, response: { 200: focusSchema } } },
    (request) => {
      const { id } = request.params
      const { office } = userOf(request)
      return audited(context, request, { action: 'case.focus', type: 'case', id }, async (client) =>
        (await readFocus(client, office, id)).map(presentSpoken),
      )
    },
  )
  const sheet = sheetAnswers(context)
  app.post(
    url,
    { config: requires('persons.unmask'), schema: { params, body: cardOrderSchema } },
    async ({ id: request, identity, params: { id }, body }, reply) => {
      const { format, language, reason } = body
      const { office, login } = userOf({ identity })
      const sealer = sealerOf(context.keyring, office)
      const title = { zh: '案卡', en: 'Case card' }
      const order = {
        format,
        language,
        reason,
        title,
        list: 'case',
        columns: CARD_COLUMNS,
        query: { case: id },
      } as const
      return sheet({ id: request, identity }, reply, order, async (client) => {
        if ((await recusedAmong(client, office, [{ type: 'case', target: id }])).includes(login))
          throw new HttpProblem('RECUSAL_DECLARED')
        const found = await named(client, context, office, id)
        const facts = await statedFacts(
          client,
          office,
          found.persons.map((person) => person.id),
          sealer,
        )
        const card = cardOf(found, (person) => {
          const stated = attributesOf(facts, { type: 'person', id: person.id })['name']
          return typeof stated === 'string' ? stated : masked(person)
        })
        return { columns: cardColumns(language), total: card.fields.length, rows: cardRows(card, language) }
      })
    },
  )
}
