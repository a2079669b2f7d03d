import { type Entering, type PersonId, type RosterEntry, type RosterFault, whyNotEntered } from '@hengjian/casework'
import { addDays, dateOf, SHANGHAI_OFFSET } from '@hengjian/law'
import type { PoolClient } from 'pg'
import { recordAction } from '../access/audit'
import { type Identified, type SignedInUser, userOf } from '../access/identity'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { HttpProblem } from '../http/problem'
import { addEntry, holdRoster, loadRoster } from './entries'
import { loadStaff } from './staff'

/** Whether somebody approves swaps for the office. */
export const isHead = ({ titles }: Pick<SignedInUser, 'titles'>): boolean =>
  titles.some((title) => title === 'departmentHead' || title === 'chief')

/** Whether somebody plans: heads, and the resident procurator, who runs the desk. */
export const mayPlan = (user: Pick<SignedInUser, 'titles'>): boolean =>
  isHead(user) || user.titles.includes('residentProcurator')

/** What is to be entered, from the roster as it stands; a fault where it cannot. */
export type Made = (entering: Entering) => RosterEntry | RosterFault

async function enterIn(
  client: PoolClient,
  context: ServerContext,
  request: Identified,
  make: Made,
): Promise<{ readonly number: number }> {
  const user = userOf(request)
  const { office } = user
  const at = context.clock.now()
  await holdRoster(client, office)
  const roster = await loadRoster(client, office, addDays(dateOf(at, SHANGHAI_OFFSET), -2))
  const entering = { roster, staff: await loadStaff(client, office), by: user.login as PersonId, at }
  const entry = make(entering)
  const fault = typeof entry === 'string' ? entry : whyNotEntered(entry, entering)
  if (typeof entry === 'string' || fault !== null) throw new HttpProblem(fault ?? 'SHIFT_UNKNOWN')
  const number = await addEntry(client, office, { by: entering.by, at, entry }, roster)
  const detail = { number, kind: entry.kind }
  await recordAction(context, client, request, { action: `roster.${entry.kind}`, type: 'roster', id: '', detail })
  return { number }
}

/** Enters something into the roster: held, checked, added and recorded in one transaction. */
export const enter = (context: ServerContext, request: Identified, make: Made): Promise<{ readonly number: number }> =>
  inOffice(context.database, userOf(request).office, (client) => enterIn(client, context, request, make))

/** 403 ROSTER_NOT_YOURS for whoever does not plan. */
export function checkPlanner(request: Identified): void {
  if (!mayPlan(userOf(request))) throw new HttpProblem('ROSTER_NOT_YOURS')
}
