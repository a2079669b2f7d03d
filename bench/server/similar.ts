import { argv } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { pursuit } from '@hengjian/casework/workflows'
import { similarSchema } from '@hengjian/contract/similar'
import { course } from '../../packages/casework/src/trial'
import { withClient } from '../../packages/server/src/database/database'
import { LEGAL_WORDS } from '../../packages/server/src/similar/legalWords'
import { tell } from '../outcome'
import { type BenchOffice, benchOffice, OFFICE, processorSeconds } from './office'

const ROUNDS = 60
const BATCH = 1000
/** How often it is asked how far the index has come. In milliseconds. */
const RHYTHM = 500
/** So many sentences a matter has: about 700 letters. */
const SENTENCES = 18

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const PLACES = [
  '公交站台',
  '小区车库',
  '农贸市场',
  '网吧',
  '酒店房间',
  '工地宿舍',
  '学校门口',
  '医院停车场',
  '夜市',
  '快递站点',
]
const THINGS = ['电动车电瓶', '手机', '现金', '香烟', '铜芯电缆', '自行车', '银行卡', '金项链', '笔记本电脑', '摩托车']
const DEEDS = ['秘密窃取', '持刀威胁', '酒后滋事', '虚构项目骗取', '冒充客服诱骗', '驾车撞伤', '聚众殴打', '转账洗钱']
const SYLLABLES = [...'松涧竹溪云岭河沿石桥柳湾金谷杏园平川长宁安和永丰']

/** The words of a matter: common terms often, places and things less, and names of its own. */
function textOf(at: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(at() * at() * list.length)] ?? ''
  const name = (): string => `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`
  return Array.from({ length: SENTENCES }, () => {
    const deed = `犯罪嫌疑人在${name()}${pick(PLACES)}${pick(DEEDS)}${pick(THINGS)}`
    return `${deed}，涉及${pick(LEGAL_WORDS)}，经${pick(LEGAL_WORDS)}核实，被害人${name()}陈述一致。`
  }).join('')
}

/** Only constraints on each other keep a matter and its actions from being filled in one after the other. */
const REFERENCES = [
  ...['matter drop constraint answered_by_own', 'matter drop constraint stands_as_acted'],
  ...['matter_action drop constraint answered_by_own', 'matter_action drop constraint of_a_matter'],
]

/** So many ended matters, an hour after each other, each with words of its own. */
async function fill({ ownerUrl }: BenchOffice, count: number): Promise<void> {
  const ended = course(pursuit, 'open', 'dismiss', 'archive')
  const at = numbers(7)
  await withClient(ownerUrl, async (client) => {
    for (const one of REFERENCES) await client.query(`alter table ${one}`)
    await client.query(`select set_config('hengjian.office', $1, false)`, [OFFICE])
    for (let first = 0; first < count; first += BATCH) {
      const texts = Array.from({ length: Math.min(BATCH, count - first) }, () => textOf(at))
      await client.query('begin')
      await client.query(
        `insert into matter (office, id, workflow, workflow_version, number, title, state, closed, version, answer_sequence, answer_kind,
           unit, handler, sensitivities, opened_at, changed_at)
         select $1, ('00000000-0000-4000-8000-' || lpad(to_hex($2::integer + n), 12, '0'))::uuid, $3, $4, '追〔2026〕' || $2::integer + n || '号',
           '追捕', $5, true, $6, $7, $8, '单位', 'handler', '{}', 1600000000000 + ($2::integer + n) * 3600000::bigint,
           1600000000000 + ($2::integer + n) * 3600000::bigint from generate_series(1, $9::integer) n`,
        [
          ...[OFFICE, first, pursuit.id, pursuit.version, ended.state, ended.version],
          ...[ended.answer?.sequence ?? null, ended.answer?.kind ?? null, texts.length],
        ],
      )
      for (const { sequence, action, actor, form, reason, before, after } of ended.records)
        await client.query(
          `insert into matter_action (office, matter, sequence, workflow, workflow_version, action, actor, titles, unit, at, form, reason,
             reason_words, before, after, closed)
           select $1, ('00000000-0000-4000-8000-' || lpad(to_hex($2::integer + n), 12, '0'))::uuid, $3::integer, $4, $5, $6, $7, $8, $9,
             1600000000000 + $3::integer, case when $3::integer = 2 then json_build_object('dismissalNote', text) else $10::json end,
             $11, $12, $13, $14, false
           from unnest($15::text[]) with ordinality as row (text, n)`,
          [
            ...[OFFICE, first, sequence, pursuit.id, pursuit.version, action, actor.id, actor.roles, actor.unit],
            ...[JSON.stringify(form), reason?.code ?? null, reason?.words ?? null, before, after, texts],
          ],
        )
      await client.query('commit')
    }
    await client.query('vacuum analyze matter')
    await client.query('vacuum analyze matter_action')
  })
}

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((left, right) => left - right)[Math.floor(times.length * share)] ?? Number.NaN

// Ended matters entered by their words beside the running server, and matters like others found among them.
const [documents = '100000'] = argv.slice(2)
const wanted = Number(documents)
const office = await benchOffice()
await fill(office, wanted)
const headers = await office.signInAs('resident', { role: 'procurator', titles: ['residentProcurator'] })
const began = performance.now()
const server = await office.serve()
const pids = [server.pid, office.databasePid]
const before = processorSeconds(...pids)

const owner = <Value>(text: string): Promise<Value> =>
  withClient(office.ownerUrl, async (client) => (await client.query(text)).rows[0])
for (let entered = 0; entered < wanted; ) {
  await pause(RHYTHM)
  entered = (await owner<{ n: number }>('select count(*)::int as n from similar_matter')).n
}
const seconds = (performance.now() - began) / 1000
const cpuSeconds = processorSeconds(...pids) - before
const { size, words } = await owner<{ size: string; words: number }>(
  `select pg_size_pretty(pg_total_relation_size('similar_block') + pg_total_relation_size('similar_matter')) as size,
     (select sum(holding)::int from similar_block) as words`,
)

async function ask(path: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(`${server.url}/api/v1/matters${path}`, { headers })
  const told: unknown = await answer.json()
  const time = performance.now() - start
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(told).slice(0, 300)}`)
  if (similarSchema.parse(told).matters.length === 0) throw new Error(`${path} found nothing`)
  return time
}

const at = numbers(11)
const idOf = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
const paths = Array.from({ length: ROUNDS }, (_, round) =>
  round % 3 === 0
    ? `/similar?q=${encodeURIComponent(textOf(at).slice(0, 120))}`
    : `/${idOf(1 + Math.floor(at() * wanted))}/similar`,
)
for (const path of paths.slice(0, 5)) await ask(path)
const asking = processorSeconds(...pids)
const times: number[] = []
for (const path of paths) times.push(await ask(path))
const cpu = ((processorSeconds(...pids) - asking) * 1000) / ROUNDS
await server.stop()
await office.close()
tell(
  { seconds, cpuSeconds },
  {
    documents: wanted,
    words,
    'index size': size,
    'search median ms': Math.round(quantile(times, 0.5)),
    'search p95 ms': Math.round(quantile(times, 0.95)),
    'search CPU ms': Math.round(cpu),
  },
)
