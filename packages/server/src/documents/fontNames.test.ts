import { describe, expect, it } from 'vitest'
import { fontAliases, missingFonts } from './fontNames'

describe('the typefaces of documents', () => {
  it('that a machine lacks are named; one under another name is there', async () => {
    const has = ['FangSong', 'SimHei', '宋体', 'Times New Roman']
    const ask = async (name: string) => (has.includes(name) ? `${name},Other` : 'Noto Sans CJK SC')
    expect(await missingFonts(ask)).toEqual(['方正小标宋简体', '楷体'])
    expect(await missingFonts(async () => null)).toBeNull()
  })

  it('are mapped to open ones, after all their own names', () => {
    expect(fontAliases()).toContain(
      '<alias binding="same"><family>黑体</family><accept><family>SimHei</family><family>STHeiti</family><family>Noto Sans CJK SC</family></accept></alias>',
    )
  })
})
