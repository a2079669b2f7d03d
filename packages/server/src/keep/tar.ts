/** A member of an archive: its name, and where its bytes stand in the file. */
export interface Member {
  readonly name: string
  readonly offset: number
  readonly size: number
}

/** Everything in an archive is in blocks of so many bytes. */
export const BLOCK = 512

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`

/**
 * The header of a member as POSIX tar (ustar) has it, so that any tar lists and unpacks a backup.
 * @param seconds when the archive was made, since 1970
 */
export function memberHeader(name: string, size: number, seconds: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`the name ${name} is too long for a member`)
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(seconds, 12), 100, 'latin1')
  header.write('        0', 148, 'latin1')
  header.write('ustar\u000000', 257, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return header
}

/** How many zeros follow a member, up to the end of its last block. */
export const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

/** Two blocks of zeros end an archive. */
export const ARCHIVE_END = Buffer.alloc(2 * BLOCK)

const field = (header: Uint8Array, from: number, to: number): string =>
  Buffer.from(header.subarray(from, to)).toString('utf8').split('\0')[0] ?? ''

/** Name and size that a header tells; undefined where it is not one that `memberHeader` wrote, to the last bit. */
export function parseHeader(header: Uint8Array): { readonly name: string; readonly size: number } | undefined {
  const name = field(header, 0, 100)
  const [size, seconds] = [Number.parseInt(field(header, 124, 136), 8), Number.parseInt(field(header, 136, 148), 8)]
  const isWritten = name !== '' && Number.isSafeInteger(size) && Number.isSafeInteger(seconds)
  return isWritten && memberHeader(name, size, seconds).equals(header) ? { name, size } : undefined
}
