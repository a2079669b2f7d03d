import { counted, type Metric } from '../metric'
import { measuring } from './sources'

const countOfTimes = {
  version: 1,
  unit: 'times',
  shape: 'count',
  denominator: null,
  source: measuring('WBF', '112'),
} as const

/** 未成年人一站式询问次数. */
export const minorInterviews: Metric = {
  ...countOfTimes,
  id: 'minorInterviews',
  code: 'S71',
  title: { zh: '未成年人一站式询问', en: 'One-stop interviews of minors' },
  meaning: { zh: '在一站式询问工作室开展询问的次数。', en: 'Interviews held in the one-stop room.' },
  numerator: [counted('minorInterviewed')],
}

/** 心理辅导次数. */
export const counsellingSessions: Metric = {
  ...countOfTimes,
  id: 'counsellingSessions',
  code: 'S71b',
  title: { zh: '未成年人心理辅导', en: 'Counselling sessions of minors' },
  meaning: { zh: '开展心理辅导的次数。', en: 'Counselling sessions held.' },
  numerator: [counted('counselled')],
}
