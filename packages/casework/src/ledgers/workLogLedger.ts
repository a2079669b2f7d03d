import { type Bilingual, formatDate, formatInstant, type Instant, weekdayOf } from '@hengjian/law'
import type { ColumnType } from './ledger'
import type { LogLine, WorkLog } from './workLog'

/** What people add to the log of a shift: only what no event tells. */
export interface LogWords {
  readonly weather: string
  /** People who asked for advice and opened no matter. */
  readonly consultations: number
  readonly contacts: string
  readonly problems: string
  readonly handoverOut: string
  /** What a head wrote under it. */
  readonly instruction: string
  readonly remark: string
}

/** The log as it was signed and locked. */
export interface SignedLog {
  readonly log: WorkLog
  readonly words: LogWords
  readonly signedBy: string
  readonly signedAt: Instant
}

/** What stands in a cell of the log: texts that need no translation, or both languages. */
export type LogCell = readonly (string | Bilingual)[]

export interface LogColumn {
  readonly id: string
  readonly title: Bilingual
  readonly type: ColumnType
  /** @param nameOf how somebody is called */
  readonly cell: (signed: SignedLog, nameOf: (login: string) => string) => LogCell
}

const WEEKDAYS: readonly Bilingual[] = [
  { zh: '星期日', en: 'Sunday' },
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
]
const WHOLE_DAY: Bilingual = { zh: '全天', en: 'whole day' }

const column = (
  id: string,
  zh: string,
  en: string,
  type: ColumnType,
  cell: (signed: SignedLog, nameOf: (login: string) => string) => LogCell,
): LogColumn => ({ id, title: { zh, en }, type, cell })

const words = (id: string, zh: string, en: string, of: (words: LogWords) => string): LogColumn =>
  column(id, zh, en, 'long', (signed) => written(of(signed.words)))
const count = (id: string, zh: string, en: string, of: (log: WorkLog) => number): LogColumn =>
  column(id, zh, en, 'number', ({ log }) => [`${of(log)}`])
const people = (id: string, zh: string, en: string, of: (log: WorkLog) => readonly string[]): LogColumn =>
  column(id, zh, en, 'people', ({ log }, nameOf) => of(log).map(nameOf))

const written = (...texts: readonly string[]): LogCell => texts.filter((text) => text !== '')
const told = ({ number, title }: LogLine): Bilingual => ({ zh: `${number} ${title.zh}`, en: `${number} ${title.en}` })

/** 工作日志 as a ledger: a row a signed day, its columns in the order of the printed book. */
export const workLogLedger = {
  id: 'workLog',
  version: 1,
  title: { zh: '工作日志', en: 'Work log' },
  columns: [
    column('date', '日期', 'Date', 'date', ({ log }) => [formatDate(log.date)]),
    column('weekday', '星期', 'Weekday', 'choice', ({ log }) => [WEEKDAYS[weekdayOf(log.date)] ?? '']),
    words('weather', '天气', 'Weather', ({ weather }) => weather),
    column('shift', '班次', 'Shift', 'choice', () => [WHOLE_DAY]),
    people('procurator', '值班检察官', 'Procurator on duty', ({ procurators }) => procurators),
    people('assistant', '助理', 'Assistant', ({ assistants }) => assistants),
    people('clerks', '书记员', 'Clerks', ({ clerks }) => clerks),
    column('times', '交接班时间', 'Duty changed', 'datetime', ({ log }) => log.changes.map((at) => formatInstant(at))),
    column('handoverIn', '上一班移交事项', 'Handed over by the shift before', 'long', ({ log }) =>
      written(log.handoverIn),
    ),
    count('clues', '接收线索', 'Clues', ({ accepted }) => accepted.clues),
    count('cases', '接收案件', 'Cases', ({ accepted }) => accepted.cases),
    count('documents', '接收文书', 'Documents', ({ accepted }) => accepted.documents),
    count('visits', '来访', 'Visits', ({ accepted }) => accepted.visits),
    column('consultations', '咨询', 'Consultations', 'number', (signed) => [`${signed.words.consultations}`]),
    count('arrivals', '入区人数', 'Arrivals', ({ counts }) => counts.arrivals),
    count('found', '新增发现', 'Findings', ({ counts }) => counts.found),
    count('decided', '处理发现', 'Decided', ({ counts }) => counts.decided),
    count('acknowledged', '签收预警', 'Acknowledged', ({ counts }) => counts.acknowledged),
    count('patrols', '巡查次数', 'Patrols', ({ patrols }) => patrols),
    column('supervisions', '监督事项', 'Supervision', 'long', ({ log }) => log.supervisions.map(told)),
    column('issued', '制发文书', 'Documents issued', 'long', ({ log }) => log.issued.map(told)),
    column('contacts', '与公安沟通', 'Contacts with the police', 'long', ({ log, words: { contacts } }) => [
      ...log.contacts.map(told),
      ...written(contacts),
    ]),
    words('problems', '发现问题及处理', 'Problems, and what was done', ({ problems }) => problems),
    column('pending', '待办及到期', 'Pending', 'long', ({ log }) =>
      log.pending.map(({ number, due }) => `${number} ${formatInstant(due).slice(0, 16).replace('T', ' ')}`),
    ),
    column('handoverOut', '移交下一班', 'Handed over to the next shift', 'long', ({ log, words: { handoverOut } }) =>
      written(log.handoverOut, handoverOut),
    ),
    words('instruction', '领导批示', 'Instruction', ({ instruction }) => instruction),
    column('signature', '签名', 'Signed by', 'people', ({ signedBy }, nameOf) => [nameOf(signedBy)]),
    column('lockedAt', '锁定时间', 'Locked at', 'datetime', ({ signedAt }) => [formatInstant(signedAt)]),
    words('remark', '备注', 'Remark', ({ remark }) => remark),
  ] satisfies readonly LogColumn[],
  usual: [
    'date',
    'weekday',
    'procurator',
    'clues',
    'cases',
    'visits',
    'patrols',
    'supervisions',
    'signature',
    'lockedAt',
  ],
} as const
