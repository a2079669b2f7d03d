import { type TeamEntry, whyNotInBook } from '@hengjian/casework'
import { dateOf, SHANGHAI_OFFSET } from '@hengjian/law'
import type { PoolClient } from 'pg'
import { recordAction } from '../access/audit'
import { type Identified, userOf } from '../access/identity'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { HttpProblem } from '../http/problem'
import { loadStaff } from '../roster/staff'
import { addTeamEntry, holdTeamBook, loadTeamBook } from './entries'
import { mayEnterTeam } from './rights'

/** Those whom an entry names. */
function namedIn(entry: TeamEntry): readonly string[] {
  if (entry.kind === 'team') return entry.team.members
  return entry.kind === 'attendance' ? entry.people : []
}

/** Enters something into the book of the team, in the caller's transaction: held, checked, added and recorded. 403 TEAM_NOT_YOURS for whoever does not enter. */
export async function enterInto(
  client: PoolClient,
  context: Pick<ServerContext, 'clock'>,
  request: Identified,
  entry: TeamEntry,
): Promise<number> {
  const user = userOf(request)
  if (!mayEnterTeam(user)) throw new HttpProblem('TEAM_NOT_YOURS')
  const { office, login } = user
  const at = context.clock.now()
  await holdTeamBook(client, office)
  const book = await loadTeamBook(client, office)
  const fault = whyNotInBook(entry, book, dateOf(at, SHANGHAI_OFFSET))
  if (fault !== null) throw new HttpProblem(fault)
  const staff = new Set<string>((await loadStaff(client, office)).keys())
  const stranger = namedIn(entry).find((one) => !staff.has(one))
  if (stranger !== undefined) throw new HttpProblem('TEAM_STRANGER', { found: stranger })
  const number = await addTeamEntry(client, office, { by: login, at, entry })
  const detail = { number, kind: entry.kind }
  await recordAction(context, client, request, { action: 'team.enter', type: 'team', id: '', detail })
  return number
}

/** Enters it in a transaction of its own. */
export const enterTeam = (
  context: ServerContext,
  request: Identified,
  entry: TeamEntry,
): Promise<{ readonly number: number }> =>
  inOffice(context.database, userOf(request).office, async (client) => ({
    number: await enterInto(client, context, request, entry),
  }))
