import type { Bilingual } from '@hengjian/law'
import { counted, type Metric, type Term } from '../metric'
import type { Mark, MarkOf } from '../occurrences/kinds'
import { measuring } from './sources'

type ReviewMark = Extract<MarkOf<'reviewClosed'>, Mark>

interface Group {
  readonly id: string
  readonly title: Bilingual
  readonly all: readonly ReviewMark[]
  readonly none: readonly ReviewMark[]
}
const JOINED: Group = {
  id: 'joined',
  title: { zh: '提前介入案件', en: 'Cases joined early' },
  all: ['intervened'],
  none: [],
}
/** What joined cases are compared with: those in which it is suggested as well and nobody took part. */
const NOT_JOINED: Group = {
  id: 'notJoined',
  title: { zh: '未介入的重点案件', en: 'Cases in focus not joined' },
  all: ['focus'],
  none: ['intervened'],
}

interface Way {
  readonly id: string
  readonly title: Bilingual
  readonly all: readonly ReviewMark[]
  readonly any: readonly ReviewMark[]
}
const DETOUR: Way = {
  id: 'Detour',
  title: { zh: '退回补充侦查或者延期率', en: 'returned or extended' },
  all: [],
  any: ['returned', 'extended'],
}
const TWICE: Way = {
  id: 'ReturnedTwice',
  title: { zh: '两次退回补充侦查率', en: 'returned twice' },
  all: ['returnedTwice'],
  any: [],
}
const LONGEST: Way = {
  id: 'Longest',
  title: { zh: '“三延两退”率', en: 'three extensions and two returns' },
  all: ['extendedThrice', 'returnedTwice'],
  any: [],
}

const reviews = ({ all, none }: Group, way?: Way): readonly Term[] => [
  counted('reviewClosed', { all: [...all, ...(way?.all ?? [])], any: way?.any ?? [], none }),
]

const rate = (code: string, group: Group, way: Way): Metric => ({
  ...({ code, version: 1, unit: 'matters', shape: 'percent', source: measuring('SPP', '256') } as const),
  id: `${group.id}${way.id}Rate`,
  title: { zh: `${group.title.zh}：${way.title.zh}`, en: `${group.title.en}: ${way.title.en}` },
  meaning: {
    zh: `审结的审查起诉案件中，${group.title.zh}里发生“${way.title.zh.slice(0, -1)}”的件数÷${group.title.zh}件数。`,
    en: `Of matters whose review ended and that were ${group.title.en.toLowerCase()}: those ${way.title.en} ÷ all of them.`,
  },
  numerator: reviews(group, way),
  denominator: reviews(group),
})

/** 提前介入与退查延期: how reviews went where the office had taken part in the investigation, and in cases alike where it had not. */
export const interventionPaths: readonly Metric[] = [
  rate('M22c', JOINED, DETOUR),
  rate('M22d', NOT_JOINED, DETOUR),
  rate('M22e', JOINED, TWICE),
  rate('M22f', NOT_JOINED, TWICE),
  rate('M22g', JOINED, LONGEST),
  rate('M22h', NOT_JOINED, LONGEST),
]
