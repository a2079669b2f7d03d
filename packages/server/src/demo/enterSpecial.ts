import { specialMatters } from '@hengjian/district'
import type { Instant } from '@hengjian/law'
import type { SignedInUser } from '../access/identity'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { approveRule, proposeRule } from '../ruleLibrary/rules'
import { DEMO_OFFICE, type ToldDistrict } from './district'
import { enterLookBack } from './enterLookBack'
import { demoPeople, enterCourses } from './enterMatters'
import { DEMO_RULES } from './rules'

const { id: OFFICE } = DEMO_OFFICE
const DAY = 24 * 3_600_000

/** The rules of the demonstration, entered by the department's head and approved by the chief; once. */
async function enterRules(
  context: ServerContext,
  people: ReadonlyMap<string, SignedInUser>,
  now: Instant,
): Promise<void> {
  const [head, chief] = [people.get('fuzeren'), people.get('lingdao')]
  if (head === undefined || chief === undefined) return
  await inOffice(context.database, OFFICE, async (client) => {
    const { rowCount } = await client.query('select from office_rule where office = $1 limit 1', [OFFICE])
    if (rowCount !== 0) return
    for (const rule of DEMO_RULES) {
      const id = await proposeRule(client, head, rule, (now - 200 * DAY) as Instant)
      await approveRule(client, chief, { id, version: 1 }, (now - 199 * DAY) as Instant)
    }
  })
}

/** Enters what the office of a demonstration has in protective and special work; whatever is there already stays as it is. */
export async function enterSpecial(
  context: ServerContext,
  district: ToldDistrict,
  stopped: () => boolean,
): Promise<void> {
  const people = await demoPeople(context)
  const byLogin = new Map(people.map((user) => [user.login, user]))
  await enterRules(context, byLogin, district.anchor)
  if (!(await enterCourses(context, people, specialMatters(district), stopped))) return
  await enterLookBack(context, byLogin, district.anchor)
}
