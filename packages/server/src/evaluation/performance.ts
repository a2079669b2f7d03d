import { currentWorkflow } from '@hengjian/casework/workflows'
import type { PerformanceDto } from '@hengjian/contract/evaluation'
import { type Period, statementOf } from '@hengjian/evaluation'
import { SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'
import type { Reader } from '../matters/party'
import { loadNames } from '../matters/presentRow'
import { presentPeriod } from './readEvaluation'
import { weightsOn } from './weights'

const DAY = 86_400_000
const rowSchema = z.object({ login: z.string(), workflow: z.string(), count: integer })

/** The heads read everybody's statement, everybody else their own (practice 6.3). */
const seesAll = ({ titles }: Reader): boolean => titles.some((title) => title === 'departmentHead' || title === 'chief')

/** The matters that each handler brought to an answer in the period, by name: nobody is ranked. */
export async function readPerformance(client: ClientBase, reader: Reader, period: Period): Promise<PerformanceDto> {
  const rows = await rowsOf(
    client,
    rowSchema,
    `select m.handler as login, m.workflow, count(distinct m.id) as count
     from matter_action done join matter m on m.office = done.office and m.id = done.matter
     where done.office = $1 and done.at >= $2 and done.at < $3 and done.answers is not null and m.handler is not null
       and ($4::text is null or m.handler = $4) group by 1, 2 order by 1, 2`,
    [
      ...[reader.office, startOf(period.from, SHANGHAI_OFFSET), startOf(period.to, SHANGHAI_OFFSET) + DAY],
      seesAll(reader) ? null : reader.login,
    ],
  )
  const set = await weightsOn(client, reader.office, period.to)
  const nameOf = await loadNames(client, reader.office)
  const logins = [...new Set(seesAll(reader) ? rows.map(({ login }) => login) : [reader.login])]
  const statements = logins.map((login) => {
    const { lines, points } = statementOf(
      rows.filter((row) => row.login === login),
      set,
    )
    return {
      ...nameOf(login),
      points,
      lines: lines.map(({ workflow, count, weight, points: own }) => ({
        ...{ workflow, count, points: own, weight: weight.points, reason: weight.reason },
        title: currentWorkflow(workflow)?.title ?? { zh: workflow, en: workflow },
      })),
    }
  })
  const byName = new Intl.Collator('zh-u-co-pinyin')
  return {
    period: presentPeriod(period),
    statements: statements.sort((left, right) => byName.compare(left.name, right.name)),
  }
}
