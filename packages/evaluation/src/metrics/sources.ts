import type { Citation } from '@hengjian/supervision'
import type { MetricSource } from '../metric'

const cited = (law: string, articles: readonly string[]): readonly Citation[] =>
  articles.map((article) => ({ law, article }))

/** The formula was read in a published text, or gives the numbers that were published. */
export const published = (zh: string, en: string): MetricSource => ({
  status: 'partial',
  words: { zh, en },
  basis: [],
})

/** Known of from the editions of 2020 to 2024, whose text was not read: to be compared before it counts. */
export const remembered: MetricSource = {
  status: 'unverified',
  words: {
    zh: '检察机关案件质量主要评价指标（2020—2024 年各版，未核对原文；2024 年 10 月起不再作为考核指标）',
    en: 'Main indicators of case quality, editions of 2020 to 2024, text not compared; no appraisal since October 2024',
  },
  basis: [],
}

/** This office's own proposal. */
export const ownMeasure: MetricSource = {
  status: 'local',
  words: { zh: '本院设定的分析口径', en: "The office's own measure" },
  basis: [],
}

/** An office's own measure of a duty that an article sets. */
export const measuring = (law: string, ...articles: readonly string[]): MetricSource => ({
  ...ownMeasure,
  basis: cited(law, articles),
})
