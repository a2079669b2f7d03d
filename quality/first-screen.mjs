import { gzipSync } from 'node:zlib'

/** The files that the start page names, and so everything a browser fetches before the first screen stands. */
export const firstScreenFiles = (startPage) =>
  [...startPage.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path)

/** What they weigh on the wire, in bytes, packed as the server packs them. */
export const packedSize = (contents) =>
  contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0)
