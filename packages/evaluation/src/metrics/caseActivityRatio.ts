import { counted, type Metric } from '../metric'
import { published } from './sources'

const source = published(
  '检察机关案件质量主要评价指标（2020 年版）：件数除以案数；十六项业务活动的名称凭记忆列出，使用前须核对',
  'Main indicators of case quality, edition of 2020: activities over matters; the sixteen activities are listed from memory and must be compared',
)

/** 案-件比 by closing: how many activities one matter of a citizen took. One to one is the ideal. */
export const caseActivityRatio: Metric = {
  id: 'caseActivityRatio',
  code: 'M1',
  version: 1,
  title: { zh: '案-件比', en: 'Case-activity ratio' },
  meaning: {
    zh: '“案”是群众的一件事，“件”是办这件事的基本活动加上本可避免的业务活动：（审结的案件数＋增加的业务活动数）÷审结的案件数。',
    en: 'A citizen has one matter; the procuratorate spends one basic activity on it and perhaps avoidable ones: (matters + extra activities) ÷ matters whose review ended.',
  },
  unit: 'matters',
  shape: 'ratio',
  numerator: [counted('criminalMatter'), counted('extraActivity')],
  denominator: [counted('criminalMatter')],
  source,
}

/** The same by acceptance. */
export const caseActivityRatioByAcceptance: Metric = {
  ...caseActivityRatio,
  id: 'caseActivityRatioByAcceptance',
  code: 'M1b',
  title: { zh: '案-件比（按受理）', en: 'Case-activity ratio by acceptance' },
  meaning: {
    zh: '（受理的案件数＋增加的业务活动数）÷受理的案件数。',
    en: '(matters accepted + extra activities) ÷ matters accepted.',
  },
  numerator: [counted('acceptedMatter'), counted('extraActivity')],
  denominator: [counted('acceptedMatter')],
}
