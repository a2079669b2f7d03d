/** Part of a list, and where the next begins; null after the last. */
interface Part<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
}

/** Where a part begins and how many rows it may have. */
interface Asked {
  readonly cursor: string | undefined
  readonly limit: number
}

/** Every row of a list, part by part, so that memory stays flat however many there are. */
export async function* everyRow<Row>(read: (asked: Asked) => Promise<Part<Row>>): AsyncGenerator<Row> {
  let cursor: string | undefined
  do {
    const { rows, next } = await read({ cursor, limit: 1000 })
    yield* rows
    cursor = next ?? undefined
  } while (cursor !== undefined)
}
