import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { matterSearchMigration } from '../database/migrations/0471-matterSearch'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { listMatters } from './listMatters'
import type { Reader } from './party'
import { CLUE_FORM, clueOf, openedBy } from './scratchMatters'
import { searchMatters } from './searchMatters'

const now: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let clerk: SignedIn
let ids: readonly string[]

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  clerk = await world.signInAs('clerk', ['clerk'])
  const opened: string[] = []
  for (const facts of ['𠮷野反映：讯问超过二十四小时，Ａ区未送看守所。', '讯问未通知家属。'])
    opened.push((await openedBy(world, clerk, clueOf({ ...CLUE_FORM, facts }))).id)
  ids = opened
})
afterAll(() => world.close())

const reader = () => ({ office: SCRATCH_OFFICE, login: clerk.login, titles: ['clerk' as const], unit: null })
/** Which of the two, in their order, are found by words. */
const found = (words: string): Promise<readonly number[]> =>
  inOffice(world.context.database, SCRATCH_OFFICE, async (client) =>
    (await searchMatters(client, reader(), words, 6)).map(({ id }) => ids.indexOf(id)).sort(),
  )

async function expectFound(): Promise<void> {
  expect(await found('讯问')).toEqual([0, 1])
  expect(await found('𠮷野')).toEqual([0])
  expect(await found('超过二十四小时a区 未送看守所')).toEqual([0])
  expect(await found('超过二十四小时b区')).toEqual([])
  expect(await found('通知家属。')).toEqual([1])
  expect(await found('线索〔2026〕2号')).toEqual([1])
  expect(await found('20261号')).toEqual([0])
  expect(await found('2号')).toEqual([1])
  expect(await found('号')).toEqual([])
}

it('finds a matter by its number, however it is written, and by any words of its title', expectFound)

it('lists the same where words fit too many to name them', async () => {
  const list = async (reader: Reader, words: string) => {
    const query = (sort: 'changed' | 'opened', cursor?: string) => ({ q: words, sort, cursor, limit: 1 })
    return inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      const { rows, next, total, counts } = await listMatters(client, reader, query('changed'), now)
      const later = next === null ? [] : (await listMatters(client, reader, query('changed', next), now)).rows
      const opened = (await listMatters(client, reader, { ...query('opened'), limit: 9 }, now)).rows
      return [...rows, ...later, ...opened].map(({ number }) => number).concat(JSON.stringify([total, counts]))
    })
  }
  const head: Reader = { office: SCRATCH_OFFICE, login: 'head', titles: ['departmentHead'], unit: null }
  const all = async () =>
    Promise.all([reader(), head].flatMap((who) => ['讯问', '2026', '看守所'].map((words) => list(who, words))))
  const before = await all()
  expect(before[3]).toHaveLength(5)
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query(
      `insert into search_term (office, type, term, object)
       select $1, 'matterWords', term, gen_random_uuid()::text from unnest(array['讯问', '2026', '看守所']) as term, generate_series(1, 3001)`,
      [SCRATCH_OFFICE],
    ),
  )
  expect(await all()).toEqual(before)
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query(
      `delete from search_term where office = $1 and not exists (select from matter where id::text = object)`,
      [SCRATCH_OFFICE],
    ),
  )
})

it('finds those of before as well, once the step was taken', async () => {
  const terms = `select type, term from search_term where type like 'matter%'
    union all select 'words', words from matter order by type, term`
  await withClient(world.ownerUrl, async (client) => {
    const { rows } = await client.query(terms)
    await client.query(`delete from search_term`)
    await client.query(`update matter set words = ''`)
    for (const text of matterSearchMigration.statements.filter((one) => /^(insert|update matter set)/.test(one)))
      await client.query(text)
    expect((await client.query(terms)).rows).toEqual(rows)
  })
  await expectFound()
})
