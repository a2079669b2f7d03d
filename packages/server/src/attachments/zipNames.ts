const SIGNATURE = { entry: 0x02014b50, end: 0x06054b50 } as const
const END = 22
const LONGEST_COMMENT = 65_535

/** Where the last record of the archive begins within the tail; -1 where there is none. */
function endIn(tail: Buffer): number {
  const first = Math.max(0, tail.length - END - LONGEST_COMMENT)
  for (let at = tail.length - END; at >= first; at -= 1)
    if (tail.readUInt32LE(at) === SIGNATURE.end && at + END + tail.readUInt16LE(at + 20) === tail.length) return at
  return -1
}

/**
 * The names of the parts of a zip archive, by the directory at its end.
 * @param tail the last bytes of the file, the directory among them
 * @param size how long the whole file is: a directory that does not fill the place before its end was put behind something else
 * @returns undefined where it is no such archive, or its directory is longer than the tail
 */
export function zipNames(tail: Buffer, size: number): ReadonlySet<string> | undefined {
  const end = endIn(tail)
  if (end < 0) return undefined
  const [count, length, offset] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ]
  let at = end - length
  if (at < 0 || offset + length !== size - (tail.length - end)) return undefined
  const names = new Set<string>()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || tail.readUInt32LE(at) !== SIGNATURE.entry) return undefined
    const named = at + 46 + tail.readUInt16LE(at + 28)
    const next = named + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32)
    if (next > end) return undefined
    names.add(tail.subarray(at + 46, named).toString('utf8'))
    at = next
  }
  return at === end ? names : undefined
}
