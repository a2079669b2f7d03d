import { ROLES } from '@hengjian/casework'
import { type RoleDto, sideOfRole, type TitleDto } from '@hengjian/contract'
import type pg from 'pg'
import { HttpProblem } from '../http/problem'

/** What somebody is in matters: their titles and, of a police user, the unit. */
export interface Titles {
  readonly role: RoleDto
  readonly titles: readonly TitleDto[]
  readonly unit: string | null
}

/** Refuses titles that the role cannot bear, and a unit where none belongs or none where one must be: 400 TITLES_UNFIT, UNIT_UNFIT. */
export function checkTitles({ role, titles, unit }: Titles): void {
  const unfit = titles.find((title) => sideOfRole(role) === null || ROLES[title].side !== sideOfRole(role))
  if (unfit !== undefined) throw new HttpProblem('TITLES_UNFIT', { found: ROLES[unfit].title.zh, place: 'titles' })
  if ((role === 'police') !== (unit !== null)) throw new HttpProblem('UNIT_UNFIT', { place: 'unit' })
}

/** Gives a user these titles in place of those before. Read at every request, they are in force, or gone, with the next one. */
export async function setTitles(
  client: pg.PoolClient,
  { office, login, role }: { readonly office: string; readonly login: string; readonly role: RoleDto },
  { titles, unit }: Pick<Titles, 'titles' | 'unit'>,
): Promise<void> {
  checkTitles({ role, titles, unit })
  await client.query('update app_user set titles = $3, unit = $4 where office = $1 and login = $2', [
    office,
    login,
    titles,
    unit,
  ])
}
