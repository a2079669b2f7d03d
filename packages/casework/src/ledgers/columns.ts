import type { Condition } from '../form'
import type { Column, ColumnType, CourseCase } from './ledger'

/** Columns in a line each, as the tables of practice write them. */

export const ofField = (id: string, zh: string, en: string, type: ColumnType, field = id, action?: string): Column => ({
  id,
  title: { zh, en },
  type,
  source: { from: 'field', field, ...(action === undefined ? {} : { action }) },
})

/** Every value given, where the action may be done several times. */
export const ofEach = (id: string, zh: string, en: string, type: ColumnType, field = id, when?: Condition): Column => ({
  id,
  title: { zh, en },
  type,
  source: { from: 'each', field, ...(when === undefined ? {} : { when }) },
})

export const ofAction = (
  id: string,
  zh: string,
  en: string,
  from: 'at' | 'done' | 'times' | 'by' | 'document',
  ...actions: readonly string[]
): Column => ({ id, title: { zh, en }, type: TYPES[from], source: { from, actions } })

const TYPES = { at: 'datetime', done: 'yesNo', times: 'number', by: 'people', document: 'document' } as const

/** When it came to its end, by whichever step; nothing while it is at work, again too. */
export const ended = (id: string, zh: string, en: string, ...states: readonly string[]): Column => ({
  id,
  title: { zh, en },
  type: 'datetime',
  source: { from: 'since', states },
})

/** Which of several things was done last, by the word it has in the book. */
export const ofCourse = (id: string, zh: string, en: string, cases: Readonly<Record<string, CourseCase>>): Column => ({
  id,
  title: { zh, en },
  type: 'choice',
  source: { from: 'course', cases },
})

export const done = (action: string, zh: string, en: string, when?: Condition): CourseCase => ({
  action,
  title: { zh, en },
  ...(when === undefined ? {} : { when }),
})

export const due = (id: string, zh: string, en: string, ...clocks: readonly string[]): Column => ({
  id,
  title: { zh, en },
  type: 'date',
  source: { from: 'due', clocks },
})

/** The matter it came from, by its number. */
export const cameFrom = (id: string, zh: string, en: string, workflow: string): Column => ({
  id,
  title: { zh, en },
  type: 'text',
  source: { from: 'linked', way: 'origin', workflow },
})

/** The first columns of every ledger. */
export const firstColumns = (zh: string, en: string): readonly Column[] => [
  { id: 'seq', title: { zh: '序号', en: 'No.' }, type: 'seq', source: { from: 'seq' } },
  { id: 'number', title: { zh, en }, type: 'text', source: { from: 'number' } },
]

/** The last columns of every ledger; `opening` is the action that opens its matters. */
export const lastColumns = (opening: string): readonly Column[] => [
  { id: 'state', title: { zh: '状态', en: 'State' }, type: 'choice', source: { from: 'state' } },
  {
    id: 'handler',
    title: { zh: '承办人', en: 'Handler' },
    type: 'people',
    source: { from: 'holder', relation: 'handler' },
  },
  ofAction('registrar', '登记人', 'Registered by', 'by', opening),
  ofAction('registeredAt', '登记时间', 'Registered at', 'at', opening),
  ofField('remark', '备注', 'Remark', 'long'),
]
