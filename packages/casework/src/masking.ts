/** What must not stand in words that are published, by how it is written. */
export const IDENTIFYING = {
  identityNumber: /(?<!\d)\d{17}[\dXx](?!\d)/gu,
  account: /(?<!\d)\d{16,19}(?![\dXx])/gu,
  phone: /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/gu,
  plate: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•]?[A-Z0-9]{5,6}(?![A-Z0-9])/gu,
  // What comes before the name of a street or estate (在, 住, 于 …) is no part of it.
  address:
    /(?:(?![在住于到至从由])\p{Script=Han}){1,6}(?:路|街|巷|大道|胡同)\d+号(?:[\p{Script=Han}\d]{0,12}(?:室|单元|栋|幢))?|(?:(?![在住于到至从由])\p{Script=Han}){1,6}(?:小区|花园|公寓)\d+(?:号楼|栋|幢)(?:\d+单元)?(?:\d+室)?/gu,
  caseNumber: /[（(〔[]\d{4}[）)〕\]][\p{Script=Han}\d]{1,20}号/gu,
} as const
export type Identifying = keyof typeof IDENTIFYING

const MASKS: Readonly<Record<Identifying, string>> = {
  identityNumber: '（身份号码略）',
  account: '（账号略）',
  phone: '（电话略）',
  plate: '（车牌略）',
  address: '某处',
  caseNumber: '（案号略）',
}

const kinds = Object.keys(IDENTIFYING).filter((name): name is Identifying => name in IDENTIFYING)

/** What of it stands in a text, each kind once. */
export const identifyingIn = (text: string): readonly Identifying[] =>
  kinds.filter((kind) => new RegExp(IDENTIFYING[kind].source, 'u').test(text))

/** 甲乙丙…, so that two people of one surname stay two. */
const ORDINALS = [...'甲乙丙丁戊己庚辛壬癸']

/** What each name is replaced by: 王安柏 → 王某；two of one surname → 王某甲, 王某乙. */
export function maskedNames(names: readonly string[]): ReadonlyMap<string, string> {
  const own = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
  const surname = (name: string): string => [...name][0] ?? ''
  return new Map(
    own.map((name) => {
      const alike = own.filter((one) => surname(one) === surname(name))
      const ordinal = alike.length === 1 ? '' : (ORDINALS[alike.indexOf(name)] ?? `${alike.indexOf(name) + 1}`)
      return [name, `${surname(name)}某${ordinal}`]
    }),
  )
}

/** A text as it may be published, and how often what was replaced in it. */
export interface Masked {
  readonly text: string
  readonly replaced: Readonly<Record<Identifying | 'name', number>>
}

/** Replaces numbers, plates, addresses by what they are, and the names that are given; a longer name before one it holds. */
export function maskText(text: string, names: readonly string[]): Masked {
  const replaced = { identityNumber: 0, account: 0, phone: 0, plate: 0, address: 0, caseNumber: 0, name: 0 }
  let masked = text
  for (const [name, mask] of [...maskedNames(names)].sort(([one], [other]) => other.length - one.length)) {
    replaced.name += masked.split(name).length - 1
    masked = masked.replaceAll(name, mask)
  }
  for (const kind of kinds)
    masked = masked.replace(IDENTIFYING[kind], () => {
      replaced[kind] += 1
      return MASKS[kind]
    })
  return { text: masked, replaced }
}
