import { parseDate } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { valuesOf } from '../matter'
import { at, course } from '../trial'
import { documentsOf } from '../workflow'
import { builtInWorkflows, investigationSupervision } from '../workflows'
import { documentTypes } from '.'
import { type DocumentType, placeholdersOf } from './documentType'
import { fieldsOf, fillDocument, type Issue } from './fill'
import { writtenDate, writtenMoment, writtenNumber, writtenValue } from './writing'

const date = parseDate('2026-05-06')
if (date === undefined) throw new Error('no date')
const NAMES: Readonly<Record<string, string>> = { 'unit-1': '示例公安分局', 'file-1': '讯问录像截图' }
const issue: Issue = {
  office: '示例区人民检察院',
  number: '示检侦纠违〔2026〕1号',
  date,
  copiedTo: [],
  nameOf: (id) => NAMES[id] ?? id,
}

describe('the words of a document', () => {
  it('write numbers and dates without leading zeros', () => {
    expect(writtenNumber({ area: '并万', department: '侦', abbr: '纠违', year: 2026, counter: 1 })).toBe(
      '并万检侦纠违〔2026〕1号',
    )
    expect(writtenNumber({ area: '并万', department: '', abbr: '建', year: 2026, counter: 12 })).toBe(
      '并万检建〔2026〕12号',
    )
    expect(writtenDate(date)).toBe('2026年5月6日')
    expect(writtenMoment(at('2026-05-06T09:05:00+08:00'))).toBe('2026年5月6日9时5分')
  })

  it('write a value by its kind', () => {
    const title = { zh: '甲', en: 'A' }
    const write = (value: Parameters<typeof writtenValue>[0], field: Parameters<typeof writtenValue>[1]) =>
      writtenValue(value, field, issue.nameOf)
    expect(write(true, { kind: 'yesNo', title })).toBe('是')
    expect(
      write(['a', 'b'], { kind: 'choices', title, options: { a: { zh: '甲', en: '' }, b: { zh: '乙', en: '' } } }),
    ).toBe('甲、乙')
    expect(write('unit-1', { kind: 'unit', title })).toBe('示例公安分局')
    expect(write('2026-05-06', { kind: 'date', title })).toBe('2026年5月6日')
    expect(write(true, { kind: 'sealed', title })).toBe('（另存）')
  })
})

describe('a document', () => {
  const matter = course(investigationSupervision, 'open', 'verify', [
    'draftCorrection',
    { findings: '第一次讯问未录像。\n{legalBasis}', legalBasis: '刑事诉讼法第一百二十三条', replyBy: '2026-05-21' },
  ])
  const fields = fieldsOf(investigationSupervision)

  it('is filled in from what its matter knows, and a value is never read as a template', () => {
    const filled = fillDocument(documentTypes.correctionNotice, valuesOf(matter), fields, issue)
    expect(filled).toEqual({
      ok: true,
      document: {
        title: '纠正违法通知书',
        number: '示检侦纠违〔2026〕1号',
        addressee: '示例公安分局：',
        body: [
          { kind: 'paragraph', text: '我院在办理示例中发现，你单位的侦查活动存在违法情形。' },
          { kind: 'paragraph', text: '一、违法事实' },
          { kind: 'paragraph', text: '第一次讯问未录像。' },
          { kind: 'paragraph', text: '{legalBasis}' },
          { kind: 'paragraph', text: '二、违反的法律规定' },
          { kind: 'paragraph', text: '刑事诉讼法第一百二十三条' },
          { kind: 'paragraph', text: '三、纠正意见' },
          { kind: 'paragraph', text: '依照规定核对查明的情况，记录如下，供审查。' },
          {
            kind: 'paragraph',
            text: '请在2026年5月21日前将纠正情况书面回复我院。对本意见有异议的，可以书面申请复查。',
          },
        ],
        attachments: ['讯问录像截图'],
        signature: { office: '示例区人民检察院', date: '2026年5月6日', seal: true },
        imprint: { copiedTo: [], issuedBy: '示例区人民检察院', issuedOn: '2026年5月6日' },
      },
    })
  })

  it('names every field it lacks', () => {
    const { legalBasis, replyBy, ...known } = valuesOf(matter)
    expect([legalBasis, replyBy]).toEqual(['刑事诉讼法第一百二十三条', '2026-05-21'])
    expect(fillDocument(documentTypes.correctionNotice, known, fields, issue)).toEqual({
      ok: false,
      missing: [
        { field: 'legalBasis', title: { zh: '依据', en: 'Basis' } },
        { field: 'replyBy', title: { zh: '回复期限', en: 'Reply by' } },
      ],
    })
  })

  it('strikes out the rows of a table that are not used', () => {
    const filled = fillDocument(
      documentTypes.clueRegistration,
      { source: 'patrol', clueKind: 'breach', foundOn: '2026-05-06', facts: '巡查发现' },
      fieldsOf(builtInWorkflows[0] ?? investigationSupervision),
      issue,
    )
    expect(filled.ok && filled.document.body.slice(0, 5)).toEqual([
      { kind: 'row', title: '线索来源', text: '巡查' },
      { kind: 'row', title: '线索类型', text: '侦查活动违法' },
      { kind: 'row', title: '发现或者收到日期', text: '2026年5月6日' },
      { kind: 'row', title: '举报人代号', text: '\\' },
      { kind: 'row', title: '办案单位', text: '\\' },
    ])
  })
})

describe('the types of documents', () => {
  const types: readonly (readonly [string, DocumentType])[] = Object.entries(documentTypes)

  it('bear abbreviations of their own', () => {
    const abbrs = types.flatMap(([, { abbr }]) => (abbr === null ? [] : [abbr]))
    expect(new Set(abbrs).size).toBe(abbrs.length)
  })

  it('are all issued by some workflow, which asks for every name in them', () => {
    const idle = types.filter(([id]) =>
      builtInWorkflows.every((definition) =>
        Object.values(definition.actions).every((one) => !documentsOf(one).some((each) => each === id)),
      ),
    )
    expect(idle.map(([id]) => id)).toEqual([])
    for (const definition of builtInWorkflows) {
      const asked = new Set(Object.keys(fieldsOf(definition)))
      for (const id of Object.values(definition.actions).flatMap((one) => documentsOf(one))) {
        const unknown = placeholdersOf(documentTypes[id]).filter(({ name, optional }) => !optional && !asked.has(name))
        expect(unknown, `${definition.id} ${id}`).toEqual([])
      }
    }
  })
})
