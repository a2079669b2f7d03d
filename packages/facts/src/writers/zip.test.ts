import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { zipOf } from './zip'

describe('zipOf', () => {
  it('packs what can be unpacked, with its checksum behind it', async () => {
    const pieces: Buffer[] = []
    for await (const piece of zipOf([{ name: '表.xml', content: ['123', '456789'] }])) pieces.push(piece)
    const archive = Buffer.concat(pieces)
    const start = 30 + Buffer.byteLength('表.xml')
    expect(inflateRawSync(archive.subarray(start)).toString()).toBe('123456789')
    const descriptor = archive.indexOf(Buffer.from('PK\u0007\u0008'))
    // The check value that every description of CRC-32 gives for these nine digits.
    expect(archive.readUInt32LE(descriptor + 4)).toBe(0xcbf43926)
    expect(archive.readUInt32LE(descriptor + 12)).toBe(9)
    expect(archive.readUInt32LE(archive.length - 6)).toBe(descriptor + 16)
  })

  it('asks for no more than it can give on: a list of any length is never held', async () => {
    let asked = 0
    const tenKilobytes = (seed: number): string =>
      Array.from({ length: 80 }, (_, at) => createHash('sha512').update(`${seed} ${at}`).digest('hex')).join('')
    function* endless(): Generator<string> {
      for (;;) {
        asked += 1
        yield tenKilobytes(asked)
      }
    }
    let given = 0
    for await (const piece of zipOf([{ name: 'endless', content: endless() }])) {
      given += piece.length
      if (given > 1_000_000) break
    }
    // Hexadecimal digits pack to a little more than half: two megabytes went in, and what the streams hold at a time.
    expect(asked).toBeGreaterThan(150)
    expect(asked).toBeLessThan(250)
  })
})
