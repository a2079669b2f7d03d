const CENTRAL = 0x02014b50
/** 1980-01-01 00:00, the first instant that the format knows. */
const DAY = 0x00210000

/** The archive with every time in it set to the first that the format knows: the same content is then the same bytes. */
export function undated(archive: Buffer): Buffer {
  const same = Buffer.from(archive)
  // The end of the archive tells where its list of entries begins.
  let at = same.readUInt32LE(same.length - 6)
  while (same.readUInt32LE(at) === CENTRAL) {
    same.writeUInt32LE(DAY, at + 12)
    same.writeUInt32LE(DAY, same.readUInt32LE(at + 42) + 10)
    at += 46 + same.readUInt16LE(at + 28) + same.readUInt16LE(at + 30) + same.readUInt16LE(at + 32)
  }
  return same
}
