/** Surnames of two characters; a name that begins with one keeps both. */
const LONG_SURNAMES = new Set([
  ...[
    '欧阳',
    '司马',
    '上官',
    '诸葛',
    '东方',
    '皇甫',
    '尉迟',
    '公孙',
    '慕容',
    '长孙',
    '宇文',
    '司徒',
    '夏侯',
    '令狐',
    '端木',
    '南宫',
  ],
])

/** `王安柏` → `王某某`, `欧阳明` → `欧阳某`; names in other scripts keep their first letter. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  if (characters.length === 0) return ''
  if (!/^\p{Script=Han}/u.test(name.trim())) return `${characters[0] ?? ''}***`
  const surname = characters.length > 2 && LONG_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1
  const given = Math.min(Math.max(characters.length - surname, 1), 2)
  return characters.slice(0, surname).join('') + '某'.repeat(given)
}

/** `990000199001011234` → `990000********1234`: the region and the last four stay. */
export const maskNumber = (number: string): string =>
  number.length < 12
    ? '*'.repeat(number.length)
    : number.slice(0, 6) + '*'.repeat(number.length - 10) + number.slice(-4)

/** Shows a sensitive value only in part: names and numbers by their own rules, dates to the year, all else not at all. */
export function maskValue(attribute: string, value: string): string {
  if (attribute === 'name') return maskName(value)
  if (attribute === 'idNumber') return maskNumber(value)
  if (attribute === 'phone')
    return value.length < 7 ? '*'.repeat(value.length) : `${value.slice(0, 3)}****${value.slice(-4)}`
  if (attribute === 'birthDate') return `${value.slice(0, 4)}-**-**`
  return '***'
}
