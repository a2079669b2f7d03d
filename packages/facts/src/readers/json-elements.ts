import type { Bilingual } from '@hengjian/law'
import { limitTold } from '../problems/limits'
import { BrokenFile } from './broken-file'
import { decode } from './decode'
import type { Bytes } from './row'

/** Deepest nesting, and most characters of one element. */
const LIMITS = { depth: 64, element: 1_000_000 } as const

/** One element of an array that is a member of the outermost object, or the whole member where it is no array. */
export interface JsonElement {
  readonly member: string
  /** Where it stands: `events[12]`. */
  readonly place: string
  readonly value: unknown
}

/** What the text being read is: before the outermost object, a member's name, its value, an element, after it, after all. */
type Part = 'before' | 'name' | 'value' | 'element' | 'between' | 'after'

const isOpening = (char: string): boolean => char === '{' || char === '['
const isClosing = (char: string): boolean => char === '}' || char === ']'

/** Cuts the text of a JSON object into its elements without holding more than one. */
class JsonCutter {
  private part: Part = 'before'
  private text = ''
  private depth = 0
  private inString = false
  private escaped = false
  private member = ''
  private index = 0
  /** Whether an empty object or array may end here. */
  private mayEnd = true
  private piece = ''
  private from = 0
  private ready: JsonElement[] = []

  push(piece: string): void {
    this.piece = piece
    this.from = 0
    for (let at = 0; at < piece.length; at += 1) {
      const char = piece.charAt(at)
      if (this.inString) this.within(char)
      else if (char === '"') this.inString = true
      else this.outside(char, at)
    }
    this.text += piece.slice(this.from)
    if (this.text.length > LIMITS.element) this.fail('FILE_LIMIT', limitTold('record', LIMITS.element))
  }

  take(): readonly JsonElement[] {
    const { ready } = this
    this.ready = []
    return ready
  }

  end(): void {
    const isBlank = this.text.trim() === ''
    if (!isBlank && (this.part === 'before' || this.part === 'after')) this.fail('FILE_JSON')
    if (this.part !== 'after') this.fail('FILE_TRUNCATED', 'JSON')
  }

  private within(char: string): void {
    if (this.escaped) this.escaped = false
    else if (char === '\\') this.escaped = true
    else if (char === '"') this.inString = false
  }

  /** Structure counts at the level of members and elements; what lies deeper belongs to the text of one. */
  private outside(char: string, at: number): void {
    if (isOpening(char)) this.opening(char, at)
    else if (this.depth > 0) {
      if (isClosing(char)) this.depth -= 1
    } else if (isClosing(char)) this.closing(char, at)
    else if (char === ',') this.comma(at)
    else if (char === ':' && this.part === 'name') this.startValue(at)
  }

  private opening(char: string, at: number): void {
    const isFirst = this.depth === 0 && this.isBlank(at)
    if (this.part === 'before') {
      if (!isFirst || char !== '{') this.fail('FILE_JSON')
      this.startPart('name', at, true)
    } else if (isFirst && this.part === 'value' && char === '[') {
      this.index = 0
      this.startPart('element', at, true)
    } else {
      this.depth += 1
      if (this.depth > LIMITS.depth) this.fail('FILE_LIMIT', limitTold('depth', LIMITS.depth))
    }
  }

  private closing(char: string, at: number): void {
    const isEmpty = this.mayEnd && this.isBlank(at)
    if (this.part === 'element' && char === ']') {
      if (!isEmpty) this.give(at)
      this.startPart('between', at, false)
    } else if (char === '}' && (this.part === 'name' ? isEmpty : this.endsMember(at)))
      this.startPart('after', at, false)
    else this.fail('FILE_JSON')
  }

  private comma(at: number): void {
    if (this.part === 'element') {
      this.give(at)
      this.startPart('element', at, false)
    } else if (this.endsMember(at)) this.startPart('name', at, false)
    else this.fail('FILE_JSON')
  }

  /** Whether a member is complete here; its value is given if it is no array, whose elements were. */
  private endsMember(at: number): boolean {
    if (this.part === 'between') return this.isBlank(at)
    if (this.part !== 'value') return false
    this.give(at)
    return true
  }

  private startValue(at: number): void {
    const name = this.parsed(at)
    if (typeof name !== 'string') this.fail('FILE_JSON')
    else this.member = name
    this.startPart('value', at, false)
  }

  private startPart(part: Part, at: number, mayEnd: boolean): void {
    this.part = part
    this.mayEnd = mayEnd
    this.text = ''
    this.from = at + 1
  }

  private textTo(at: number): string {
    return this.text + this.piece.slice(this.from, at)
  }

  private isBlank(at: number): boolean {
    return this.textTo(at).trim() === ''
  }

  private give(at: number): void {
    const value = this.parsed(at)
    this.ready.push({ member: this.member, place: this.place, value })
    this.index += 1
  }

  private parsed(at: number): unknown {
    try {
      return JSON.parse(this.textTo(at))
    } catch {
      return this.fail('FILE_JSON')
    }
  }

  private get place(): string {
    return this.part === 'element' ? `${this.member}[${this.index}]` : this.member
  }

  private fail(code: 'FILE_LIMIT' | 'FILE_TRUNCATED' | 'FILE_JSON', found: string | Bilingual = ''): never {
    throw new BrokenFile(code, this.place, found)
  }
}

/**
 * Reads a JSON object in pieces and gives the elements of its arrays one by one, its other members whole.
 * @throws BrokenFile after what was intact, where it is not JSON, is cut off, or beyond the limits
 */
export async function* jsonElementsOf(bytes: Bytes): AsyncIterable<JsonElement> {
  const cutter = new JsonCutter()
  try {
    for await (const piece of decode(bytes, 'utf-8')) {
      cutter.push(piece)
      yield* cutter.take()
    }
    cutter.end()
  } catch (failure) {
    yield* cutter.take()
    throw failure
  }
}
