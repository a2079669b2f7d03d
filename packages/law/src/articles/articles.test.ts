import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleText, instrument } from './index'

const folder = new URL('../../../../../shared/law/', import.meta.url)
const present = existsSync(folder) || process.env['HENGJIAN_REQUIRE_SHARED'] === '1'

describe('article texts', () => {
  it('names the instrument and gives the whole article', () => {
    expect(instrument('CPL')?.title).toEqual({ zh: '中华人民共和国刑事诉讼法', en: 'Criminal Procedure Law' })
    expect(articleText('CPL', '86')).toContain('应当在拘留后的二十四小时以内进行讯问')
    expect(articleText('CPL', '999')).toBeUndefined()
    expect(instrument('BAQ')?.partial).toBe(true)
  })
})

describe.skipIf(!present)('article texts against the published ones', () => {
  it('are verbatim', () => {
    const published = readdirSync(folder)
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n')
    const lines = new Set(published.split('\n').map((line) => line.trim()))
    for (const law of ['CPL', 'MPS', 'SPP', 'SPC', 'PAL', 'BAIL', 'CONT', 'LAL', 'BAQ', 'FIL15', 'RPT23']) {
      for (const text of Object.values(instrument(law)?.articles ?? {})) {
        for (const line of text.split('\n')) expect(lines.has(line.trim()), `${law}: ${line}`).toBe(true)
      }
    }
  })
})
