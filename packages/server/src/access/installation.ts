import type { RoleDto, TitleDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { z } from 'zod'
import { type Database, everywhere } from '../database/database'
import { rowOf } from '../database/rows'
import type { Keyring } from '../keys/keyring'
import { refuse } from '../problems/registry'
import type { DemoWish } from '../settings/settings'
import { enterOffice } from './offices'
import { randomPassword } from './passwords'
import { makeUser } from './users'

/** What a demonstration tells: a district that goes on, or the one of 2018 to 2021 whose figures were published. */
const scenarioSchema = z.enum(['district', 'article'])
export type DemoScenario = z.infer<typeof scenarioSchema>

const modeSchema = z.object({
  mode: z.enum(['demo', 'real']),
  empty: z.boolean(),
  demo_ready: z.boolean(),
  scenario: scenarioSchema,
})

/** What this database is for, and whether its demonstration data are still to be loaded. */
export interface Installation {
  readonly demo: boolean
  readonly demoMissing: boolean
  readonly scenario: DemoScenario
}

/**
 * Decides once what a database is for and holds it to that. Demonstration data come by themselves only on the first start of
 * the built-in database, by wish only into an empty one; such a database is never served as a real one.
 */
export function decideInstallation(
  database: Database,
  { wish, embedded }: { readonly wish: DemoWish; readonly embedded: boolean },
  now: Instant,
): Promise<Installation> {
  return everywhere(database, async (client) => {
    await client.query('select pg_advisory_xact_lock(724007)')
    const stored = await rowOf(
      client,
      modeSchema,
      `select mode, demo_ready, scenario, not exists (select 1 from office) as empty from installation where office = '*'`,
    )
    const wished = wish === 'on' || wish === 'article'
    if (stored?.mode === 'demo') {
      if (wish === 'off') refuse('DEMO_DATABASE', '', 'HENGJIAN_DEMO')
      if (wish === 'article' && stored.scenario !== 'article') refuse('DEMO_NOT_EMPTY', '', 'HENGJIAN_DEMO')
      return { demo: true, demoMissing: !stored.demo_ready, scenario: stored.scenario }
    }
    if (wished && stored?.empty === false) refuse('DEMO_NOT_EMPTY', '', 'HENGJIAN_DEMO')
    const demo = wished || (wish === 'auto' && embedded && stored === undefined)
    const scenario = wish === 'article' ? 'article' : 'district'
    await client.query(
      `insert into installation (office, mode, demo_ready, made_at, scenario) values ('*', $1, false, $2, $3)
       on conflict (office) do update set mode = excluded.mode, scenario = excluded.scenario`,
      [demo ? 'demo' : 'real', now, scenario],
    )
    return { demo, demoMissing: demo, scenario }
  })
}

/** A sign-in that is printed once. */
export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly role: RoleDto
  readonly titles: readonly TitleDto[]
  /** The unit of a police account: one of the synthetic district. */
  readonly unit?: string
  readonly password: string
}

const ACCOUNTS: readonly Omit<DemoAccount, 'password'>[] = [
  { login: 'jiancha', name: '演示检察官', role: 'procurator', titles: ['residentProcurator'] },
  { login: 'lunzhi', name: '演示轮值检察官', role: 'procurator', titles: ['rotatingProcurator'] },
  { login: 'lunzhier', name: '演示轮值检察官二', role: 'procurator', titles: ['rotatingProcurator'] },
  { login: 'lunzhisan', name: '演示轮值检察官三', role: 'procurator', titles: ['rotatingProcurator'] },
  { login: 'bumen', name: '演示部门检察官', role: 'procurator', titles: ['departmentProcurator'] },
  { login: 'weijian', name: '演示未检检察官', role: 'procurator', titles: ['minorsProcurator'] },
  { login: 'zhuli', name: '演示助理', role: 'assistant', titles: ['assistantProcurator'] },
  { login: 'shuji', name: '演示书记员', role: 'clerk', titles: ['clerk'] },
  { login: 'shujier', name: '演示书记员二', role: 'clerk', titles: ['clerk'] },
  { login: 'anguan', name: '演示案管员', role: 'clerk', titles: ['caseManager'] },
  { login: 'kongshen', name: '演示控申人员', role: 'clerk', titles: ['petitionClerk'] },
  { login: 'fuzeren', name: '演示部门负责人', role: 'leader', titles: ['departmentHead'] },
  { login: 'lingdao', name: '演示院领导', role: 'leader', titles: ['chief'] },
  { login: 'lianzheng', name: '演示廉政监督员', role: 'clerk', titles: ['disciplineOfficer'] },
  { login: 'xinli', name: '演示心理咨询师', role: 'clerk', titles: ['counsellor'] },
  { login: 'gongan', name: '演示公安法制员', role: 'police', titles: ['policeLiaison'], unit: '松涧派出所' },
  { login: 'faguan', name: '演示速裁法官', role: 'court', titles: ['residentJudge'] },
  { login: 'lvshi', name: '演示值班律师', role: 'lawyer', titles: ['dutyLawyer'] },
  { login: 'lvshier', name: '演示值班律师二', role: 'lawyer', titles: ['dutyLawyer'] },
  { login: 'fayuan', name: '演示法律援助中心', role: 'lawyer', titles: ['justiceOfficer'] },
  { login: 'xitong', name: '演示系统管理员', role: 'systemAdministrator', titles: [] },
  { login: 'guanli', name: '演示安全管理员', role: 'securityAdministrator', titles: [] },
  { login: 'shenji', name: '演示审计管理员', role: 'auditAdministrator', titles: [] },
]

/** Makes the office of the demonstration and its keys. */
export async function enterDemoOffice(
  database: Database,
  keyring: Keyring,
  office: { readonly id: string; readonly name: string },
  now: Instant,
): Promise<void> {
  await everywhere(database, (client) => enterOffice(client, office, now))
  await keyring.prepare(office.id)
}

/** Makes the demonstration's accounts with random passwords and marks it complete, both or neither. */
export function finishDemo(database: Database, office: string, now: Instant): Promise<readonly DemoAccount[]> {
  return everywhere(database, async (client) => {
    const accounts: DemoAccount[] = []
    for (const account of ACCOUNTS) {
      const password = randomPassword()
      await makeUser(client, { ...account, office, password, mustChange: false }, now)
      accounts.push({ ...account, password })
    }
    await client.query(`update installation set demo_ready = true where office = '*'`)
    return accounts
  })
}
