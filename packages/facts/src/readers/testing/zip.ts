import { crc32, deflateRawSync } from 'node:zlib'

interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the directory says instead of the truth. */
  readonly told?: { readonly size?: number; readonly crc?: number; readonly method?: number; readonly flags?: number }
  /** Writes sizes in 64 bits, as programs do that do not know how much will come. */
  readonly wide?: boolean
}

interface Numbers {
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

function header(length: number, signature: number, at: number, { method, flags, crc, packed, size }: Numbers): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(flags, at)
  bytes.writeUInt16LE(method, at + 2)
  bytes.writeUInt32LE(crc, at + 8)
  bytes.writeUInt32LE(packed, at + 12)
  bytes.writeUInt32LE(size, at + 16)
  return bytes
}

function entry(numbers: Numbers, name: Buffer, offset: number, wide: boolean): Buffer {
  const extra = Buffer.alloc(wide ? 20 : 0)
  if (wide) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(16, 2)
    extra.writeBigUInt64LE(BigInt(numbers.size), 4)
    extra.writeBigUInt64LE(BigInt(numbers.packed), 12)
  }
  const bytes = header(46, 0x02014b50, 8, wide ? { ...numbers, packed: 0xffffffff, size: 0xffffffff } : numbers)
  bytes.writeUInt16LE(name.length, 28)
  bytes.writeUInt16LE(extra.length, 30)
  bytes.writeUInt32LE(offset, 42)
  return Buffer.concat([bytes, name, extra])
}

/** An archive made by hand, so that it can also say what is not so. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name: text, content, told = {}, wide = false } of parts) {
    const [name, plain] = [Buffer.from(text), Buffer.from(content)]
    const packed = deflateRawSync(plain)
    const truth = { method: 8, flags: 0, crc: crc32(plain), packed: packed.length, size: plain.length }
    const numbers: Numbers = { ...truth, ...told }
    const local = header(30, 0x04034b50, 6, numbers)
    local.writeUInt16LE(name.length, 26)
    files.push(local, name, packed)
    entries.push(entry(numbers, name, offset, wide))
    offset += local.length + name.length + packed.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, directory, end])
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relationships = (targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** What a workbook may have beside its sheet, as XML within the outermost tag of its part. */
interface WorkbookExtras {
  readonly texts?: string
  readonly styles?: string
  readonly properties?: string
}

/** The parts of a workbook with one sheet, given as the XML between its `worksheet` tags. */
export function workbookParts(
  sheet: string,
  { texts = '', styles = '', properties = '' }: WorkbookExtras = {},
): readonly ZipPart[] {
  return [
    { name: '_rels/.rels', content: relationships([['r1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${RELATIONS}">${properties}<sheets><sheet name="台账" sheetId="1" r:id="s1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ['s1', 'worksheet', 'worksheets/sheet1.xml'],
        ['s2', 'sharedStrings', '/xl/sharedStrings.xml'],
        ['s3', 'styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${texts}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${sheet}</worksheet>` },
  ]
}

/** A workbook with one sheet made by hand. */
export const workbook = (sheet: string, extras?: WorkbookExtras): Buffer => zip(workbookParts(sheet, extras))
