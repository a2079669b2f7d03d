import type { PersonId, TeamEntry } from '@hengjian/casework'
import { addDays, dateOf, formatDate, type Instant, type PlainDate, SHANGHAI_OFFSET } from '@hengjian/law'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { type AuditedAct, recordAction } from '../access/audit'
import type { Identified, SignedInUser } from '../access/identity'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { rowOf } from '../database/rows'
import { type Sealer, sealerOf } from '../facts/sealer'
import { enterInto } from '../team/enter'
import { declareRecusal, keepMeddling } from '../team/integrity'
import { DEMO_OFFICE, type ToldDistrict } from './district'
import { demoPeople } from './enterMatters'

const { id: OFFICE } = DEMO_OFFICE
const DAY = 24 * 3_600_000

const people = (...logins: readonly string[]) => logins.map((login) => login as PersonId)
const idOf = (place: number): string => `5b0c7d1e-2f43-4a6b-8d90-${String(place).padStart(12, '0')}`

const TEAMS: readonly TeamEntry[] = [
  {
    kind: 'team',
    team: {
      ...{ id: idOf(1), name: '毒品犯罪办案团队', offences: ['毒品', '制毒物品'], minors: false },
      members: people('bumen', 'zhuli'),
    },
  },
  {
    kind: 'team',
    team: {
      ...{ id: idOf(2), name: '未成年人案件团队', offences: [], minors: true },
      members: people('weijian', 'zhuli', 'shujier'),
    },
  },
  {
    kind: 'team',
    team: {
      ...{ id: idOf(3), name: '电信网络诈骗办案团队', offences: ['电信网络诈骗', '信息网络犯罪'], minors: false },
      members: people('lunzhi', 'lunzhier', 'shuji'),
    },
  },
]

/** Two trainings that were held, with those who were there, and one to come. */
const trainings = (today: PlainDate): readonly TeamEntry[] => [
  {
    kind: 'training',
    training: {
      ...{ id: idOf(11), date: addDays(today, -38), skill: 'findingClues', lecturer: '演示检察官', model: null },
      title: '从入区登记和监控看讯问是否合法',
      material:
        '一、看入区、讯问、出区三个时间是否衔接。\n二、看同步录音录像是否覆盖讯问全程。\n三、看体检记录与伤情描述是否一致。',
    },
  },
  {
    kind: 'training',
    training: {
      ...{ id: idOf(12), date: addDays(today, -11), skill: 'verification', lecturer: '演示部门负责人' },
      ...{ title: '拘留后二十四小时送押：怎样核实延误原因', model: 'CM-DET-24H' },
      material: '核实顺序：拘留证执行时间、押解登记、看守所收押登记；延误有正当理由的，调取书面说明。',
    },
  },
  {
    kind: 'training',
    training: {
      ...{ id: idOf(13), date: addDays(today, 9), skill: 'guidingEvidence', lecturer: '演示部门检察官', model: null },
      ...{ title: '毒品案件提取、扣押、称量、取样的引导', material: '' },
    },
  },
  { kind: 'attendance', id: idOf(11), people: people('lunzhi', 'lunzhier', 'zhuli', 'shuji', 'shujier') },
  { kind: 'attendance', id: idOf(12), people: people('jiancha', 'lunzhi', 'lunzhisan', 'zhuli') },
]

const exchanges = (today: PlainDate): readonly TeamEntry[] => [
  {
    kind: 'exchange',
    exchange: {
      ...{ id: idOf(21), way: 'toPolice', person: '演示轮值检察官二', unit: '刑侦大队' },
      ...{ from: addDays(today, -75), to: addDays(today, -62) },
      words: '跟班参加命案现场勘查和证据审查会商。',
    },
  },
  {
    kind: 'exchange',
    exchange: {
      ...{ id: idOf(22), way: 'fromPolice', person: '松涧派出所法制员', unit: '松涧派出所' },
      ...{ from: addDays(today, -6), to: addDays(today, 8) },
      words: '在检察室跟班审查起诉，熟悉退回补充侦查的常见原因。',
    },
  },
]

/** When each of them was entered: the days before the anchor. */
const entriesOn = (today: PlainDate): readonly (readonly [by: string, ago: number, entry: TeamEntry])[] => [
  ...TEAMS.map((entry) => ['fuzeren', 80, entry] as const),
  ...exchanges(today).map((entry) => ['fuzeren', 7, entry] as const),
  ...trainings(today).map((entry) => ['jiancha', 2, entry] as const),
]

const caseSchema = z.object({ object: z.string() })

/** Somebody declares recusal from a case of an acquaintance; another writes down that one was called about a case. */
async function enterIntegrity(
  client: PoolClient,
  byLogin: ReadonlyMap<string, SignedInUser>,
  sealer: Sealer,
  anchor: Instant,
): Promise<void> {
  const [declaring, called] = [byLogin.get('lunzhisan'), byLogin.get('lunzhi')]
  const known = await rowOf(
    client,
    caseSchema,
    `select object from object_card where office = $1 and type = 'case' order by last_fact_at, object limit 1`,
    [OFFICE],
  )
  if (declaring === undefined || called === undefined || known === undefined) return
  const at = (anchor - 4 * DAY) as Instant
  const about = {
    type: 'case',
    object: known.object,
    ground: 'other',
    words: '被害人是本人大学同学，来往密切。',
  } as const
  await declareRecusal(client, declaring, about, sealer, at)
  await record(client, declaring, { action: 'integrity.declare', type: 'integrity', id: '' }, at)
  const call = {
    ...{ who: '某街道办事处工作人员，自称当事人亲属', how: '打办公电话', about: '一起故意伤害案的批捕审查' },
    on: formatDate(dateOf(at, SHANGHAI_OFFSET)),
    words: '询问承办人是谁、能不能不批捕。已告知不得过问，并告知依法可以提交书面意见。',
  }
  await keepMeddling(client, called, call, sealer, at)
  await record(client, called, { action: 'integrity.meddling', type: 'integrity', id: '' }, at)
}

const requestOf = (user: SignedInUser, id: string): Identified => ({ id, identity: { kind: 'user', user } })
const record = (client: PoolClient, user: SignedInUser, act: AuditedAct, at: Instant): Promise<void> =>
  recordAction({ clock: { now: () => at } }, client, requestOf(user, `integrity-${user.login}`), act)

/** Enters what the team of a demonstration has: all of it or nothing, and once. */
export async function enterTeam(context: ServerContext, { anchor }: ToldDistrict): Promise<void> {
  const byLogin = new Map((await demoPeople(context)).map((user) => [user.login, user]))
  await context.keyring.prepare(OFFICE)
  const sealer = sealerOf(context.keyring, OFFICE)
  await inOffice(context.database, OFFICE, async (client) => {
    const { rowCount } = await client.query('select from team_entry where office = $1 limit 1', [OFFICE])
    if (rowCount !== 0) return
    for (const [place, [by, ago, entry]] of entriesOn(dateOf(anchor, SHANGHAI_OFFSET)).entries()) {
      const user = byLogin.get(by)
      if (user === undefined) throw new Error(`nobody of the demonstration is called ${by}`)
      const clock = { now: () => (anchor - ago * DAY) as Instant }
      await enterInto(client, { clock }, requestOf(user, `team-${place}`), entry)
    }
    await enterIntegrity(client, byLogin, sealer, anchor)
  })
}
