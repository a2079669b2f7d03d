import type { Part } from '@hengjian/casework'
import { describe, expect, it } from 'vitest'
import { previewHtml } from './previewHtml'
import { pagesOf } from './previewPages'

const paragraph = (text: string): Part => ({ kind: 'paragraph', text, level: 0 })
const texts = (parts: readonly Part[]) =>
  pagesOf(parts).map((page) =>
    page.map(({ part, continued }) => ['text' in part ? part.text?.length : part.kind, continued]),
  )

describe('the pages of a preview', () => {
  it('hold 22 lines of 28 characters, the first of a paragraph two less', () => {
    expect(texts([paragraph('字'.repeat(22 * 28 - 2))])).toEqual([[[614, false]]])
    expect(texts([paragraph('字'.repeat(22 * 28 - 1))])).toEqual([[[614, false]], [[1, true]]])
    expect(texts([paragraph('a'.repeat(22 * 56 - 4))])).toEqual([[[1228, false]]])
  })

  it('take a paragraph apart where the page ends, and lose no character of it', () => {
    const long = Array.from({ length: 2000 }, (_, at) => `${at % 10}讯`).join('')
    const pages = pagesOf([{ kind: 'title', text: '通知书' }, paragraph(long), paragraph('𠮷野'.repeat(400))])
    const told = pages.flatMap((page) => page.map(({ part }) => ('text' in part ? part.text : '')))
    expect(told.join('')).toBe(`通知书${long}${'𠮷野'.repeat(400)}`)
    expect(pages.length).toBe(7)
  })

  it('keep a signature whole, and rows of a table', () => {
    const signature: Part = { kind: 'signature', office: '某院', date: '2026年5月6日', seal: true }
    expect(texts([paragraph('字'.repeat(20 * 28 - 2)), signature]).map((page) => page.length)).toEqual([1, 1])
    const rows = Array.from({ length: 30 }, (_, at) => ({ title: `第${at}项`, text: '一行' }))
    const pages = pagesOf([{ kind: 'table', rows }])
    const counts = pages.map((page) => page.map(({ part }) => (part.kind === 'table' ? part.rows.length : 0)))
    expect(counts).toEqual([[20], [10]])
  })

  it('leave a short notice with its seal, imprint and seam on one page', () => {
    const parts: readonly Part[] = [
      { kind: 'head', text: '某院', red: true },
      { kind: 'number', text: '某检〔2026〕1号', red: true },
      { kind: 'title', text: '监督通知书' },
      { kind: 'mark', text: '（副本）' },
      { kind: 'addressee', text: '某所：' },
      ...Array.from({ length: 3 }, () => paragraph('字'.repeat(50))),
      { kind: 'signature', office: '某院', date: '2026年5月6日', seal: true },
      { kind: 'imprint', office: '某院', date: '2026年5月6日' },
      { kind: 'seam', text: '某检〔2026〕1号' },
    ]
    expect(pagesOf(parts).length).toBe(1)
  })

  it('put what is higher than a page on one of its own', () => {
    const row = { title: '事实', text: '字'.repeat(22 * 40) }
    expect(pagesOf([paragraph('前'), { kind: 'table', rows: [row] }, paragraph('后')]).length).toBe(3)
  })

  it('are numbered anew on each sheet, and say that the Word file decides', () => {
    const sheet = (stays: boolean) => ({ parts: [paragraph('字'.repeat(700))], stays, eachPage: '本页签名：' })
    const html = previewHtml({ title: '笔录', number: null, sheets: [sheet(false), sheet(true)] })
    expect(html.match(/— \d+ —/g)).toEqual(['— 1 —', '— 2 —', '— 1 —', '— 2 —'])
    expect(html.match(/本页签名：/g)?.length).toBe(4)
    expect(html).toContain('实际分页以 Word 文件为准')
    expect(html.match(/class="body continued"/g)?.length).toBe(2)
  })
})
