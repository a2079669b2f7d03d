import type pg from 'pg'
import { z } from 'zod'

type Queryable = Pick<pg.ClientBase, 'query'>

/** A bigint column of instants or counts: the driver gives text, the product uses exact integers. */
export const integer = z.union([z.number(), z.string()]).transform(Number).pipe(z.int())

/** Runs one query and answers its rows, each checked against its schema: SQL is a border like any other. */
export async function rowsOf<Schema extends z.ZodType>(
  client: Queryable,
  schema: Schema,
  text: string,
  values: readonly unknown[] = [],
): Promise<z.output<Schema>[]> {
  const { rows } = await client.query(text, [...values])
  return z.array(schema).parse(rows)
}

/** The first row, or undefined when there is none. */
export async function rowOf<Schema extends z.ZodType>(
  client: Queryable,
  schema: Schema,
  text: string,
  values: readonly unknown[] = [],
): Promise<z.output<Schema> | undefined> {
  return (await rowsOf(client, schema, text, values))[0]
}
