import type { Bilingual } from '@hengjian/law'
import { SaxesParser } from 'saxes'
import { limitTold } from '../problems/limits'
import { BrokenFile } from './broken-file'
import { decode } from './decode'
import type { Bytes } from './row'

/** Deepest nesting, and most characters without an element or text coming to its end. */
const LIMITS = { depth: 64, token: 2_000_000 } as const

/** What is done with a document while it is read; names come without their prefix. */
export interface XmlVisitor {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text?(text: string): void
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/** A parser that is kept within bounds and knows its place. */
export class BoundedXml {
  private readonly parser = new SaxesParser()
  private depth = 0
  /** Characters since something was last complete. */
  private pending = 0

  constructor(
    private readonly visitor: XmlVisitor,
    private readonly part = '',
  ) {
    const { parser } = this
    parser.on('doctype', () => this.fail('FILE_ENTITY'))
    parser.on('error', () => this.fail('FILE_XML'))
    parser.on('opentag', ({ name, attributes }) => this.open(name, attributes))
    parser.on('closetag', ({ name }) => this.close(name))
    parser.on('text', (text) => {
      this.pending = 0
      visitor.text?.(text)
    })
    parser.on('cdata', (text) => visitor.text?.(text))
  }

  write(text: string): void {
    this.pending += text.length
    this.parser.write(text)
    if (this.pending > text.length + LIMITS.token) this.fail('FILE_LIMIT', limitTold('tag', LIMITS.token))
  }

  /** Leaves out so many characters of one line that are known to be whole elements between two others. */
  passOver(characters: number): void {
    this.pending = 0
    this.parser.column += characters
  }

  /** @throws BrokenFile where elements are still open */
  end(): void {
    const { parser } = this
    parser.on('error', () => this.fail('FILE_TRUNCATED', 'XML'))
    parser.close()
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.pending = 0
    this.depth += 1
    if (this.depth > LIMITS.depth) this.fail('FILE_LIMIT', limitTold('depth', LIMITS.depth))
    this.visitor.open(withoutPrefix(name), attributes)
  }

  private close(name: string): void {
    this.pending = 0
    this.depth -= 1
    this.visitor.close(withoutPrefix(name))
  }

  private fail(
    code: 'FILE_ENTITY' | 'FILE_XML' | 'FILE_LIMIT' | 'FILE_TRUNCATED',
    found: string | Bilingual = '',
  ): never {
    const { line, column } = this.parser
    const place = this.part === '' ? '' : `${this.part} `
    throw new BrokenFile(code, `${place}line ${line} column ${column}`, found)
  }
}

/**
 * Reads a document in pieces and pauses after each, so that what the visitor has gathered can be taken. Document types, and so
 * entities of one's own, are refused.
 * @param part the name of the document within its file, where it is only a part
 * @throws BrokenFile where the document is wrong, cut off, or beyond the limits
 */
export async function* visitXml(bytes: Bytes, visitor: XmlVisitor, part = ''): AsyncIterable<void> {
  const parser = new BoundedXml(visitor, part)
  for await (const text of decode(bytes, 'utf-8')) {
    parser.write(text)
    yield
  }
  parser.end()
  yield
}
