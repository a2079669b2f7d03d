import type { ClientBase } from 'pg'
import { numberTerms } from '../search/numberTerms'
import { wordTerms } from '../search/wordTerms'
import { MATTER_NUMBERS, MATTER_WORDS } from './soughtMatters'

/** Enters a new matter for search; it keeps the number and the title under which it is opened. */
export async function enterTerms(
  client: ClientBase,
  { office, id }: { readonly office: string; readonly id: string },
  { number, title }: { readonly number: string; readonly title: string },
): Promise<void> {
  await client.query(
    `insert into search_term (office, type, term, object)
     select $1::text, $3::text, term, $2::text from unnest($4::text[]) as term
     union all select $1::text, $5::text, term, $2::text from unnest($6::text[]) as term`,
    [office, id, MATTER_NUMBERS, numberTerms(number), MATTER_WORDS, wordTerms(title)],
  )
}
