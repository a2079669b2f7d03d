/**
 * Where things stand on paper (GB/T 9704-2012), in twips: a twentieth of a point, 1440 to the inch. A4; the text block of 156 mm by
 * 225 mm holds 22 lines of 28 characters of size 3.
 */
const millimetres = (length: number): number => Math.round((length * 1440) / 25.4)

export const PAGE = { width: millimetres(210), height: millimetres(297) }
export const MARGIN = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
  // The page number lies 7 mm below the text block.
  footer: millimetres(23),
}
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right

/** A 22nd of the text block's height, rounded down, or the 22nd line would not fit. */
export const LINE = Math.floor((PAGE.height - MARGIN.top - MARGIN.bottom) / 22)
/** A 28th of its width. A character of size 3 is 320 wide: it is set closer by the difference. */
export const CHARACTER = Math.floor(TEXT_WIDTH / 28)
export const CLOSER = CHARACTER - 320

/** The red head begins 35 mm below the top of the text block; its line lies 4 mm under the number. */
export const HEAD_BEFORE = millimetres(35)
export const RED_LINE_SPACE = Math.round(millimetres(4) / 20)
/** Across the foot of the page, below the page number. */
export const SEAM_TOP = PAGE.height - millimetres(16)

/** Sizes by their Chinese names, in half points, as Word counts them. */
export const SIZE = { two: 44, three: 32, four: 28, smallFive: 18 }

/** The largest size, in half points, at which a head of so many characters stays in one line. */
export const headSize = (characters: number): number => Math.min(96, Math.floor(TEXT_WIDTH / 10 / (characters + 1)))
