/** What common passwords are made of, in small letters and without the signs that stand for letters. */
const PIECES = [
  'password',
  'passw0rd',
  'passwd',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  'admin',
  'administrator',
  'root',
  'guest',
  'user',
  'login',
  'test',
  'demo',
  'changeme',
  'default',
  'secret',
  'master',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'superman',
  'hello',
  'abc',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'asdfghjkl',
  'zxcvbn',
  'zxcvbnm',
  'qazwsx',
  'qazwsxedc',
  '1qaz',
  '2wsx',
  '3edc',
  'q1w2e3r4',
  'a1b2c3',
  'jiancha',
  'jianchayuan',
  'paizhu',
  'gongan',
  'hengjian',
  'mima',
  'zhongguo',
  'beijing',
  'wangyi',
  'taobao',
  'admin888',
  '5201314',
  '147258369',
  '123qwe',
] as const

/** Letters that others are written for. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

const plain = (text: string): string => [...text].map((letter) => STANDS_FOR[letter] ?? letter).join('')

const PATTERNS = [...new Set([...PIECES, ...PIECES.map(plain)])].sort((one, other) => other.length - one.length)

/** So many different letters must be left of a password when what is common is taken out of it. */
const OWN_LETTERS = 5

/** How many different letters there are; of a run such as `1234` or `aaaa` only the first two count. */
function ownLetters(text: string): number {
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  const stepAt = (place: number): number => (points[place] ?? 0) - (points[place - 1] ?? 0)
  const isInRun = (place: number): boolean =>
    place > 1 && Math.abs(stepAt(place)) <= 1 && stepAt(place) === stepAt(place - 1)
  return new Set(points.filter((_, place) => !isInRun(place))).size
}

const without = (text: string): string =>
  PATTERNS.reduce((left, piece) => left.replaceAll(piece, ' '), text).replaceAll(/(19|20)\d\d/g, ' ')

/**
 * Whether a password is made of what everybody chooses: common words also in other signs, rows of the keyboard, runs, years. What is left of it must
 * still be something to guess.
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase()
  return [lower, plain(lower)].some((text) => ownLetters(without(text).replaceAll(/[\s_.,!?*#-]/g, '')) < OWN_LETTERS)
}
