/** What only a word processor writes: text that holds it was pasted as markup, not written by somebody who means its brackets. */
const PASTED = /<!--\[if|<\/?[ow]:\w|<\?xml|\bclass="?Mso|\bxmlns:[ow]=|\bmso-[a-z]+/i
/** What is no text at all, with its content. */
const HIDDEN = /<!--[\s\S]*?-->|<(style|xml|script|head)\b[\s\S]*?<\/\1\s*>/gi
const LINE_ENDS = /<br\s*\/?>|<\/(p|div|li|tr|h[1-6])\s*>/gi
const CELL_ENDS = /<\/t[dh]\s*>/gi
const TAG = /<\/?[a-z!?][^<>]*>/gi

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function entity(whole: string, name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

const withoutMarkup = (text: string): string =>
  text
    .replace(HIDDEN, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(LINE_ENDS, '\n')
    .replace(CELL_ENDS, '\t')
    .replace(TAG, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, entity)
    .replace(/ *\n */g, '\n')
    .trim()

/** Characters and what stands for each; nothing for marks of direction, which make words look like others, and for marks without width. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...['\r', '\v', '\f', '\u2028', '\u2029'].map((end) => [end, '\n'] as const),
  ...([
    ['\u0007', '\t'],
    ['\u001e', '-'],
    ['\u00a0', ' '],
  ] as const),
  ...['\u0013', '\u0014', '\u0015', '\u001f', '\u00ad', '\ufeff', '\u200b', '\u200e', '\u200f'].map(
    (mark) => [mark, ''] as const,
  ),
  ...['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'].map(
    (mark) => [mark, ''] as const,
  ),
])

/**
 * What was typed or pasted as plain words: line and cell ends of a word processor as line ends and tabs, its markup without tags, and
 * without characters that nobody sees; those that join or vary others stay. Brackets that somebody wrote stay as they are.
 */
export const plainWords = (text: string): string =>
  Array.from(
    (PASTED.test(text) ? withoutMarkup(text) : text).replaceAll('\r\n', '\n'),
    (character) => PLAIN.get(character) ?? character,
  ).join('')
