import { rmSync } from 'node:fs'
import { argv } from 'node:process'
import { generateDistrict } from '@hengjian/district'
import type { Instant } from '@hengjian/law'
import type pg from 'pg'
import { systemClock } from '../../packages/server/src/clock'
import { inOffice, withClient } from '../../packages/server/src/database/database'
import { storeReceived } from '../../packages/server/src/demo/storeReceived'
import { sealerOf } from '../../packages/server/src/facts/sealer'
import { modelsInForce } from '../../packages/server/src/judging/inForce'
import { judgeOffice } from '../../packages/server/src/judging/worker'
import { tell, timed } from '../outcome'
import { type BenchOffice, benchOffice, OFFICE } from '../server/office'
import { copyRows, readRows } from './bulkLoad'
import { type Column, copier, FIRST_STORY, type Row } from './copies'
import { digestsOf, inventedPerson } from './names'

/** What is stored of a fact, and what the worker derives from it. */
const TABLES = [
  ...['fact', 'fact_object', 'object_link', 'object_card', 'search_term'],
  ...['verdict', 'finding', 'finding_event', 'timer'],
] as const

const DAY = 24 * 3_600_000

/** One district, stored and judged as every fact is. */
async function judgeSample({ context }: BenchOffice, now: Instant): Promise<number> {
  // The courses of the rules all end together: three days ago, so that today is a day like others.
  const courses = { seed: 7, anchor: (now - 3 * DAY) as Instant, ordinary: 300, live: 0, numberedBefore: FIRST_STORY }
  const today = {
    seed: 8,
    anchor: now,
    plans: [],
    ordinary: 20,
    live: 40,
    inside: 15,
    numberedBefore: FIRST_STORY + 5000,
  }
  const lines = [courses, today].flatMap((one) => generateDistrict(one).lines)
  await inOffice(context.database, OFFICE, (client) => storeReceived(client, context, OFFICE, lines))
  await judgeOffice(context, modelsInForce(), OFFICE)
  return lines.length
}

async function columnsOf(client: pg.ClientBase, table: string): Promise<readonly Column[]> {
  const { rows } = await client.query<Column>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'hengjian' and table_name = $1 order by ordinal_position`,
    [table],
  )
  return rows
}

function* copied(rows: readonly Row[], one: ReturnType<typeof copier>, copies: number): Generator<Row> {
  for (let copy = 1; copy <= copies; copy += 1) {
    for (const row of rows) {
      const made = one(row, copy)
      if (made !== undefined) yield made
    }
  }
}

/** Everybody whom the copies name, by names of their own. */
function* names(persons: readonly string[], { context }: BenchOffice, copies: number): Generator<Row> {
  const sealer = sealerOf(context.keyring, OFFICE)
  const renumbered = copier('blind_index', [{ name: 'object', type: 'text' }], 0 as Instant)
  for (let copy = 1; copy <= copies; copy += 1) {
    for (const [index, person] of persons.entries()) {
      const [object = person] = renumbered([person], copy) ?? []
      for (const [field, digest] of digestsOf(inventedPerson(copy * persons.length + index), sealer))
        yield [OFFICE, field, `\\${digest}`, 'person', object]
    }
  }
}

async function copyDistrict(office: BenchOffice, copies: number, now: Instant): Promise<void> {
  await withClient(office.ownerUrl, async (client) => {
    await client.query(`set maintenance_work_mem = '512MB'`)
    for (const table of TABLES) {
      const one = copier(table, await columnsOf(client, table), now)
      await copyRows(client, table, copied(await readRows(client, table), one, copies))
    }
    const { rows } = await client.query<{ object: string }>(
      `select object from object_card where type = 'person' and object like 'P-1000____'`,
    )
    await copyRows(
      client,
      'blind_index',
      names(
        rows.map(({ object }) => object),
        office,
        copies,
      ),
    )
    // A server that ran from the first fact on has nothing older to enter for search.
    await client.query('insert into search_entry (office, type, object, done) values ($1, $2, $2, true)', [OFFICE, ''])
    await client.query('vacuum (analyze)')
    await client.query('checkpoint')
  })
}

// A data folder with one office of so many facts and all that is derived from them: one district judged by the worker, and copies
// of its rows, each some weeks further back, under numbers and names of their own.
const [folder = '', wanted = '2000000'] = argv.slice(2)
rmSync(folder, { recursive: true, force: true })
const took = await timed(async () => {
  const now = systemClock.now()
  const office = await benchOffice(folder)
  const facts = await judgeSample(office, now)
  await copyDistrict(office, Math.ceil(Number(wanted) / facts) - 1, now)
  await office.close()
})
tell(took, { facts: Number(wanted) })
