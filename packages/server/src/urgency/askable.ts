import type { ClientBase } from 'pg'
import { type Closed, closedTo, closes, type Placed } from '../access/closed'

/** Who is asked about a clock, in order: those on duty, but for whoever is recused from what it is of. */
export type Askable = (clock: Placed) => readonly string[]

/** @param logins who is on duty, in the order in which they are asked */
export async function askable(client: ClientBase, office: string, logins: readonly string[]): Promise<Askable> {
  const duty: { readonly login: string; readonly closed: Closed }[] = []
  for (const login of logins) duty.push({ login, closed: await closedTo(client, { office, login }) })
  return (clock) => duty.filter(({ closed }) => !closes(closed, clock)).map(({ login }) => login)
}
