import { randomUUID } from 'node:crypto'
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { startOverOffices } from '../access/overOffices'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { integer, rowOf } from '../database/rows'
import { loadCourses, SELECT_MATTERS, type StoredMatter, selectMatters } from '../matters/storedMatter'
import { isSealed, writtenIn } from './matterText'
import { weightOf } from './weight'
import { type Cutter, countWords, cutter, foremost } from './words'

/** So many matters are entered in one transaction, as one block. */
const MOST = 500
/** So many of a matter's words are kept, the most frequent. */
const KEPT = 80
/** Transactions may end later than others that began after them: so far back is looked at again. */
const LOOK_BACK = 600_000
const EVERY_MS = 20_000
/** An office with a million ended matters is entered over hours of which the workbench notices little. */
const REST = 0.25
const FIRST = '00000000-0000-0000-0000-000000000000'
/** What was cancelled never was a matter. */
const FINDABLE = `m.closed and m.state <> 'cancelled'`

interface Place {
  readonly at: number
  readonly id: string
}

const entrySchema = z.object({ at: integer })

async function entryOf(client: ClientBase, office: string): Promise<number> {
  const entry = await rowOf(client, entrySchema, 'select at from similar_entry where office = $1', [office])
  return entry?.at ?? 0
}

interface Entered {
  readonly matter: string
  readonly version: number
  readonly words: readonly string[]
  readonly weights: readonly number[]
}

/** What is kept of a matter: nothing of one that is sealed. */
function enteredOf(cut: Cutter, { row, definition, matter }: StoredMatter): Entered {
  const text = isSealed(definition, matter) ? '' : [row.title, ...writtenIn(definition, matter)].join('\n')
  const counted = countWords(cut, text)
  const length = [...counted.values()].reduce((sum, times) => sum + times, 0)
  const words = foremost(counted, KEPT)
  return {
    ...{ matter: row.id, version: row.version, words },
    weights: words.map((word) => weightOf(counted.get(word) ?? 0, length)),
  }
}

/** Takes matters out of the blocks in which they stand; a word that nothing else of its block holds goes with them. */
const leave = (client: ClientBase, office: string, matters: readonly string[]) =>
  client.query(
    `with old as (delete from similar_matter where office = $1 and matter = any($2::uuid[]) returning matter, block, words),
     was as (
       select block, word, array_agg(matter) as matters from (select block, matter, unnest(words) as word from old) one group by 1, 2
     ), gone as (
       delete from similar_block held using was where held.office = $1 and held.word = was.word and held.block = was.block
       returning held.word, held.block, held.matters, held.weights, was.matters as without
     )
     insert into similar_block (office, word, block, matters, weights)
     select $1, word, block, array_agg(matter), array_agg(weight)
     from gone cross join unnest(matters, weights) as kept (matter, weight) where matter <> all (without) group by word, block`,
    [office, matters],
  )

async function writeEntered(client: ClientBase, office: string, entered: readonly Entered[]): Promise<void> {
  const [block, matters] = [randomUUID(), entered.map(({ matter }) => matter)]
  await leave(client, office, matters)
  await client.query(
    `insert into similar_matter (office, matter, version, block, words)
     select $1, matter, version, $5, array(select json_array_elements_text(words))
     from unnest($2::uuid[], $3::integer[], $4::json[]) as row (matter, version, words)`,
    [
      ...[office, matters, entered.map(({ version }) => version)],
      ...[entered.map(({ words }) => JSON.stringify(words)), block],
    ],
  )
  await client.query(
    `insert into similar_block (office, word, block, matters, weights)
     select $1, word, $2, array_agg(($3::uuid[])[place]), array_agg(weight)
     from unnest($4::text[], $5::integer[], $6::real[]) as row (word, place, weight) group by word`,
    [
      ...[office, block, matters, entered.flatMap(({ words }) => words)],
      entered.flatMap(({ words }, index) => words.map(() => index + 1)),
      entered.flatMap(({ weights }) => weights),
    ],
  )
}

/** Enters the next ended matters after a place. @returns the last of them; undefined where there are no more */
async function enterSome(context: ServerContext, office: string, after: Place): Promise<Place | undefined> {
  return inOffice(context.database, office, async (client) => {
    const text = `${SELECT_MATTERS} and ${FINDABLE} and (m.changed_at, m.id) > ($2, $3::uuid)
      and not exists (select from similar_matter s where s.office = $1 and s.matter = m.id and s.version = m.version)
      order by m.changed_at, m.id limit $4::integer for update of m`
    const rows = await selectMatters(client, text, [office, after.at, after.id, MOST])
    const last = rows.at(-1)
    if (last === undefined) return undefined
    // Not before there is something to cut: the dictionary takes its time and place.
    const cut = await cutter()
    const stored = await loadCourses(client, office, rows)
    const entered: Entered[] = []
    for (const one of stored) {
      entered.push(enteredOf(cut, one))
      // Whoever asks for a page meanwhile waits for one matter, not for all of them.
      await breathe()
    }
    await writeEntered(client, office, entered)
    await client.query(
      `insert into similar_entry (office, at) values ($1, $2)
       on conflict (office) do update set at = greatest(similar_entry.at, excluded.at)`,
      [office, last.changed_at],
    )
    return { at: last.changed_at, id: last.id }
  })
}

/**
 * Enters what ended in an office since the last time, so that matters like it are found.
 * @param rest for how much of the time that each step took it rests before the next
 */
export async function enterWords(
  context: ServerContext,
  office: string,
  stopped = () => false,
  rest = 0,
): Promise<void> {
  const from = await inOffice(context.database, office, (client) => entryOf(client, office))
  let after: Place | undefined = { at: Math.max(0, from - LOOK_BACK) as Instant, id: FIRST }
  while (after !== undefined && !stopped()) {
    const began = performance.now()
    after = await enterSome(context, office, after)
    if (rest > 0 && after !== undefined) await pause((performance.now() - began) * rest)
  }
}

/** Does so for every office beside the running server, again and again. */
export const startEnteringWords = (context: ServerContext): { stop(): Promise<void> } =>
  startOverOffices(context, {
    each: (office, stopped) => enterWords(context, office, stopped, REST),
    failed: 'ended matters could not be entered for similar ones',
    every: EVERY_MS,
  })
