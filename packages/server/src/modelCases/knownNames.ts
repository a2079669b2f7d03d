import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import { foldText } from '../facts/blindValues'
import type { Sealer } from '../facts/sealer'

/** A run of characters in which a name may stand; that of a name of another language has dots in it. */
const RUNS = /\p{Script=Han}+(?:[·•・]\p{Script=Han}+)*/gu
const DOTTED = /[·•・]/u
const [SHORTEST, LONGEST] = [2, 4]

/** Whatever in a text may be somebody's name by its length: each piece of two to four characters, and what has dots in it as a whole. */
export function possibleNames(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [run] of text.matchAll(RUNS)) {
    if (DOTTED.test(run)) found.add(run)
    for (const part of run.split(DOTTED)) {
      const characters = [...part]
      for (let from = 0; from + SHORTEST <= characters.length; from += 1)
        for (let length = SHORTEST; length <= LONGEST && from + length <= characters.length; length += 1)
          found.add(characters.slice(from, from + length).join(''))
    }
  }
  return found
}

const digestRow = z.object({ digest: z.string() })
const nameRow = z.object({ name: z.string() })

/**
 * The names in a text that the office knows: of anybody in any of its cases, found by digests alone, of the officers whom facts
 * name, and of those who work in it. What is found stands in the text that was handed over, and nothing is said of whose name it is.
 */
export async function knownNames(
  client: ClientBase,
  office: string,
  text: string,
  sealer: Pick<Sealer, 'digest'>,
): Promise<readonly string[]> {
  const digests = new Map([...possibleNames(text)].map((name) => [sealer.digest('name', foldText(name)), name]))
  const people = await rowsOf(
    client,
    digestRow,
    `select '\\x' || encode(wanted.digest, 'hex') as digest from unnest($2::bytea[]) as wanted (digest)
     where exists (select from blind_index known where known.office = $1 and known.field = 'name' and known.digest = wanted.digest)`,
    [office, [...digests.keys()]],
  )
  const officials = await rowsOf(
    client,
    nameRow,
    `select name from (
       select name from app_user where office = $1
       union select attributes ->> 'name' from object_card where office = $1 and type = 'officer') official
     where char_length(name) >= 2 and strpos($2, name) > 0`,
    [office, text],
  )
  const found = [...people.flatMap(({ digest }) => digests.get(digest) ?? []), ...officials.map(({ name }) => name)]
  return [...new Set(found)].sort()
}
