import type { Column, ColumnType } from './ledger'

/** Columns in a line each, as the tables of practice write them. */

export const ofField = (id: string, zh: string, en: string, type: ColumnType, field = id, action?: string): Column => ({
  id,
  title: { zh, en },
  type,
  source: { from: 'field', field, ...(action === undefined ? {} : { action }) },
})

export const ofAction = (
  id: string,
  zh: string,
  en: string,
  from: 'at' | 'done' | 'times' | 'by' | 'document',
  ...actions: readonly string[]
): Column => ({ id, title: { zh, en }, type: TYPES[from], source: { from, actions } })

const TYPES = { at: 'datetime', done: 'yesNo', times: 'number', by: 'people', document: 'document' } as const

export const due = (id: string, zh: string, en: string, clock: string): Column => ({
  id,
  title: { zh, en },
  type: 'date',
  source: { from: 'due', clock },
})

/** The first columns of every ledger. */
export const firstColumns = (zh: string, en: string): readonly Column[] => [
  { id: 'seq', title: { zh: '序号', en: 'No.' }, type: 'seq', source: { from: 'seq' } },
  { id: 'number', title: { zh, en }, type: 'text', source: { from: 'number' } },
]

/** The last columns of every ledger; `opening` is the action that opens its matters. */
export const lastColumns = (opening: string): readonly Column[] => [
  {
    id: 'handler',
    title: { zh: '承办人', en: 'Handler' },
    type: 'people',
    source: { from: 'holder', relation: 'handler' },
  },
  ofAction('registrar', '登记人', 'Registered by', 'by', opening),
  ofAction('registeredAt', '登记时间', 'Registered at', 'at', opening),
  { id: 'state', title: { zh: '状态', en: 'State' }, type: 'choice', source: { from: 'state' } },
]
