const MIB = 1024 * 1024

/** What a file may be; a workbook is held in memory while it is read, text streams. */
export const IMPORT_LIMITS = {
  fileBytes: { csv: 256 * MIB, ndjson: 256 * MIB, xlsx: 64 * MIB },
  /** A sheet of corrected rows. */
  sheetBytes: 16 * MIB,
  /** Bytes are sealed and stored in chunks of this size. */
  chunkBytes: MIB,
  /** Rows are stored so many in one transaction, or fewer where they have so many characters. */
  pieceRows: 1000,
  pieceCharacters: 512_000,
  /** Problems of a trial that are kept one by one. */
  problems: 300,
} as const

/** `67108864` as people say it. */
export const inMebibytes = (bytes: number): string => `${Math.floor(bytes / MIB)} MiB`
