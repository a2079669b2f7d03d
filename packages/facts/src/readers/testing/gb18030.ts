import { TextDecoder } from 'node:util'

let table: ReadonlyMap<string, readonly number[]> | undefined

/** Every character of two bytes, as the decoder of the platform reads it. */
function tableOf(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if ([...text].length === 1 && text !== '\ufffd') found.set(text, [lead, trail])
    }
  }
  return found
}

/** Text in GB18030, as a Chinese edition of a spreadsheet writes it. */
export function gb18030(text: string): Uint8Array {
  table ??= tableOf()
  const bytes: number[] = []
  for (const char of text) {
    const two = table.get(char)
    if (two !== undefined) bytes.push(...two)
    else if (char < '\u0080') bytes.push(char.charCodeAt(0))
    else throw new RangeError(`not of two bytes: ${char}`)
  }
  return Uint8Array.from(bytes)
}
