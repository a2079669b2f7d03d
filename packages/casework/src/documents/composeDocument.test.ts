import type { PlainDate } from '@hengjian/law'
import { plainDate } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDocument, composeDraft, documentTypes, type Occasion, requiredOf, servedPart, type Words } from '.'
import { writtenNumber } from './writing'

const day = (year: number, month: number, date: number): PlainDate => {
  const found = plainDate(year, month, date)
  if (found === undefined) throw new Error('no such day')
  return found
}
const office = { name: '青石市北原区人民检察院', area: '青北', department: '侦' }
const words = (texts: Readonly<Record<string, string>>): Words =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { title: `${name}题`, text }]))
const occasion = (texts: Readonly<Record<string, string>>, number: string | null = null): Occasion => ({
  ...{ office, number, date: day(2026, 3, 5), words: words(texts), writer: '周予安', signer: '沈知白' },
})
const NOTICE = {
  unit: '北原分局',
  caseName: '𠮷某盗窃案',
  findings: '（一）超期\n3月1日未通知家属。\r\n（二）未录音',
  legalBasis: '刑事诉讼法第八十五条',
  correctionOpinion: '纠正并通报',
  replyBy: '2026年3月20日',
}

describe('what the people it is about sign themselves', () => {
  const ends = (type: 'reconciliationAgreement' | 'pleaStatementPaper') => {
    const known = Object.fromEntries(requiredOf(documentTypes[type]).map((name) => [name, `${name}的内容`]))
    const made = composeDocument(documentTypes[type], occasion(known))
    if (!made.ok) throw new Error('something is missing')
    const parts = made.document.sheets.flatMap((sheet) => sheet.parts)
    return [
      parts.filter(({ kind }) => ['head', 'number', 'signature', 'imprint'].includes(kind)),
      parts.flatMap((part) => (part.kind === 'byHand' ? [part.text.split('：')[0]] : [])),
    ]
  }

  it('bears neither name nor seal of the office, and a place for each hand (Rules 498, CPL 174)', () => {
    expect(ends('reconciliationAgreement')).toEqual([[], ['犯罪嫌疑人', '被害人（法定代理人、近亲属）']])
    expect(ends('pleaStatementPaper')).toEqual([[], ['犯罪嫌疑人、被告人', '辩护人或者值班律师']])
  })
})

