import { createHash } from 'node:crypto'
import { REGISTER_COLUMNS, type RegisterColumn } from '@hengjian/assistance'
import { DECISIONS } from '@hengjian/contract/identity'
import { dateOf, formatDate, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import type { SignedInUser } from '../access/identity'
import { attributesOf } from '../cases/course'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { rowsOf } from '../database/rows'
import { type Sealer, sealerOf } from '../facts/sealer'
import { conclude } from '../identity/campaignPersons'
import { approveCampaign, proposeCampaign } from '../identity/campaigns'
import { matchCampaign } from '../identity/matchCampaign'
import { finishRegister, storeRegisterPiece } from '../identity/receiveRegister'
import { headingsOf, type RegisterRow, readRegisterRow } from '../identity/registerRow'
import { enterRegister } from '../identity/registers'
import { statedFacts } from '../people/statedFacts'
import { DEMO_OFFICE } from './district'

const { id: OFFICE } = DEMO_OFFICE
const DAY = 24 * 3_600_000
const FIRST_OF = (column: RegisterColumn): string => REGISTER_COLUMNS[column][0]
const HEADINGS = headingsOf(
  new Set([FIRST_OF('name'), FIRST_OF('number'), FIRST_OF('employer'), FIRST_OF('kind'), FIRST_OF('post')]),
)

/** What the register says of those the look-back reaches, in turn: most are nothing but employed. */
const EMPLOYERS = [
  ['青石市水务服务中心', '事业单位', '科员'],
  ['青石市宏达运输有限公司', '企业', '司机'],
  ['青石市松涧区第二中学', '', '教师'],
  ['青石市安顺物业有限公司', '企业', '保安'],
  ['青石市北原区城市管理局', '机关', '执法队员'],
] as const

const rowWith = (
  name: string,
  number: string,
  [employer, kind, post]: readonly [string, string, string],
): RegisterRow =>
  readRegisterRow(
    {
      cells: {
        ...{ [FIRST_OF('name')]: name, [FIRST_OF('number')]: number, [FIRST_OF('employer')]: employer },
        ...{ [FIRST_OF('kind')]: kind, [FIRST_OF('post')]: post },
      },
    },
    HEADINGS,
  )

/** A register that names some of the people, one of them under another name, one with a false number, one without any. */
async function rowsFor(client: PoolClient, people: readonly string[], sealer: Sealer): Promise<readonly RegisterRow[]> {
  const facts = await statedFacts(client, OFFICE, people, sealer)
  const named = people.map((id) => {
    const { name, idNumber } = attributesOf(facts, { type: 'person', id })
    return { name: String(name ?? ''), number: String(idNumber ?? '') }
  })
  const [unit, driver] = EMPLOYERS
  return [
    ...named
      .slice(0, -1)
      .map(({ name, number }, index) => rowWith(name, number, EMPLOYERS[index % EMPLOYERS.length] ?? driver)),
    ...named.slice(-1).map(({ number }) => rowWith('何同号', number, unit)),
    rowWith('罗错码', '990000198001010000', unit),
    rowWith('马无号', '', driver),
  ]
}

const personRow = z.object({ person: z.string() })

async function begin(
  client: PoolClient,
  people: ReadonlyMap<string, SignedInUser>,
  now: Instant,
): Promise<string | undefined> {
  const [proposer, approver] = [people.get('zhuli'), people.get('fuzeren')]
  const { rowCount } = await client.query('select from campaign where office = $1', [OFFICE])
  if (rowCount !== 0 || proposer === undefined || approver === undefined) return undefined
  const id = await proposeCampaign(
    client,
    proposer,
    {
      ...{ title: '轻刑案件身份“回头看”', purpose: '对2018年以来办理的轻刑案件逐案核查是否隐瞒公职身份' },
      ...{
        from: '2018-01-01',
        to: formatDate(dateOf(now, SHANGHAI_OFFSET)),
        charges: ['盗窃', '危险驾驶', '交通肇事'],
      },
      ...{ decisions: [...DECISIONS], members: ['zhuli', 'lunzhi', 'shuji'] },
    },
    (now - 6 * DAY) as Instant,
  )
  await approveCampaign(client, approver, id, (now - 5 * DAY) as Instant)
  await proposeCampaign(
    client,
    proposer,
    {
      ...{ title: '交通肇事案件身份专项核查', purpose: '对已不起诉的交通肇事案件逐案核查' },
      ...{ from: '2018-01-01', to: formatDate(dateOf(now, SHANGHAI_OFFSET)), charges: ['交通肇事'] },
      ...{ decisions: ['discretionaryNonProsecution'], members: ['lunzhier'] },
    },
    (now - DAY) as Instant,
  )
  return id
}

/** The look-back of the demonstration: enrolled, held against a register, one person concluded; another still waits for approval. */
export async function enterLookBack(
  context: ServerContext,
  people: ReadonlyMap<string, SignedInUser>,
  now: Instant,
): Promise<void> {
  const sealer = sealerOf(context.keyring, OFFICE)
  await inOffice(context.database, OFFICE, async (client) => {
    const campaign = await begin(client, people, now)
    const keeper = people.get('zhuli')
    if (campaign === undefined || keeper === undefined) return
    const enrolled = await rowsOf(
      client,
      personRow,
      'select person from campaign_person where office = $1 and campaign = $2 order by decided_on, person limit 12',
      [OFFICE, campaign],
    )
    const rows = await rowsFor(
      client,
      enrolled.map(({ person }) => person),
      sealer,
    )
    const at = (now - 4 * DAY) as Instant
    const asked = {
      ...{ kind: 'socialInsurance' as const, keeper: '青石市社会保险中心' },
      ...{ purpose: '2018年以来轻刑案件身份“回头看”', authority: '调证〔2026〕3号' },
    }
    const id = await enterRegister(client, keeper, asked, at)
    await storeRegisterPiece(client, { office: OFFICE, id, piece: 0 }, rows, sealer)
    await finishRegister(
      client,
      { office: OFFICE, id },
      { rows: rows.length, unread: 0, size: 4096, sha256: createHash('sha256').update(JSON.stringify(rows)).digest() },
    )
    await matchCampaign(client, OFFICE, campaign, (now - 3 * DAY) as Instant)
    await client.query('update campaign set matched_by = $3, matched_at = $4 where office = $1 and id = $2', [
      ...[OFFICE, campaign, keeper.login, now - 3 * DAY],
    ])
    const clear = enrolled.length > 2 ? enrolled[1]?.person : undefined
    if (clear === undefined) return
    const words = '户籍、社保记录与自述一致，系企业职工'
    await conclude(
      client,
      keeper,
      { id: campaign, person: clear },
      { conclusion: 'clear', words },
      (now - 2 * DAY) as Instant,
    )
  })
}
