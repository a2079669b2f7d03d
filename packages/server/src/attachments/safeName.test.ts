import { describe, expect, it } from 'vitest'
import { namedAs, safeName } from './safeName'

describe('the name of a file', () => {
  it.each([
    ['整改报告.pdf', '整改报告.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\说明.docx', '说明.docx'],
    ['/var/lib/名册.xlsx', '名册.xlsx'],
    ['报告\u202Efdp.exe', '报告fdp.exe'],
    ['a\u0000b\r\nc.txt', 'abc.txt'],
    ['零宽\u200B\u2066空格.txt', '零宽空格.txt'],
    ['行\u2028分隔.txt', '行_分隔.txt'],
    ['<img src=x>:"|?*.png', '_img src=x______.png'],
    ['CON.txt', '_CON.txt'],
    ['com1', '_com1'],
    ['console.txt', 'console.txt'],
    ['.htaccess', 'htaccess'],
    ['  空  白 .txt. ', '空 白 .txt'],
    ['...', ''],
    ['𠮷野𬀩.pdf', '𠮷野𬀩.pdf'],
    ['e\u0301.txt', 'é.txt'],
    ['半\uD842字.txt', '半_字.txt'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeName(given)).toBe(kept)
  })

  it('is cut to 120 characters with its ending, rare ones counted once', () => {
    const long = [...safeName(`${'𠮷'.repeat(300)}.docx`)]
    expect(long).toHaveLength(120)
    expect(long.slice(-6).join('')).toBe('….docx')
    expect(long[0]).toBe('𠮷')
  })

  it('agrees with what the bytes are, or is refused', () => {
    expect(namedAs('照片.JPG', 'jpeg')).toBe('照片.JPG')
    expect(namedAs('照片', 'jpeg')).toBe('照片.jpg')
    expect(namedAs('2026.5.8情况说明', 'docx')).toBe('2026.5.8情况说明.docx')
    expect(namedAs('', 'pdf')).toBe('附件.pdf')
    expect(namedAs('报告.pdf', 'jpeg')).toBeUndefined()
    expect(namedAs('报告.exe', 'pdf')).toBeUndefined()
    expect(namedAs('报告.pdf.html', 'pdf')).toBeUndefined()
  })
})