describe('a composed document', () => {
  it('stands in the order of the standard, with levels, attachments and date without leading zeros', () => {
    const texts = { ...NOTICE, attachments: '证据目录.pdf\n光盘' }
    const made = composeDocument(documentTypes.correctionNotice, occasion(texts, '青北检侦纠违〔2026〕1号'))
    expect(made).toEqual({
      ok: true,
      document: {
        title: '纠正违法通知书',
        number: '青北检侦纠违〔2026〕1号',
        sheets: [
          {
            eachPage: null,
            stays: false,
            parts: [
              { kind: 'head', text: '青石市北原区人民检察院', red: true },
              { kind: 'number', text: '青北检侦纠违〔2026〕1号', red: true },
              { kind: 'title', text: '纠正违法通知书' },
              { kind: 'addressee', text: '北原分局：' },
              { kind: 'paragraph', level: 0, text: '我院在办理𠮷某盗窃案中发现，你单位的侦查活动存在违法情形。' },
              { kind: 'paragraph', level: 1, text: '一、违法事实' },
              { kind: 'paragraph', level: 2, text: '（一）超期' },
              { kind: 'paragraph', level: 0, text: '3月1日未通知家属。' },
              { kind: 'paragraph', level: 2, text: '（二）未录音' },
              { kind: 'paragraph', level: 1, text: '二、违反的法律规定' },
              { kind: 'paragraph', level: 0, text: '刑事诉讼法第八十五条' },
              { kind: 'paragraph', level: 1, text: '三、纠正意见' },
              { kind: 'paragraph', level: 0, text: '纠正并通报' },
              {
                kind: 'paragraph',
                level: 0,
                text: '请在2026年3月20日前将纠正情况书面回复我院。对本意见有异议的，可以书面申请复查。',
              },
              { kind: 'attachments', items: ['证据目录.pdf', '光盘'] },
              { kind: 'signature', office: '青石市北原区人民检察院', date: '2026年3月5日', seal: true },
              { kind: 'imprint', office: '青石市北原区人民检察院', date: '2026年3月5日' },
            ],
          },
        ],
      },
    })
  })

  it('names every required field that is missing or blank, and composes nothing', () => {
    const { findings: _, ...rest } = NOTICE
    const made = composeDocument(documentTypes.correctionNotice, occasion({ ...rest, replyBy: ' \n ' }))
    expect(made).toEqual({
      ok: false,
      missing: [
        { name: 'findings', title: 'findings', text: '' },
        { name: 'replyBy', title: 'replyBy题', text: '' },
      ],
    })
  })

  it('shows in a draft what is still missing', () => {
    const { findings: _, unit: __, ...rest } = NOTICE
    const { number, sheets } = composeDraft(documentTypes.correctionNotice, occasion(rest))
    expect(number).toBeNull()
    const texts = sheets[0]?.parts.flatMap((part) => ('text' in part && part.text !== null ? [part.text] : []))
    expect(texts?.filter((text) => text.includes('待补'))).toEqual(['【待补：unit】：', '【待补：findings】'])
  })

  it('gives a form to fill in as stub, copy, original and receipt under one number, torn across it', () => {
    const made = composeDocument(documentTypes.supervisionNotice, occasion(NOTICE, '青北检侦侦监〔2026〕7号'))
    if (!made.ok) throw new Error('it is complete')
    const { sheets } = made.document
    expect(sheets.map(({ parts }) => parts.flatMap((part) => (part.kind === 'mark' ? [part.text] : [])))).toEqual([
      ['（存根）'],
      ['（副本）'],
      [],
      ['（回执）'],
    ])
    const seams = sheets.map(({ parts }) => parts.filter(({ kind }) => kind === 'seam'))
    const seam = { kind: 'seam', text: '青北检侦侦监〔2026〕7号' }
    expect(seams).toEqual([[seam], [seam], [seam], []])
    expect(servedPart(made.document).sheets).toEqual(sheets.slice(2))
    expect(sheets[0]?.parts.find(({ kind }) => kind === 'table')).toEqual({
      kind: 'table',
      rows: [
        { title: '案件', text: '𠮷某盗窃案' },
        { title: '送往单位', text: '北原分局' },
        { title: '批准人', text: '沈知白' },
        { title: '填发人', text: '周予安' },
        { title: '填发时间', text: '2026年3月5日' },
      ],
    })
  })

  it('strikes an unused field of a form, and lets a paragraph go that held nothing else', () => {
    const form = composeDocument(
      documentTypes.clueRegistration,
      occasion({ source: '巡查', clueKind: '其他', foundOn: '2026年3月1日', facts: '甲\n乙' }),
    )
    if (!form.ok) throw new Error('it is complete')
    const table = form.document.sheets[0]?.parts.find(({ kind }) => kind === 'table')
    expect(table).toMatchObject({
      rows: [
        { text: '巡查' },
        { text: '其他' },
        { text: '2026年3月1日' },
        { title: 'informantCode', text: '\\' },
        { text: '\\' },
        { text: '\\' },
        { text: '甲\n乙' },
        { text: '\\' },
      ],
    })
    const filling = composeDocument(
      documentTypes.nonFilingReasonRequest,
      occasion({ unit: '北原分局', caseName: '甲案', facts: '有证据' }),
    )
    expect(JSON.stringify(filling)).toContain('"\\\\认为你单位对甲案应当立案')
    const report = { facts: '一', methods: '二', findings: '三', opinion: '四' }
    const last = composeDocument(documentTypes.majorReport, occasion(report))
    if (!last.ok) throw new Error('it is complete')
    expect(last.document.sheets[0]?.parts.filter(({ kind }) => kind === 'paragraph')).toHaveLength(8)
  })

  it('takes markup, placeholders and control characters in a value for text or for nothing', () => {
    const texts = { ...NOTICE, legalBasis: '<w:p>&{unit}\u0000\u202E\uD800\uFFFF]]>\\$&' }
    const made = composeDocument(documentTypes.correctionNotice, occasion(texts))
    if (!made.ok) throw new Error('it is complete')
    expect(made.document.sheets[0]?.parts[10]).toEqual({ kind: 'paragraph', level: 0, text: '<w:p>&{unit}]]>\\$&' })
  })
})

describe('the number of a document', () => {
  it('is another one for every type, year and number of an office', () => {
    const abbrs = Object.values(documentTypes).flatMap(({ abbr }) => (abbr === null ? [] : [abbr]))
    const place = fc.tuple(fc.constantFrom(...abbrs), fc.integer({ min: 1990, max: 2999 }), fc.integer({ min: 1 }))
    fc.assert(
      fc.property(place, place, (one, other) => {
        const same = one.every((part, index) => part === other[index])
        const [first, second] = [one, other].map(([abbr, year, counter]) =>
          writtenNumber({ area: '青北', department: '侦', abbr, year, counter }),
        )
        expect(first === second).toBe(same)
        expect(first).toMatch(/^青北检侦\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u)
      }),
    )
  })
})
