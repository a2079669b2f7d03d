import { workflowOf } from '@hengjian/casework/workflows'
import type { SimilarDto } from '@hengjian/contract/similar'
import { formatInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import type { Reader } from '../matters/party'
import { readable } from '../matters/readable'
import { coursesOf, matterRow, type StoredMatter } from '../matters/storedMatter'
import { isSealed, writtenFor } from './matterText'
import { passagesIn } from './passages'
import { type AskedWord, chooseWords } from './weight'
import { countWords, cutter, foremost } from './words'

/** So many words of what is asked are looked up. */
const LOOKED_UP = 24
/** So many matters are weighed at most. */
const WEIGHED = 4000
/** How many matters there are taken to be: to count them takes longer than it tells, for only how rare words are beside each other counts. */
const ASSUMED = 1_000_000
const SHOWN = 8
const PASSAGES = 2

const heldSchema = z.object({ word: z.string(), holding: integer })
const foundSchema = matterRow.extend({ score: z.number() })

/** How many ended matters hold each word. */
const holdingOf = (client: ClientBase, office: string, words: readonly string[]) =>
  rowsOf(
    client,
    heldSchema,
    `select word, sum(holding) as holding from similar_block where office = $1 and word = any($2::text[]) group by word`,
    [office, words],
  )

const asked = async (client: ClientBase, office: string, words: readonly string[]): Promise<readonly AskedWord[]> =>
  chooseWords(await holdingOf(client, office, words), ASSUMED, WEIGHED)

/** The ended matters that weigh most by the words, of those that the reader may read; one that goes by its own words leaves itself out. */
async function found(client: ClientBase, reader: Reader, words: readonly AskedWord[], but: string | null) {
  const { of, values } = new Places(reader.office)
  const scored = `select held.matter, sum(held.weight * asked.tells) as score
    from unnest(${of(words.map(({ word }) => word))}::text[], ${of(words.map(({ tells }) => tells))}::float8[]) as asked (word, tells)
    join similar_block block on block.office = $1 and block.word = asked.word
    cross join unnest(block.matters, block.weights) as held (matter, weight)
    where held.matter is distinct from ${of(but)}::uuid group by 1 order by 2 desc, 1`
  return rowsOf(
    client,
    foundSchema,
    `select own.*, scored.score from (${scored}) scored cross join lateral (
       select m.* from matter m where m.office = $1 and m.id = scored.matter and m.closed and m.state <> 'cancelled'
         and ${readable(reader, of)} offset 0) own
     order by scored.score desc, scored.matter limit ${SHOWN}`,
    values,
  )
}

/** Ended matters like a text, with the passages in which they are. @param but the matter that the text is of */
export async function readSimilar(
  client: ClientBase,
  reader: Reader,
  text: string,
  but: string | null = null,
): Promise<SimilarDto> {
  const cut = await cutter()
  const words = foremost(countWords(cut, text), LOOKED_UP)
  const chosen = await asked(client, reader.office, words)
  if (chosen.length === 0) return { words: [], matters: [] }
  const rows = await found(client, reader, chosen, but)
  const courses = await coursesOf(client, reader.office, rows)
  const sought = chosen.map(({ word }) => word)
  return {
    words: sought,
    matters: rows.flatMap((row) => {
      const [definition, matter] = [workflowOf(row.workflow, row.workflow_version), courses.get(row.id)]
      if (definition === undefined || matter === undefined || isSealed(definition, matter)) return []
      return [presentSimilar({ row, definition, matter }, reader, sought)]
    }),
  }
}

function presentSimilar(
  { row, definition, matter }: StoredMatter,
  reader: Reader,
  words: readonly string[],
): SimilarDto['matters'][number] {
  const { id, number, title, changed_at } = row
  return {
    ...{ id, number, title, endedAt: formatInstant(changed_at) },
    workflow: { id: definition.id, title: definition.title },
    passages: passagesIn([title, ...writtenFor(definition, matter, reader)], words, PASSAGES).map(({ parts }) => [
      ...parts,
    ]),
  }
}
