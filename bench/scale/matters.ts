import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { argv } from 'node:process'
import { act, type PersonId, type Role, type UnitId } from '@hengjian/casework'
import { currentWorkflow } from '@hengjian/casework/workflows'
import { builtInYears, createCalendar, dateOf, formatDate, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type pg from 'pg'
import { type Course, coursesOn } from '../../crash/courses'
import { UNIT } from '../../crash/office'
import { systemClock } from '../../packages/server/src/clock'
import { inOffice, withClient } from '../../packages/server/src/database/database'
import { modelsInForce } from '../../packages/server/src/judging/inForce'
import { addRecord, enterMatter, holdRelations, moveMatter } from '../../packages/server/src/matters/storeAction'
import { numberTerms } from '../../packages/server/src/search/numberTerms'
import { soughtWords, wordTerms } from '../../packages/server/src/search/wordTerms'
import { tell, timed } from '../outcome'
import { benchOffice, OFFICE } from '../server/office'
import { copyRows, readRows } from './bulkLoad'
import type { Row } from './copies'
import { inventedPerson } from './names'

const TITLES: Readonly<Record<string, Role>> = {
  clerk: 'clerk',
  resident: 'residentProcurator',
  rotating: 'rotatingProcurator',
  second: 'rotatingProcurator',
  head: 'departmentHead',
  liaison: 'policeLiaison',
}
/** How many there are of each. */
const COUNTS: Readonly<Record<string, number>> = {
  clerk: 6,
  resident: 3,
  rotating: 40,
  second: 40,
  head: 4,
  liaison: 40,
}

const calendar = createCalendar(builtInYears)

/** Takes a course so far, as the server stores it. */
async function storeCourse(client: pg.PoolClient, { workflow, steps }: Course, length: number, now: Instant) {
  const definition = currentWorkflow(workflow)
  if (definition === undefined) throw new Error(workflow)
  const id = randomUUID()
  let matter: Parameters<typeof act>[1] = null
  for (const { who, action, form, reason } of steps.slice(0, length)) {
    const actor = {
      id: who as PersonId,
      roles: [TITLES[who] ?? 'clerk'],
      unit: who === 'liaison' ? (UNIT as UnitId) : null,
    }
    const attempt = { action, actor, at: now, form, reason: reason ?? null, expectedVersion: matter?.version ?? 0 }
    const outcome = act(definition, matter, attempt)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
    const acted = { office: OFFICE, id, definition, matter: outcome.matter, record: outcome.record, calendar }
    await addRecord(client, acted)
    if (matter === null) await enterMatter(client, acted, { number: id, title: '' })
    else await moveMatter(client, acted)
    await holdRelations(client, acted)
    matter = outcome.matter
  }
  return id
}

/** The rows of a sample by matter, for each table. */
type Templates = readonly (readonly Row[])[]
const TABLES = ['matter', 'matter_action', 'matter_holder'] as const
type Table = (typeof TABLES)[number]
/** Where the columns stand that differ from copy to copy. */
interface Columns {
  readonly names: readonly string[]
  readonly of: string
}

const DAY = 24 * 3_600_000
/** Opened one after the other over the last three years. */
const EVERY = (3 * 365 * DAY) / 1_000_000
/** Of so many one has not ended. */
const RUNNING = 16

/** Matters as copies of a sample, each with people, a unit, a number, a title and instants of its own. */
class Copies {
  readonly #ids: readonly string[]
  readonly #templates: Readonly<Record<Table, { readonly columns: Columns; readonly rows: Templates }>>
  readonly #now: Instant
  readonly #titles: readonly string[]

  constructor(count: number, templates: Copies['templates'], now: Instant) {
    this.#ids = Array.from({ length: count }, () => randomUUID())
    this.#templates = templates
    this.#now = now
    this.#titles = [...modelsInForce().models.values()].map(({ title }) => title.zh)
  }

  get templates() {
    return this.#templates
  }

  #back(copy: number): number {
    return Math.round((this.#ids.length - copy) * EVERY)
  }

  #person(name: string, copy: number): string {
    const count = COUNTS[name]
    return name === UNIT ? `${UNIT}${copy % 40}` : count === undefined ? name : `${name}-${copy % count}`
  }

  /** What a matter is called and found by. */
  named(copy: number): { readonly id: string; readonly number: string; readonly title: string } {
    const at = (this.#now - this.#back(copy)) as Instant
    const [year = ''] = formatDate(dateOf(at, SHANGHAI_OFFSET)).split('-')
    const title = `${inventedPerson(copy).name}：${this.#titles[copy % this.#titles.length] ?? ''}`
    return { id: this.#ids[copy] ?? '', number: `线索〔${year}〕${copy + 1}号`, title }
  }

  #value(column: string, text: string, copy: number): string {
    const named = this.named(copy)
    if (text === '\\N') return text
    switch (column) {
      case 'number':
      case 'title':
        return named[column]
      case 'counted':
        // What counting them for the figures takes is measured by a bench of its own.
        return 't'
      case 'words':
        return soughtWords(`${named.number} ${named.title}`).whole
      case 'at':
      case 'opened_at':
      case 'changed_at':
        return String(Number(text) - this.#back(copy))
      case 'due_at':
        return String(this.#now + ((copy % 200) - 30) * 3_600_000)
      case 'actor':
      case 'handler':
      case 'holder':
      case 'unit':
        return this.#person(text, copy)
      default:
        return text
    }
  }

  /** Which of the sample a copy is of: most have ended. */
  #templateOf(copy: number): number {
    const { rows } = this.#templates.matter
    const state = Math.floor(copy / RUNNING) % rows.length
    return copy % RUNNING === 0 ? state : (ENDED[copy % ENDED.length] ?? 0)
  }

  *of(table: Table): Generator<Row> {
    const { columns, rows } = this.#templates[table]
    for (let copy = 0; copy < this.#ids.length; copy += 1)
      for (const row of rows[this.#templateOf(copy)] ?? [])
        yield columns.names.map((name, place) =>
          name === columns.of ? (this.#ids[copy] ?? '') : this.#value(name, row[place] ?? '', copy),
        )
  }

  *terms(): Generator<Row> {
    for (let copy = 0; copy < this.#ids.length; copy += 1) {
      const { id, number, title } = this.named(copy)
      for (const term of numberTerms(number)) yield [OFFICE, 'matter', term, id]
      for (const term of wordTerms(title)) yield [OFFICE, 'matterWords', term, id]
    }
  }
}

/** The sample's matters that have ended: 7, 8 and 5 actions in the three courses. */
const ENDED = [6, 14, 19]

async function sampleOf(client: pg.ClientBase, ids: readonly string[]): Promise<Copies['templates']> {
  const read = async (table: Table) => {
    const { rows } = await client.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'hengjian' and table_name = $1 order by ordinal_position`,
      [table],
    )
    const columns = { names: rows.map(({ name }) => name), of: table === 'matter' ? 'id' : 'matter' }
    const place = columns.names.indexOf(columns.of)
    const all = await readRows(client, table)
    return { columns, rows: ids.map((id) => all.filter((row) => row[place] === id)) }
  }
  return {
    matter: await read('matter'),
    matter_action: await read('matter_action'),
    matter_holder: await read('matter_holder'),
  }
}

// A data folder with one office of so many matters: a sample taken through three courses so far as each goes, and copies of its rows.
const [folder = '', wanted = '1000000'] = argv.slice(2)
rmSync(folder, { recursive: true, force: true })
const took = await timed(async () => {
  const now = systemClock.now()
  const office = await benchOffice(folder)
  const courses = coursesOn(formatDate(dateOf(now, SHANGHAI_OFFSET)))
  const ids = await inOffice(office.context.database, OFFICE, async (client) => {
    const stored: string[] = []
    for (const course of courses)
      for (let length = 1; length <= course.steps.length; length += 1)
        stored.push(await storeCourse(client, course, length, now))
    return stored
  })
  await withClient(office.ownerUrl, async (client) => {
    const copies = new Copies(Number(wanted), await sampleOf(client, ids), now)
    // Rows refer to each other in a circle: their references are not looked up one by one while they are copied.
    await client.query(`set session_replication_role = replica`)
    await client.query(`set maintenance_work_mem = '512MB'`)
    for (const table of TABLES) {
      await client.query(`delete from ${table}`)
      await copyRows(client, table, copies.of(table))
    }
    await copyRows(client, 'search_term', copies.terms())
    const [year] = formatDate(dateOf(now, SHANGHAI_OFFSET)).split('-')
    const counter = 'insert into matter_counter (office, workflow, year, last) values ($1, $2, $3, $4)'
    await client.query(counter, [OFFICE, 'clue', Number(year), Number(wanted)])
    await client.query('vacuum (analyze)')
    await client.query('checkpoint')
  })
  await office.close()
})
tell(took, { matters: Number(wanted) })
