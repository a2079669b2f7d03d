import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { Row } from './copies'

interface Index {
  readonly name: string
  readonly made: string
  readonly dropped: string
}

/** Statements that take the indexes of a table away and make them again; one to which other tables refer stays. */
async function indexesOf(client: pg.ClientBase, table: string): Promise<readonly Index[]> {
  const { rows } = await client.query<Index>(
    `select index.relname as name,
       case when held.conname is null then pg_get_indexdef(index.oid)
         else format('alter table %I add constraint %I %s', $1::text, held.conname, pg_get_constraintdef(held.oid)) end as made,
       case when held.conname is null then format('drop index %I', index.relname)
         else format('alter table %I drop constraint %I', $1::text, held.conname) end as dropped
     from pg_index link join pg_class index on index.oid = link.indexrelid
     left join pg_constraint held on held.conindid = index.oid and held.contype in ('p', 'u')
     where link.indrelid = $1::regclass
       and not exists (select from pg_constraint other where other.conindid = index.oid and other.contype = 'f')`,
    [table],
  )
  return rows
}

/** The rows of a table as texts, in the order of its columns. */
export async function readRows(client: pg.ClientBase, table: string): Promise<readonly Row[]> {
  const pieces: Buffer[] = []
  for await (const piece of client.query(copyStreams.to(`copy ${table} to stdout`))) pieces.push(piece)
  const text = Buffer.concat(pieces).toString('utf8')
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t'))
}

const PIECE = 5000

function* texts(rows: Iterable<Row>): Generator<string> {
  let lines: string[] = []
  for (const row of rows) {
    lines.push(`${row.join('\t')}\n`)
    if (lines.length === PIECE) {
      yield lines.join('')
      lines = []
    }
  }
  yield lines.join('')
}

/** Adds rows to a table by COPY; its indexes are made anew afterwards, which takes a fraction of the time. */
export async function copyRows(client: pg.ClientBase, table: string, rows: Iterable<Row>): Promise<void> {
  const indexes = await indexesOf(client, table)
  for (const { dropped } of indexes) await client.query(dropped)
  await pipeline(Readable.from(texts(rows)), client.query(copyStreams.from(`copy ${table} from stdin`)))
  for (const { made } of indexes) await client.query(made)
}
