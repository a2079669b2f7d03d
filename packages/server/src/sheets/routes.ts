import { caseSheetSchema, findingSheetSchema, matterSheetSchema, personSheetSchema } from '@hengjian/contract'
import type { SheetCell } from '@hengjian/facts/writers'
import type { ClientBase } from 'pg'
import { closedTo } from '../access/closed'
import { type SignedInUser, userOf } from '../access/identity'
import { requires } from '../access/permissions'
import { countCases, everyCase } from '../cases/listCases'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import { countFindings, everyFinding } from '../findings/listFindings'
import type { App } from '../http/app'
import { modelsInForce } from '../judging/inForce'
import { countMatters, everyMatter, narrowed } from '../matters/listMatters'
import { countPeople, everyPerson } from '../people/listPeople'
import { MOST_ROWS, sheetAnswers } from './answerSheet'
import { caseCells, caseColumns } from './caseSheet'
import { findingCells, findingColumns } from './findingSheet'
import { matterCells, matterColumns } from './matterSheet'
import { personCells, personColumns } from './personSheet'

async function* cellsOf<Row>(rows: AsyncIterable<Row>, cells: (row: Row) => SheetCell[]): AsyncGenerator<SheetCell[]> {
  for await (const row of rows) yield cells(row)
}

/** Lists as files: the same rows that the same person sees on the screen, in the same order and columns, masked alike. */
export function sheetsRoutes(app: App, context: ServerContext): void {
  const answer = sheetAnswers(context)
  const listing = async (client: ClientBase, user: SignedInUser) => ({
    ...modelsInForce(),
    office: user.office,
    sealer: sealerOf(context.keyring, user.office),
    closed: await closedTo(client, user),
  })
  app.post(
    '/api/v1/findings/sheet',
    { config: requires('findings.read'), schema: { body: findingSheetSchema } },
    ({ id, identity, body }, reply) => {
      const { columns, language, query } = body
      const order = { ...body, list: 'finding', title: { zh: '发现', en: 'Findings' } } as const
      return answer({ id, identity }, reply, order, async (client) => {
        const list = await listing(client, userOf({ identity }))
        return {
          columns: findingColumns(columns, language),
          total: await countFindings(client, list, query, MOST_ROWS),
          rows: cellsOf(everyFinding(client, list, query, context.clock.now()), (row) =>
            findingCells(row, columns, language),
          ),
        }
      })
    },
  )
  app.post(
    '/api/v1/cases/sheet',
    { config: requires('cases.read'), schema: { body: caseSheetSchema } },
    ({ id, identity, body }, reply) => {
      const { columns, language, query } = body
      const order = { ...body, list: 'case', title: { zh: '案件', en: 'Cases' } } as const
      return answer({ id, identity }, reply, order, async (client) => {
        const list = await listing(client, userOf({ identity }))
        return {
          columns: caseColumns(columns, language),
          total: await countCases(client, list, query, MOST_ROWS),
          rows: cellsOf(everyCase(client, list, query), (row) => caseCells(row, columns, language)),
        }
      })
    },
  )
  app.post(
    '/api/v1/people/sheet',
    { config: requires('cases.read'), schema: { body: personSheetSchema } },
    ({ id, identity, body }, reply) => {
      const { columns, language, query } = body
      const order = { ...body, list: 'person', title: { zh: '人员', en: 'People' } } as const
      return answer({ id, identity }, reply, order, async (client) => {
        const list = await listing(client, userOf({ identity }))
        return {
          columns: personColumns(columns, language),
          total: await countPeople(client, list, query, MOST_ROWS),
          rows: cellsOf(everyPerson(client, list, query), (row) => personCells(row, columns, language)),
        }
      })
    },
  )
  app.post(
    '/api/v1/matters/sheet',
    { config: requires('matters'), schema: { body: matterSheetSchema } },
    ({ id, identity, body }, reply) => {
      const { columns, language, query } = body
      const reader = userOf({ identity })
      const now = context.clock.now()
      const order = { ...body, list: 'matter', title: { zh: '事项', en: 'Matters' } } as const
      return answer({ id, identity }, reply, order, async (client) => {
        const narrow = await narrowed(client, reader, query)
        return {
          columns: matterColumns(columns, language),
          total: await countMatters(client, reader, narrow, now, MOST_ROWS),
          rows: cellsOf(everyMatter(client, reader, narrow, query.sort, now), (row) =>
            matterCells(row, columns, language),
          ),
        }
      })
    },
  )
}
