import type { Part } from '@hengjian/casework'

/** The grid of a page: so many lines of so many characters of size 3. */
const GRID = { lines: 22, characters: 28 }

type PartOf<Kind extends Part['kind']> = Part & { readonly kind: Kind }

/** A part on a page, or what of it is left from the page before. */
export interface Piece {
  readonly part: Part
  readonly continued: boolean
}

/** How far a character reaches, in characters of the grid: letters and figures of Latin take half of one. */
const reach = (letter: string): number => (letter <= '~' ? 0.5 : 1)

/** A text as the lines it makes in a column of so many characters. */
function linesOf(text: string, width: number, indent = 0): readonly string[] {
  const lines: string[] = []
  let [line, used] = ['', indent]
  for (const letter of text) {
    if (letter === '\n' || used + reach(letter) > width) {
      lines.push(line)
      ;[line, used] = ['', 0]
    }
    if (letter === '\n') continue
    line += letter
    used += reach(letter)
  }
  return [...lines, line]
}

const count = (text: string, width: number = GRID.characters, indent = 0): number => linesOf(text, width, indent).length

/** A row of a table: its text is smaller and its lines closer, with a little space around. */
const rowHeight = (cells: readonly (readonly [text: string, width: number])[]): number =>
  0.25 + 0.76 * Math.max(...cells.map(([text, width]) => count(text, width)))
const tableRow = ({ title, text }: PartOf<'table'>['rows'][number]): number =>
  rowHeight([
    [title, 7],
    [text, 22],
  ])
const listRow = (columns: PartOf<'list'>['columns'], row: readonly string[]): number =>
  rowHeight(row.map((text, index) => [text, columns[index]?.width ?? 7]))

const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0)
const AROUND_TABLE = 1

/** How many lines of the grid each kind of part takes, as the preview sets it. */
const HEIGHTS: { readonly [Kind in Part['kind']]: (part: PartOf<Kind>) => number } = {
  head: ({ red }) => (red ? 4.8 : 1),
  number: ({ red }) => (red ? 2.5 : 1),
  title: ({ text }) => count(text, 20),
  mark: () => 1,
  addressee: ({ text }) => count(text),
  paragraph: ({ text }) => count(text, GRID.characters, 2),
  byHand: ({ text }) => count(text, GRID.characters, 2),
  table: ({ rows }) => AROUND_TABLE + sum(rows.map(tableRow)),
  list: ({ columns, rows }) => AROUND_TABLE + 1 + sum(rows.map((row) => listRow(columns, row))),
  attachments: ({ items }) => sum(items.map((item) => count(item, 23))),
  signature: ({ seal }) => (seal ? 4 : 3),
  imprint: () => 1.3,
  // Across the foot of the page, below its number.
  seam: () => 0,
}
const heightOf = <Kind extends Part['kind']>(part: PartOf<Kind>): number => HEIGHTS[part.kind](part)

const pieceHeight = ({ part, continued }: Piece): number =>
  continued && part.kind === 'paragraph' ? count(part.text) : heightOf(part)

type Split = readonly [fits: Piece | undefined, rest: Piece | undefined]

/** How many of the heights stand in the room, one after the other. */
function fitting(heights: readonly number[], room: number): number {
  const over = heights.findIndex((_, index) => sum(heights.slice(0, index + 1)) > room)
  return over < 0 ? heights.length : over
}

function splitParagraph({ part, continued }: Piece & { readonly part: PartOf<'paragraph'> }, room: number): Split {
  const lines = linesOf(part.text, GRID.characters, continued ? 0 : 2)
  const most = Math.floor(room)
  if (lines.length <= most) return [{ part, continued }, undefined]
  if (most < 1) return [undefined, { part, continued }]
  const text = (some: readonly string[]): PartOf<'paragraph'> => ({ ...part, text: some.join('') })
  return [
    { part: text(lines.slice(0, most)), continued },
    { part: text(lines.slice(most)), continued: true },
  ]
}

function splitRows<Rows extends PartOf<'table'> | PartOf<'list'>>(
  piece: Piece,
  heights: readonly number[],
  withRows: (from: number, to?: number) => Rows,
  room: number,
): Split {
  const most = fitting(heights, room)
  if (most === heights.length) return [piece, undefined]
  if (most === 0) return [undefined, piece]
  return [
    { part: withRows(0, most), continued: piece.continued },
    { part: withRows(most), continued: true },
  ]
}

/** What of a piece fits into the room that is left, and what does not. Only running text and the rows of tables are divided. */
function split(piece: Piece, room: number): Split {
  const { part, continued } = piece
  if (part.kind === 'paragraph') return splitParagraph({ part, continued }, room)
  if (part.kind === 'table') {
    const heights = part.rows.map(tableRow)
    return splitRows(piece, heights, (from, to) => ({ ...part, rows: part.rows.slice(from, to) }), room - AROUND_TABLE)
  }
  if (part.kind === 'list') {
    const heights = part.rows.map((row) => listRow(part.columns, row))
    const left = room - AROUND_TABLE - 1
    return splitRows(piece, heights, (from, to) => ({ ...part, rows: part.rows.slice(from, to) }), left)
  }
  return heightOf(part) <= room ? [piece, undefined] : [undefined, piece]
}

/**
 * The parts of a sheet page by page, as near to the 22 lines of 28 characters as can be reckoned without setting them: where a page of the Word file ends
 * is for the program that sets it. What is higher than a page stands on one of its own.
 */
export function pagesOf(parts: readonly Part[]): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]]
  let room = GRID.lines
  for (const part of parts) {
    let rest: Piece | undefined = { part, continued: false }
    while (rest !== undefined) {
      const page = pages.at(-1) ?? []
      const [fits, left]: Split = split(rest, room)
      if (fits === undefined && page.length > 0) {
        pages.push([])
        room = GRID.lines
        continue
      }
      // On an empty page nothing can be put off any further.
      const now: Piece = fits ?? rest
      page.push(now)
      room -= pieceHeight(now)
      rest = fits === undefined ? undefined : left
    }
  }
  return pages
}
