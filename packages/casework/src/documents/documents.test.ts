import { parseDate } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { knownWords } from '../knownWords'
import { at, course } from '../trial'
import { documentsOf } from '../workflow'
import { builtInWorkflows, clue, investigationSupervision } from '../workflows'
import { composeDocument, documentTypes } from '.'
import { type DocumentType, placeholdersOf } from './documentType'
import { writtenDate, writtenMoment, writtenNumber, writtenValue } from './writing'

const date = parseDate('2026-05-06')
if (date === undefined) throw new Error('no date')
const NAMES: Readonly<Record<string, string>> = { 'unit-1': '示例公安分局', 'file-1': '讯问录像截图' }
const nameOf = (id: string): string => NAMES[id] ?? id

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
      writtenValue(value, field, nameOf)
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
  const words = knownWords(investigationSupervision, matter, nameOf)
  const office = { name: '示例区人民检察院', area: '示', department: '侦' }
  const occasion = { office, number: '示检侦纠违〔2026〕1号', date, words, writer: '甲', signer: '乙' }

  it('is composed from what its matter knows, and a value is never read as a template', () => {
    const made = composeDocument(documentTypes.correctionNotice, occasion)
    const parts = made.ok ? (made.document.sheets[0]?.parts ?? []) : []
    expect(parts.flatMap((part) => ('text' in part ? [part.text] : []))).toEqual([
      '示例区人民检察院',
      '示检侦纠违〔2026〕1号',
      '纠正违法通知书',
      '示例公安分局：',
      '我院在办理示例中发现，你单位的侦查活动存在违法情形。',
      '一、违法事实',
      '第一次讯问未录像。',
      '{legalBasis}',
      '二、违反的法律规定',
      '刑事诉讼法第一百二十三条',
      '三、纠正意见',
      '依照规定核对查明的情况，记录如下，供审查。',
      '请在2026年5月21日前将纠正情况书面回复我院。对本意见有异议的，可以书面申请复查。',
    ])
    expect(parts.find(({ kind }) => kind === 'attachments')).toEqual({ kind: 'attachments', items: ['讯问录像截图'] })
  })

  it('names every field it lacks by the title that its workflow gives it', () => {
    const opened = knownWords(investigationSupervision, course(investigationSupervision, 'open', 'verify'), nameOf)
    expect(composeDocument(documentTypes.correctionNotice, { ...occasion, words: opened })).toEqual({
      ok: false,
      missing: [
        { name: 'legalBasis', title: '依据', text: '' },
        { name: 'correctionOpinion', title: '纠正意见', text: '' },
        { name: 'replyBy', title: '回复期限', text: '' },
      ],
    })
  })

  it('strikes out the rows of a table that are not used', () => {
    const registered = course(clue, ['register', { source: 'patrol', clueKind: 'breach', facts: '巡查发现的情况' }])
    const made = composeDocument(documentTypes.clueRegistration, {
      ...occasion,
      words: { ...knownWords(clue, registered, nameOf), informantCode: { title: '举报人代号', text: '' } },
    })
    const table = made.ok ? made.document.sheets[0]?.parts.find(({ kind }) => kind === 'table') : undefined
    expect(table?.kind === 'table' && table.rows.filter(({ title }) => /来源|类型|代号/.test(title))).toEqual([
      { title: '线索来源', text: '巡查' },
      { title: '线索类型', text: '侦查活动违法' },
      { title: '举报人代号', text: '\\' },
    ])
  })
})

describe('the closing form of investigation supervision', () => {
  /** The rows of the form that were filled in when the volume is put away. */
  const filled = (...steps: Parameters<typeof course> extends [unknown, ...infer Steps] ? Steps : never) => {
    const archived = course(investigationSupervision, ...steps, ['archive', { archiveNo: '2026-检-7' }])
    const words = knownWords(investigationSupervision, archived, nameOf)
    const office = { name: '示例区人民检察院', area: '示', department: '侦' }
    const made = composeDocument(documentTypes.closingForm, {
      ...{ office, number: null, date, words, writer: '甲', signer: '乙' },
    })
    const table = made.ok ? made.document.sheets[0]?.parts.find(({ kind }) => kind === 'table') : undefined
    return table?.kind === 'table' ? table.rows.flatMap(({ title, text }) => (text === '\\' ? [] : [title])) : made
  }

  it('says how the breach was corrected, or why there was none', () => {
    const common = ['案件名称', '办案单位', '犯罪嫌疑人', '违法情形类别', '事实']
    const corrected = ['draftNotice', 'signNotice', 'serveNotice', 'answer', 'checkRectification'] as const
    expect(filled('open', 'verify', ...corrected)).toEqual([
      ...[...common, '违法事实', '依据', '纠正意见（建议）', '回复内容（原文）', '是否整改', '核实情况'],
      ...['承办人', '归档号'],
    ])
    expect(filled('open', 'dismiss')).toEqual([...common, '说明', '承办人', '归档号'])
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
      const asked = new Set(Object.values(definition.actions).flatMap(({ form }) => Object.keys(form)))
      for (const id of Object.values(definition.actions).flatMap((one) => documentsOf(one))) {
        const unknown = placeholdersOf(documentTypes[id]).filter(({ name, optional }) => !optional && !asked.has(name))
        expect(unknown, `${definition.id} ${id}`).toEqual([])
      }
    }
  })
})
