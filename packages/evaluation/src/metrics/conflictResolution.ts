import { counted, type Metric } from '../metric'
import { ownMeasure } from './sources'

const count = { version: 1, shape: 'count', denominator: null, source: ownMeasure } as const

/** 化解社会矛盾件数. */
export const conflictsResolved: Metric = {
  ...count,
  id: 'conflictsResolved',
  code: 'S73',
  title: { zh: '化解社会矛盾（件）', en: 'Conflicts resolved' },
  meaning: {
    zh: '协议履行完毕的矛盾件数，与人数分别统计。',
    en: 'Conflicts settled and performed; persons are counted apart.',
  },
  unit: 'matters',
  numerator: [counted('conflictResolved')],
}

/** 化解社会矛盾人数. */
export const conflictPersons: Metric = {
  ...count,
  id: 'conflictPersons',
  code: 'S73b',
  title: { zh: '化解社会矛盾（人）', en: 'Persons of resolved conflicts' },
  meaning: { zh: '已化解矛盾涉及的人数。', en: 'Persons whose conflicts were resolved.' },
  unit: 'persons',
  numerator: [counted('conflictPerson')],
}
