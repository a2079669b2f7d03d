import type { OutsideRelation, Workflow } from '@hengjian/casework'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import { dutyLawyers } from '../lawyers/shifts'
import { LANE } from './standingHearings'

/** Whom of other agencies a form names until somebody chooses another. */
export type LikelyOutsiders = Readonly<Partial<Record<OutsideRelation, readonly string[]>>>

const loginRow = z.object({ login: z.string() })

/** The lawyer on duty, and the judge where there is but one; nobody where the workflow names neither. */
export async function likelyOutsiders(
  client: ClientBase,
  office: string,
  { id }: Pick<Workflow, 'id'>,
  now: Instant,
): Promise<LikelyOutsiders> {
  if (id !== LANE) return {}
  const [first] = await dutyLawyers(client, office, now)
  const text = `select login from app_user where office = $1 and role = 'court' and not disabled and 'residentJudge' = any(titles)`
  const judges = await rowsOf(client, loginRow, text, [office])
  return {
    ...(first === undefined ? {} : { counsel: [first.lawyer] }),
    ...(judges.length === 1 ? { judge: judges.map(({ login }) => login) } : {}),
  }
}
