import type { Bilingual } from '@hengjian/law'
import { added } from './evaluate'
import { counted, type Term } from './metric'
import type { Tally } from './occurrence'
import type { CountUnit } from './unit'

/** One number that the police are told of. */
export interface BulletinLine {
  readonly id: string
  readonly title: Bilingual
  readonly unit: CountUnit
  readonly terms: readonly Term[]
}
export interface BulletinGroup {
  readonly id: string
  readonly title: Bilingual
  readonly lines: readonly BulletinLine[]
}

const line = (id: string, zh: string, en: string, unit: CountUnit, ...terms: readonly Term[]): BulletinLine => ({
  id,
  title: { zh, en },
  unit,
  terms,
})

/** 月通报的八组数字 (practice 3.4): by handling unit, for the month and the year to date. */
export const BULLETIN: readonly BulletinGroup[] = [
  {
    id: 'filing',
    title: { zh: '刑事立案监督', en: 'Filing supervision' },
    lines: [
      line('supervised', '启动监督', 'Started', 'matters', counted('filingSupervised')),
      line('filed', '监督立案', 'Filed', 'matters', counted('supervisedFiling', { all: ['filed'] })),
      line('withdrawn', '监督撤案', 'Withdrawn', 'matters', counted('supervisedFiling', { all: ['withdrawn'] })),
    ],
  },
  {
    id: 'correction',
    title: { zh: '纠正违法', en: 'Corrections' },
    lines: [
      line('oral', '口头纠正', 'Oral', 'matters', counted('correctionIssued', { all: ['oral'] })),
      line('written', '书面纠正', 'Written', 'matters', counted('correctionIssued', { any: ['notice', 'correction'] })),
      line('proposal', '检察建议', 'Proposals', 'matters', counted('correctionIssued', { all: ['proposal'] })),
      line('adopted', '采纳', 'Adopted', 'matters', counted('correctionDue', { all: ['adopted'] })),
      line('overdue', '逾期未回复', 'Overdue', 'matters', counted('correctionDue', { none: ['answered'] })),
    ],
  },
  {
    id: 'pursuit',
    title: { zh: '追捕追诉', en: 'Pursuit' },
    lines: [
      line('arrestPursued', '追捕', 'Arrest', 'persons', counted('arrestPursued')),
      line('prosecutionPursued', '追诉', 'Prosecution', 'persons', counted('prosecutionPursued')),
    ],
  },
  {
    id: 'arrest',
    title: { zh: '批准逮捕', en: 'Arrest approved' },
    lines: [line('approved', '批准逮捕', 'Approved', 'persons', counted('arrestDecided', { all: ['approved'] }))],
  },
  {
    id: 'nonApproval',
    title: { zh: '不批准逮捕', en: 'Arrest not approved' },
    lines: [
      line('noCrime', '不构成犯罪', 'No crime', 'persons', counted('arrestDecided', { all: ['refusedNoCrime'] })),
      line(
        'evidence',
        '证据不足',
        'Evidence lacking',
        'persons',
        counted('arrestDecided', { all: ['refusedEvidence'] }),
      ),
      line(
        'noDanger',
        '无社会危险性',
        'No social danger',
        'persons',
        counted('arrestDecided', { all: ['refusedNoNeed'] }),
      ),
    ],
  },
  {
    id: 'prosecution',
    title: { zh: '起诉', en: 'Prosecuted' },
    lines: [
      line('prosecuted', '起诉', 'Prosecuted', 'persons', counted('prosecutionDecided', { all: ['prosecuted'] })),
    ],
  },
  {
    id: 'return',
    title: { zh: '退回补充侦查', en: 'Returned for supplement' },
    lines: [
      line('first', '一次退查', 'First', 'matters', counted('extraActivity', { all: ['firstReturn'] })),
      line('second', '二次退查', 'Second', 'matters', counted('extraActivity', { all: ['secondReturn'] })),
    ],
  },
  {
    id: 'nonProsecution',
    title: { zh: '不起诉', en: 'Not prosecuted' },
    lines: [
      line(
        'statutory',
        '法定不起诉',
        'Statutory',
        'persons',
        counted('prosecutionDecided', { all: ['statutoryNonProsecution'] }),
      ),
      line(
        'discretionary',
        '酌定不起诉',
        'Discretionary',
        'persons',
        counted('prosecutionDecided', { all: ['discretionaryNonProsecution'] }),
      ),
      line(
        'doubt',
        '存疑不起诉',
        'For doubt',
        'persons',
        counted('prosecutionDecided', { all: ['doubtNonProsecution'] }),
      ),
    ],
  },
]

/** The numbers of every line, in the order of the groups. */
export const bulletinNumbers = (tallies: readonly Tally[]): readonly number[] =>
  BULLETIN.flatMap(({ lines }) => lines.map(({ terms }) => added(terms, tallies)))
