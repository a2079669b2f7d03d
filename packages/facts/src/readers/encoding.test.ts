import { describe, expect, it } from 'vitest'
import { encodingOf } from './encoding'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the encoding of a sample', () => {
  it('is UTF-8 where every byte is, although the text says that something was unreadable', () => {
    expect(encodingOf(utf8('a,\ufffd\n'))).toBe('utf-8')
    expect(encodingOf(utf8('案号,\ufffd\ufffd\ufffd\n'))).toBe('utf-8')
    expect(encodingOf(utf8('案').subarray(0, 2))).toBe('utf-8')
  })

  it('is UTF-8 in spite of a stray byte, and with a mark of it', () => {
    expect(encodingOf(Uint8Array.of(...utf8('案号'), 0xff))).toBe('utf-8')
    expect(encodingOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xff))).toBe('utf-8')
  })

  it('is GB18030 where hardly a character comes out', () => {
    // 案号 in GB18030.
    expect(encodingOf(Uint8Array.of(0xb0, 0xb8, 0xba, 0xc5))).toBe('gb18030')
  })
})
