import type { Problem } from '@hengjian/law'

/** What stands in one column: a text, or several where the format knows lists (JSON, OCEL). */
export type Cell = string | readonly string[]

/** One record of a file, before anything is known of its meaning: cells by column, and where it stood. */
export interface FileRow {
  /** Counted from 1 in the order of the file. */
  readonly number: number
  /** Where a person finds it: `line 12`, `Sheet1!7`, `trace 3 event 2`. */
  readonly place: string
  /** A column that is not there is empty. */
  readonly cells: Readonly<Record<string, Cell>>
}

/**
 * What a reader gives: rows, and problems in their place. A problem of one row comes with what can be read of it, so that it can
 * be mended; a file that ends too early ends in a problem without a row.
 */
export type Reading = { readonly row: FileRow } | { readonly problem: Problem; readonly broken?: FileRow }

/** A file as it comes: pieces of bytes in order. */
export type Bytes = AsyncIterable<Uint8Array>
