import type { FindingDto } from '@hengjian/contract'
import type { Bilingual } from '@hengjian/law'
import { articleText, instrument } from '@hengjian/law/articles'
import type { Citation, Model } from '@hengjian/supervision'

type CitationDto = FindingDto['basis'][number]

const placeOf = ({ article, paragraph, item }: Citation): string =>
  [article, ...(paragraph === undefined ? [] : [`(${paragraph})`]), ...(item === undefined ? [] : [`[${item}]`])].join(
    '',
  )

/** What lawyers call the laws that they cite every day. */
const CALLED: Readonly<Record<string, string>> = { CPL: '刑诉法', SPP: '刑诉规则', MPS: '公安程序规定' }

const called = (law: string): string => CALLED[law] ?? plainTitle(law)

/** A provision of a law that is called so: 刑诉法第34条第2款, CPL 34(2). */
function citationOf(citation: Citation, law: Bilingual): Bilingual {
  const [article = '', ...rest] = citation.article.split('-')
  const inserted = rest.length === 0 ? '' : `之${rest.map(chineseNumber).join('之')}`
  const paragraph = citation.paragraph === undefined ? '' : `第${citation.paragraph}款`
  return { zh: `${law.zh}第${article}条${inserted}${paragraph}`, en: `${law.en} ${placeOf(citation)}` }
}

/** A provision, short, where there is little room. */
export const shortCitation = (citation: Citation): Bilingual =>
  citationOf(citation, { zh: called(citation.law), en: citation.law })

/** The first provision a model rests on, short; empty where there is none. */
export function citationText({ basis: [first] }: Pick<Model, 'basis'>): Bilingual {
  return first === undefined ? { zh: '', en: '' } : shortCitation(first)
}

/** The title of a law as it stands in a sentence: without the republic, and without what is in brackets. */
const plainTitle = (law: string): string =>
  titleOf(law)
    .zh.replace(/^中华人民共和国/, '')
    .replace(/[（(].*[）)]$/, '')

const titleOf = (law: string): Bilingual => instrument(law)?.title ?? { zh: law, en: law }

/** A provision with the title of its law and, where the text is on record, the whole article. */
export const presentCitation = (citation: Citation): CitationDto => ({
  law: citation.law,
  article: citation.article,
  paragraph: citation.paragraph ?? null,
  item: citation.item ?? null,
  lawTitle: titleOf(citation.law),
  cited: citationOf(citation, titleOf(citation.law)),
  text: articleText(citation.law, citation.article) ?? null,
})

const DIGITS = [...'零一二三四五六七八九']

/** `86` → `八十六`, `105` → `一百零五`; what is no number up to 999 stays as it is. */
export function chineseNumber(text: string): string {
  if (!/^[1-9]\d{0,2}$/.test(text)) return text
  const [hundreds, tens, ones] = text.padStart(3, '0').split('').map(Number) as [number, number, number]
  const digit = (value: number): string => DIGITS[value] ?? ''
  const high = hundreds === 0 ? '' : `${digit(hundreds)}百`
  const middle =
    tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十`
  return high + middle + (ones === 0 ? '' : digit(ones))
}

/** How a sentence cites the first provision, or null where none is on record: 《刑事诉讼法》第八十六条. */
export function citedInSentence({ basis }: Pick<Model, 'basis'>): Bilingual | null {
  const [first] = basis
  if (first === undefined) return null
  const [article = '', ...rest] = first.article.split('-')
  const inserted = rest.length === 0 ? '' : `之${rest.map(chineseNumber).join('之')}`
  const paragraph = first.paragraph === undefined ? '' : `第${chineseNumber(first.paragraph)}款`
  return {
    zh: `《${plainTitle(first.law)}》第${chineseNumber(article)}条${inserted}${paragraph}`,
    en: `${first.law} ${placeOf(first)}`,
  }
}
