import type { Bilingual } from '@hengjian/law'

/** The registers that are handed over for an identity check (practice 5.9). */
export const REGISTERS = {
  socialInsurance: { zh: '社会保险参保名册', en: 'Register of social insurance' },
  housingFund: { zh: '住房公积金缴存名册', en: 'Register of the housing fund' },
  publicPosts: { zh: '公职人员名册', en: 'Register of public posts' },
  household: { zh: '户籍登记', en: 'Household register' },
} as const satisfies Record<string, Bilingual>
export type RegisterKindId = keyof typeof REGISTERS

/** What a register says of an employer; `publicByName` where only its name reads like a public body's. */
export const EMPLOYERS = {
  organ: { zh: '机关', en: 'State organ' },
  institution: { zh: '事业单位', en: 'Public institution' },
  stateEnterprise: { zh: '国有企业', en: 'State enterprise' },
  organisation: { zh: '人民团体', en: "People's organisation" },
  committee: { zh: '村（居）委会', en: "Village or residents' committee" },
  publicByName: { zh: '名称似公职单位', en: 'Sounds like a public body' },
  private: { zh: '非公职单位', en: 'Private employer' },
  unknown: { zh: '未载明', en: 'Not said' },
} as const satisfies Record<string, Bilingual>
export type EmployerKind = keyof typeof EMPLOYERS

/** How registers write the kind of an employer. */
const WRITTEN: Readonly<Record<string, EmployerKind>> = {
  机关: 'organ',
  机关单位: 'organ',
  国家机关: 'organ',
  行政机关: 'organ',
  事业: 'institution',
  事业单位: 'institution',
  参公事业单位: 'institution',
  国有企业: 'stateEnterprise',
  国企: 'stateEnterprise',
  人民团体: 'organisation',
  群团: 'organisation',
  社会团体: 'organisation',
  村委会: 'committee',
  居委会: 'committee',
  村居委会: 'committee',
  企业: 'private',
  私营企业: 'private',
  民营企业: 'private',
  个体: 'private',
  个体工商户: 'private',
  灵活就业: 'private',
}
/** Names of public bodies end so, or hold such a word. */
const PUBLIC_NAME =
  /(?:人民政府|委员会|人民法院|人民检察院|街道办事处|管理局|公安局|税务局|教育局|小学|中学|大学|卫生院|人民医院|村委会|居委会)(?!.*公司)/u

/** The kind of an employer as the register writes it, else as its name reads. */
export function employerKind(written: string, employer: string): EmployerKind {
  const known = WRITTEN[written.trim()]
  if (known !== undefined) return known
  if (employer.trim() === '') return 'unknown'
  return PUBLIC_NAME.test(employer) ? 'publicByName' : written.trim() === '' ? 'private' : 'unknown'
}

/** What is read of a row, each under any of the headings that registers use. */
export const REGISTER_COLUMNS = {
  name: ['姓名', '参保人姓名', '职工姓名', 'name'],
  number: ['公民身份号码', '身份证号', '身份证号码', '证件号码', 'idNumber'],
  employer: ['单位名称', '参保单位', '缴存单位', '工作单位', 'employer'],
  kind: ['单位性质', '单位类型', 'employerKind'],
  post: ['职务', '岗位', 'post'],
  since: ['起始日期', '参保日期', '缴存起始日期', 'since'],
  until: ['截止日期', '终止日期', 'until'],
} as const satisfies Record<string, readonly string[]>
export type RegisterColumn = keyof typeof REGISTER_COLUMNS

/** What may be wrong with a row of a register: it is kept as it stands, with code and cure, and what it says counts accordingly. */
export const ROW_FLAGS = {
  NUMBER_FALSE: {
    title: {
      zh: '身份号码不成立（位数、出生日期或者校验码错误）',
      en: 'The number is false: length, birth date or check digit',
    },
    cure: {
      zh: '向名册提供单位核对原始登记；更正前不参与比对。',
      en: 'Ask the keeper for the original entry; it is not matched until then.',
    },
  },
  NUMBER_MISSING: {
    title: { zh: '没有身份号码', en: 'There is no number' },
    cure: { zh: '请提供单位补全；只有姓名不能比对。', en: 'Ask the keeper for it: a name alone is never matched.' },
  },
  NAME_MISSING: {
    title: { zh: '没有姓名', en: 'There is no name' },
    cure: {
      zh: '请提供单位补全；只有号码的命中须先核对姓名。',
      en: 'Ask the keeper for it; a hit by number alone must be checked first.',
    },
  },
  TWO_NAMES: {
    title: { zh: '同一号码在名册中有不同姓名', en: 'One number stands beside different names' },
    cure: {
      zh: '其中至少一行用了他人号码，向提供单位逐行核对。',
      en: "At least one row bears another's number: check each with the keeper.",
    },
  },
  NAME_OTHERWISE: {
    title: {
      zh: '号码与本院案件中的人相同而姓名不同',
      en: 'The number is that of a person of the office under another name',
    },
    cure: {
      zh: '可能是他人号码或者曾用名，核对户籍后再作判断。',
      en: "It may be another's number or a former name: check the household record.",
    },
  },
} as const satisfies Record<string, { readonly title: Bilingual; readonly cure: Bilingual }>
export type RowFlag = keyof typeof ROW_FLAGS
