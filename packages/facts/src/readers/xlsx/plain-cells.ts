/** What may not stand in a text that is taken without any thought of XML; a `<` ends it. */
const NOT_PLAIN = /[>&\p{Cc}\p{Cs}\u2028\ufffe\uffff]/u

const CELL = '<c r="'
const CELL_END = '</c>'
const VALUE = '<v>'
const VALUE_END = '</v></c>'
const INLINE = '<is><t'
const INLINE_END = '</t></is></c>'
const SPACE = ' xml:space="preserve"'

/** The types of cells, each up to the quotation mark behind it. */
const TYPES = ['inlineStr', 's', 'n', 'str', 'b', 'e', 'd'].map((type) => ({ type, written: `${type}"` }))

/** Most letters of a column, and most digits of a row and of a style. */
const LENGTHS = { column: 3, row: 7, style: 9 } as const
const CODES = { quote: 34, zero: 48, nine: 57, end: 62, a: 65, z: 90, space: 32 } as const

/** How a cell with something in it begins behind its place, and how it ends. */
interface Frame {
  readonly begin: string
  readonly end: string
  readonly style: number
  readonly type: string
  /** Whether what stands in it is what a cell of its type says. */
  readonly counts: boolean
}

/**
 * Goes through the cells of rows as most programs write them. Nothing is made of those in which nothing stands, of which a wide
 * table has many: what is told of a cell stands in the fields until the next one. A program writes one cell like another, so
 * that what stood around the last one is looked for first.
 */
export class PlainCells {
  /** Counted from 0. */
  column = -1
  row = 0
  style = 0
  type = 'n'
  /** The text of its value, or the one written in place. */
  text = ''
  private xml = ''
  private at = 0
  private to = 0
  private blank = ''
  private frame: Frame = { begin: '', end: '', style: 0, type: 'n', counts: true }

  /** Begins with the cells of a row, which stand from one place of a text to another. */
  begin(xml: string, from: number, to: number): void {
    this.xml = xml
    this.at = from
    this.to = to
  }

  /** Goes on to the next cell. @returns `other` where it is written in another way, and has to be read by XML's rules */
  next(): 'cell' | 'end' | 'other' {
    if (this.at === this.to) return 'end'
    this.text = ''
    if (!this.takeText(CELL) || !this.takePlace()) return 'other'
    if (this.blank !== '' && this.takeText(this.blank)) return 'cell'
    const isKnown = this.frame.begin !== '' && this.takeText(this.frame.begin)
    return isKnown || this.takeFrame() ? this.takeWithin(this.frame) : this.takeBlank()
  }

  private takeText(text: string): boolean {
    if (!this.xml.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }

  private takeCode(code: number): boolean {
    if (this.xml.charCodeAt(this.at) !== code) return false
    this.at += 1
    return true
  }

  /** Digits; -1 where there are none, or too many. */
  private takeNumber(most: number): number {
    const from = this.at
    let number = 0
    for (let code = this.xml.charCodeAt(from); code >= CODES.zero && code <= CODES.nine; ) {
      number = number * 10 + code - CODES.zero
      this.at += 1
      code = this.xml.charCodeAt(this.at)
    }
    return this.at > from && this.at - from <= most ? number : -1
  }

  private takePlace(): boolean {
    const from = this.at
    let column = 0
    for (let code = this.xml.charCodeAt(from); code >= CODES.a && code <= CODES.z; ) {
      column = column * 26 + code - CODES.a + 1
      this.at += 1
      code = this.xml.charCodeAt(this.at)
    }
    const length = this.at - from
    this.column = column - 1
    this.row = this.takeNumber(LENGTHS.row)
    return length > 0 && length <= LENGTHS.column && this.row >= 0 && this.takeCode(CODES.quote)
  }

  /** Type and style, each once and in either order. */
  private takeAttributes(): boolean {
    let [style, type] = [-1, '']
    while (this.takeCode(CODES.space)) {
      if (style < 0 && this.takeText('s="')) {
        style = this.takeNumber(LENGTHS.style)
        if (style < 0 || !this.takeCode(CODES.quote)) return false
      } else {
        const known = type === '' && this.takeText('t="') ? this.takeType() : undefined
        if (known === undefined) return false
        type = known
      }
    }
    this.style = Math.max(style, 0)
    this.type = type === '' ? 'n' : type
    return true
  }

  private takeType(): string | undefined {
    return TYPES.find(({ written }) => this.takeText(written))?.type
  }

  /** The beginning of a cell with something in it; stays where it is before any other. */
  private takeFrame(): boolean {
    const from = this.at
    const isFrame = this.takeAttributes() && this.takeCode(CODES.end)
    const end = isFrame ? this.takeBegin() : undefined
    if (end === undefined) {
      this.at = from
      return false
    }
    const { style, type } = this
    const counts = (end === INLINE_END) === (type === 'inlineStr')
    this.frame = { begin: this.xml.slice(from, this.at), end, style, type, counts }
    return true
  }

  private takeBegin(): string | undefined {
    if (this.takeText(VALUE)) return VALUE_END
    if (!this.takeText(INLINE)) return undefined
    this.takeText(SPACE)
    return this.takeCode(CODES.end) ? INLINE_END : undefined
  }

  private takeBlank(): 'cell' | 'other' {
    const from = this.at
    if (!this.takeAttributes() || !(this.takeText('/>') || this.takeText(`>${CELL_END}`))) return 'other'
    this.blank = this.xml.slice(from, this.at)
    return 'cell'
  }

  private takeWithin({ begin, end, style, type, counts }: Frame): 'cell' | 'other' {
    this.style = style
    this.type = type
    const [from, to] = [this.at, this.xml.indexOf('<', this.at)]
    this.at = Math.max(to, from)
    if (!this.takeText(end)) return 'other'
    if (from === to) {
      this.blank = `${begin}${end}`
      return 'cell'
    }
    const text = this.xml.slice(from, to)
    if (counts) this.text = text
    return NOT_PLAIN.test(text) ? 'other' : 'cell'
  }
}
