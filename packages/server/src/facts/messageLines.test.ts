import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MessagePiece, PieceCutter } from './messageLines'

const limits = { pieceBytes: 40, pieceLines: 3, lineBytes: 20 }

function cut(message: Buffer, sizes: readonly number[]): readonly MessagePiece[] {
  const cutter = new PieceCutter(limits)
  const pieces: MessagePiece[] = []
  let start = 0
  for (const size of sizes) {
    pieces.push(...cutter.push(message.subarray(start, start + size)))
    start += size
  }
  pieces.push(...cutter.push(message.subarray(start)))
  const last = cutter.end()
  return last === undefined ? pieces : [...pieces, last]
}
const textsOf = (pieces: readonly MessagePiece[]) => pieces.flatMap(({ lines }) => lines.map(({ text }) => text))

describe('PieceCutter', () => {
  it('counts blank lines but does not give them', () => {
    const pieces = cut(Buffer.from('\uFEFF{"a":1}\r\n\n{"b":2}'), [])
    expect(pieces.flatMap(({ lines }) => lines.map(({ line, text }) => [line, text]))).toEqual([
      [1, '{"a":1}'],
      [3, '{"b":2}'],
    ])
  })

  it('says which lines are too long or not UTF-8, and keeps their bytes', () => {
    const long = 'x'.repeat(21)
    const pieces = cut(Buffer.concat([Buffer.from(`${long}\n`), Buffer.from([0xd6, 0xd0]), Buffer.from('\nok\n')]), [])
    const lines = pieces.flatMap((piece) =>
      piece.lines.map(({ fault, from, to }) => [fault, piece.bytes.toString('latin1', from, to)]),
    )
    expect(lines).toEqual([
      ['tooLong', long],
      ['encoding', 'ÖÐ'],
      [undefined, 'ok'],
    ])
  })

  it('holds no more of an endless line than a piece', () => {
    const pieces = cut(Buffer.from(`${'x'.repeat(500)}\nok`), [7, 100, 3])
    expect(pieces.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(42)
    expect(textsOf(pieces)).toEqual([undefined, 'ok'])
  })

  it('gives the same lines however the message is chopped', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z衡鉴]{1,6}$/), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 }),
        (lines, sizes) => {
          expect(textsOf(cut(Buffer.from(lines.join('\n')), sizes))).toEqual(lines)
        },
      ),
    )
  })
})
