import { limitTold } from '../../problems/limits'
import { BrokenFile } from '../broken-file'
import { GROWTH } from '../inflate'
import { visitXml, type XmlVisitor } from '../xml'
import type { Archive } from './archive'
import { type CellFormat, cellFormatOf } from './cell-format'

/**
 * Most bytes of a part that only says how the others are to be read; most characters of all shared texts, which are held in
 * memory, and of the text of one cell.
 */
const LIMITS = { part: 32 * 1024 ** 2, texts: 100_000_000, text: 100_000 } as const
/** What a shared text costs beside its characters. */
const EACH = 16

type Attributes = Readonly<Record<string, string>>

/** What is needed to read the rows of one sheet. */
export interface Sheet {
  readonly name: string
  /** The names of all sheets of its workbook, in their order. */
  readonly beside: readonly string[]
  /** The name of its part. */
  readonly part: string
  readonly texts: readonly string[]
  /** How numbers are read, by the number of the cell's style. */
  readonly formats: readonly CellFormat[]
  /** The year that serial numbers of days count from. */
  readonly epoch: 1900 | 1904
}

async function visit(archive: Archive, part: string, visitor: XmlVisitor, most: number = LIMITS.part): Promise<void> {
  for await (const _ of visitXml(archive.part(part, most), visitor, part));
}

/** The value of an attribute whatever its prefix. */
const local = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1]

interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `styles` … */
  readonly type: string
  readonly target: string
}

/** The parts that a part names, which are told in a part of their own beside it. */
async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const relations: Relation[] = []
  await visit(archive, `${folder}_rels/${part.slice(slash)}.rels`, {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return
      const absolute = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: absolute })
    },
    close() {},
  })
  return relations
}

/** `_x000D_` stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  !text.includes('_x')
    ? text
    : text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Gathers the text of a string that may be in several runs; what only says how it is pronounced is left out. */
export class RichText {
  private text = ''
  private isText = false
  private isPhonetic = false

  open(name: string): void {
    if (name === 'rPh') this.isPhonetic = true
    else if (name === 't') this.isText = !this.isPhonetic
  }

  /** @throws BrokenFile where the text is longer than any cell may hold */
  add(text: string, place: string): void {
    if (this.isText) this.text += text
    if (this.text.length > LIMITS.text) throw new BrokenFile('FILE_LIMIT', place, limitTold('cell', LIMITS.text))
  }

  close(name: string): void {
    if (name === 'rPh') this.isPhonetic = false
    else if (name === 't') this.isText = false
  }

  take(): string {
    const { text } = this
    this.text = ''
    return unescaped(text)
  }
}

class SharedTexts implements XmlVisitor {
  readonly texts: string[] = []
  private readonly rich = new RichText()
  private size = 0

  open(name: string): void {
    this.rich.open(name)
  }

  text(text: string): void {
    this.count(text.length)
    this.rich.add(text, `sharedStrings ${this.texts.length + 1}`)
  }

  close(name: string): void {
    this.rich.close(name)
    if (name !== 'si') return
    this.count(EACH)
    this.texts.push(this.rich.take())
  }

  private count(more: number): void {
    this.size += more
    if (this.size > LIMITS.texts) throw new BrokenFile('FILE_LIMIT', 'sharedStrings', limitTold('texts', LIMITS.texts))
  }
}

class Styles implements XmlVisitor {
  readonly formats: CellFormat[] = []
  private readonly codes = new Map<number, string>()
  private isCells = false

  open(name: string, attributes: Attributes): void {
    const id = Number(attributes['numFmtId'] ?? '0')
    if (name === 'cellXfs') this.isCells = true
    else if (name === 'numFmt') this.codes.set(id, attributes['formatCode'] ?? '')
    else if (name === 'xf' && this.isCells) this.formats.push(cellFormatOf(id, this.codes.get(id)))
  }

  close(name: string): void {
    if (name === 'cellXfs') this.isCells = false
  }
}

class Contents implements XmlVisitor {
  readonly sheets: { readonly name: string; readonly relation: string }[] = []
  epoch: 1900 | 1904 = 1900

  open(name: string, attributes: Attributes): void {
    if (name === 'sheet') this.sheets.push({ name: attributes['name'] ?? '', relation: local(attributes, 'id') ?? '' })
    else if (name === 'workbookPr' && ['1', 'true'].includes(attributes['date1904'] ?? '')) this.epoch = 1904
  }

  close(): void {}
}

/**
 * Opens a sheet of a workbook by name, or the first one.
 * @throws BrokenFile where it is no workbook, is damaged, or has no such sheet
 */
export async function openSheet(archive: Archive, name: string | undefined): Promise<Sheet> {
  const root = (await relationsOf(archive, '')).find(({ type }) => type === 'officeDocument')
  if (root === undefined) throw new BrokenFile('FILE_SHEET', '', 'workbook')
  const relations = await relationsOf(archive, root.target)
  const [contents, texts, styles] = [new Contents(), new SharedTexts(), new Styles()]
  await visit(archive, root.target, contents)
  const parts = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]))
  const sheet = contents.sheets.find((one) => parts.has(one.relation) && (name ?? one.name) === one.name)
  const part = parts.get(sheet?.relation ?? '')
  if (sheet === undefined || part === undefined) throw new BrokenFile('FILE_SHEET_NAME', '', name ?? '1')
  const visitIfThere = async (type: string, visitor: XmlVisitor, most?: number): Promise<void> => {
    const target = relations.find((relation) => relation.type === type)?.target
    if (target !== undefined && archive.has(target)) await visit(archive, target, visitor, most)
  }
  await visitIfThere('sharedStrings', texts, GROWTH.bytes)
  await visitIfThere('styles', styles)
  const beside = contents.sheets.filter((one) => parts.has(one.relation)).map((one) => one.name)
  return { name: sheet.name, beside, part, texts: texts.texts, formats: styles.formats, epoch: contents.epoch }
}
