import { TextDecoder } from 'node:util'

let table: ReadonlyMap<string, readonly [number, number]> | undefined

/** Every character of two bytes, as the decoder of the platform reads it. */
function twoBytes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail))
      if ([...text].length === 1 && text !== '\ufffd') found.set(text, [lead, trail])
    }
  }
  return found
}

/**
 * Text in GB18030, as older Chinese systems write it: ASCII and the characters of two bytes, which are all but rare ones.
 * @throws RangeError at a character of four bytes
 */
export function gb18030(text: string): Uint8Array {
  table ??= twoBytes()
  const bytes: number[] = []
  for (const character of text) {
    const two = table.get(character)
    if (two !== undefined) bytes.push(...two)
    else if (character < '\u0080') bytes.push(character.charCodeAt(0))
    else throw new RangeError(`not of two bytes: ${character}`)
  }
  return Uint8Array.from(bytes)
}
