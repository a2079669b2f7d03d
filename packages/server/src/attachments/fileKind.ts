import type { AttachmentKind } from '@hengjian/contract'
import { PlainText } from './plainText'
import { zipNames } from './zipNames'

/** So much of a file's beginning and end is held to tell what it is. */
const HEAD = 32
const TAIL = 1024 * 1024

const starts = (head: Buffer, text: string, at = 0): boolean =>
  head.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))

/** A frame of MPEG audio, layer III: eleven bits of synchronisation, and no reserved value in what follows. */
const isMp3Frame = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08 && (third & 0xf0) !== 0xf0

const VIDEO_BRANDS = ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'avc1', 'mp41', 'mp42', 'M4V ', 'MSNV', 'qt  ']

function boxKind(head: Buffer): AttachmentKind | undefined {
  if (!starts(head, 'ftyp', 4)) return undefined
  const brand = head.toString('latin1', 8, 12)
  return brand === 'M4A ' ? 'm4a' : VIDEO_BRANDS.includes(brand) ? 'mp4' : undefined
}

const MAGIC: readonly (readonly [AttachmentKind, (head: Buffer) => boolean])[] = [
  ['pdf', (head) => starts(head, '%PDF-')],
  ['jpeg', (head) => starts(head, '\xff\xd8\xff')],
  ['png', (head) => starts(head, '\x89PNG\r\n\x1a\n')],
  ['wav', (head) => starts(head, 'RIFF') && starts(head, 'WAVE', 8)],
  ['mp3', (head) => starts(head, 'ID3') || isMp3Frame(head)],
]

/** A part that makes an archive what it claims to be. */
const PARTS: readonly (readonly [AttachmentKind, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
]

/** What a file is told to be: one of the kinds taken in, or an office file that brings macros along. */
export type ToldKind = AttachmentKind | 'macros'

/** Parts in which an office file brings along what would run: Visual Basic, macros of old Excel, ActiveX controls. */
const RUNS = /(^|\/)(vba(Project|Data)[^/]*|(intl)?macrosheets\/.*|activeX\/.*)$/i

function archiveKind(names: ReadonlySet<string>): ToldKind | undefined {
  if ([...names].some((name) => RUNS.test(name))) return 'macros'
  if (names.has('OFD.xml')) return 'ofd'
  return names.has('[Content_Types].xml') ? PARTS.find(([, part]) => names.has(part))?.[0] : undefined
}

/** Tells what a file is from its bytes while it streams, whatever its name claims; holds no more of it than its two ends. */
export class FileKind {
  private head: Buffer = Buffer.alloc(0)
  private tail: Buffer = Buffer.alloc(0)
  private size = 0
  private readonly text = new PlainText()

  add(chunk: Buffer): void {
    this.size += chunk.length
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD - this.head.length)])
    this.tail = Buffer.concat([this.tail, chunk]).subarray(-TAIL)
    this.text.add(chunk)
  }

  /** To be asked once, at the end. Undefined where it is none of those that are known. */
  told(): ToldKind | undefined {
    const known = boxKind(this.head) ?? MAGIC.find(([, fits]) => fits(this.head))?.[0]
    if (known !== undefined) return known
    if (!starts(this.head, 'PK\x03\x04')) return this.text.isText() ? 'text' : undefined
    const names = zipNames(this.tail, this.size)
    return names === undefined ? undefined : archiveKind(names)
  }
}
