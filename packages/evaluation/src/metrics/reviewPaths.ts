import type { Bilingual } from '@hengjian/law'
import { counted, type Metric } from '../metric'
import type { Mark, MarkOf } from '../occurrences/kinds'
import { ownMeasure } from './sources'

type Path = readonly [code: string, id: string, title: Bilingual, all: readonly PathMark[], none: readonly PathMark[]]
type PathMark = Extract<MarkOf<'reviewClosed'>, Mark>

/** Every way a review may take, each matter on exactly one of them; the longest is S66c. */
const PATHS: readonly Path[] = [
  ['S66d', 'pathStraight', { zh: '一次办结', en: 'In one go' }, [], ['returned', 'extended']],
  ['S66e', 'pathExtended', { zh: '只延期', en: 'Extended, not returned' }, ['extended'], ['returned']],
  [
    'S66f',
    'pathReturnedOnce',
    { zh: '只退回一次', en: 'Returned once, not extended' },
    ['returned'],
    ['returnedTwice', 'extended'],
  ],
  [
    'S66g',
    'pathReturnedTwice',
    { zh: '只退回两次', en: 'Returned twice, not extended' },
    ['returnedTwice'],
    ['extended'],
  ],
  [
    'S66h',
    'pathOnceAndExtended',
    { zh: '退回一次并延期', en: 'Returned once and extended' },
    ['returned', 'extended'],
    ['returnedTwice'],
  ],
  [
    'S66i',
    'pathTwiceAndExtended',
    { zh: '退回两次并延期（不足三次）', en: 'Returned twice and extended, not three times' },
    ['returnedTwice', 'extended'],
    ['extendedThrice'],
  ],
]

/** 退查延期路径: how many matters went which way. */
export const reviewPaths: readonly Metric[] = PATHS.map(([code, id, title, all, none]) => ({
  ...({ code, id, version: 1, unit: 'matters', shape: 'count', denominator: null, source: ownMeasure } as const),
  title: { zh: `退延路径：${title.zh}`, en: `Way of review: ${title.en.toLowerCase()}` },
  meaning: {
    zh: `审结的审查起诉案件中“${title.zh}”的件数；每件只算在一条路径上。`,
    en: `Of matters whose review ended, those that were: ${title.en.toLowerCase()}. Each counts on one way alone.`,
  },
  numerator: [counted('reviewClosed', { all, none })],
}))
