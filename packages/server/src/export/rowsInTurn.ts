import type { ClientBase, QueryResultRow } from 'pg'

const AT_ONCE = 1000

/** The rows of a query, fetched by the thousand, so that memory stays flat; it runs within the caller's transaction. */
export async function* rowsInTurn<Row extends QueryResultRow>(
  client: Pick<ClientBase, 'query'>,
  query: string,
  values: readonly unknown[] = [],
): AsyncIterable<Row> {
  await client.query(`declare in_turn no scroll cursor for ${query}`, [...values])
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${AT_ONCE} from in_turn`)
    yield* rows
    if (rows.length < AT_ONCE) break
  }
  await client.query('close in_turn')
}
