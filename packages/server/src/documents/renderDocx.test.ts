import { inflateRawSync } from 'node:zlib'
import {
  type ComposedDocument,
  composeDocument,
  type DocumentId,
  documentTypes,
  type Part,
  placeholdersOf,
  type Words,
} from '@hengjian/casework'
import { plainDate } from '@hengjian/law'
import mammoth from 'mammoth'
import { describe, expect, it, vi } from 'vitest'
import { renderDocx } from './renderDocx'

const date = plainDate(2026, 3, 5)
if (date === undefined) throw new Error('no such day')

const VALUE = '𠮷野𡈼某<w:p/>&amp;"\u0007\\一\n（一）乙\n\n丙'

/** Every field of the type filled with an awkward value of several lines. */
function sample(id: DocumentId): ComposedDocument {
  const type = documentTypes[id]
  const names = [...placeholdersOf(type).map(({ name }) => name), type.attachments ?? 'nothing', 'caseName']
  const words: Words = Object.fromEntries(names.map((name) => [name, { title: `题${name}`, text: VALUE }]))
  const office = { name: '青石市北原区人民检察院', area: '青北', department: '侦' }
  const number = type.abbr === null ? null : `青北检侦${type.abbr}〔2026〕1号`
  const made = composeDocument(type, {
    office,
    number,
    date: date ?? fail(),
    words,
    writer: '周予安',
    signer: '沈知白',
  })
  return made.ok ? made.document : fail()
}
const fail = (): never => {
  throw new Error('the sample is not complete')
}

/** The lines of a part as a reader of the file sees them. */
function linesOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'table':
      return part.rows.flatMap(({ title, text }) => [title, ...text.split('\n')])
    case 'list':
      return [
        ...part.columns.map(({ title }) => title),
        ...part.rows.flatMap((row) => row.flatMap((text) => text.split('\n'))),
      ]
    case 'attachments':
      return part.items.map((item, index) => {
        const number = part.items.length > 1 ? `${index + 1}.` : ''
        return `${index === 0 ? '附件：' : ''}${number}${item}`
      })
    case 'signature':
      return [part.office, part.date, ...(part.seal ? ['（院印）'] : [])]
    case 'imprint':
      return [`${part.office}\t${part.date}印发`]
    case 'number':
      return part.text === null ? [] : [part.text]
    default:
      return [part.text]
  }
}

async function readBack(bytes: Buffer): Promise<readonly string[]> {
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  return value.split('\n').filter((one) => one.trim() !== '')
}

/** One file of the archive, found by its central directory. */
function entryOf(archive: Buffer, wanted: string): string {
  let at = archive.readUInt32LE(archive.length - 6)
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    if (name === wanted) {
      const local = archive.readUInt32LE(at + 42)
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20))
      return (archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  throw new Error(`there is no ${wanted}`)
}

const ids = Object.keys(documentTypes) as DocumentId[]

describe('a document as a Word file', () => {
  it.each(ids)('reads back as it was composed: %s', async (id) => {
    const document = sample(id)
    const lines = await readBack(await renderDocx(document))
    expect(lines).toEqual(document.sheets.flatMap(({ parts }) => parts.flatMap(linesOf)))
    expect(lines.join('')).toContain('𠮷野𡈼某<w:p/>&amp;"\\一')
  })

  it('holds exactly the words of a notice', async () => {
    const lines = await readBack(await renderDocx(sample('replyReminder')))
    expect(lines).toEqual([
      '青石市北原区人民检察院',
      '青北检侦督复〔2026〕1号',
      '督促回复函',
      '𠮷野𡈼某<w:p/>&amp;"\\一（一）乙丙：',
      '我院就𠮷野𡈼某<w:p/>&amp;"\\一',
      '（一）乙',
      '丙送达的法律文书（𠮷野𡈼某<w:p/>&amp;"\\一',
      '（一）乙',
      '丙），回复期限已经届满，至今未收到回复。',
      '请于𠮷野𡈼某<w:p/>&amp;"\\一',
      '（一）乙',
      '丙前书面回复。',
      '青石市北原区人民检察院',
      '2026年3月5日',
      '（院印）',
      '青石市北原区人民检察院\t2026年3月5日印发',
    ])
  })

  it('is the same to the last byte whenever it is made', async () => {
    const document = sample('correctionNotice')
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-05T09:00:00Z') })
    const first = await renderDocx(document)
    vi.setSystemTime(new Date('2031-07-01T10:00:00Z'))
    const later = await renderDocx(document)
    vi.useRealTimers()
    expect(later.equals(first)).toBe(true)
    expect(entryOf(first, 'docProps/core.xml')).toContain('<dc:title>纠正违法通知书</dc:title>')
  })

  it('has the geometry of the standard', async () => {
    const archive = await renderDocx(sample('correctionNotice'))
    const xml = entryOf(archive, 'word/document.xml')
    // 210 × 297 mm with 37, 35, 28 and 26 mm around the text; the foot 23 mm from the edge.
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" [^>]*w:footer="1304"/)
    const { line, width, closer } = { line: 579, width: 8845, closer: -5 }
    expect(22 * line).toBeLessThanOrEqual(16838 - 2098 - 1984)
    expect(23 * line).toBeGreaterThan(16838 - 2098 - 1984)
    expect(28 * (320 + closer)).toBeLessThanOrEqual(width)
    expect(29 * (320 + closer)).toBeGreaterThan(width)
    const styles = entryOf(archive, 'word/styles.xml')
    expect(styles).toContain(`<w:spacing w:line="${line}" w:lineRule="exact"/>`)
    expect(styles).toContain(`<w:spacing w:val="${closer}"/>`)
    expect(styles).toContain('w:eastAsia="仿宋"')
    expect(styles).toContain('<w:sz w:val="32"/>')
    // Title of size 2; red head, red line under the number; two characters before a paragraph; date four from the right.
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>.{0,60}纠正违法通知书/)
    expect(xml).toMatch(/<w:color w:val="FF0000"\/>.{0,200}青石市北原区人民检察院/)
    expect(xml).toMatch(/<w:bottom w:val="single" w:color="FF0000" [^>]*\/>.{0,200}青北检侦纠违〔2026〕1号/)
    expect(xml).toContain('w:firstLineChars="200"')
    expect(xml).toMatch(/<w:ind w:right="1260"\/>.{0,100}2026年3月5日</)
    expect(entryOf(archive, 'word/footer1.xml')).toMatch(/宋体.*<w:sz w:val="28"\/>.*— .*PAGE.* —/)
  })
})
