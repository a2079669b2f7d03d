import type { Instant } from '@hengjian/law'
import { telling } from './course'

/** What people add to the log of a day when they sign it. */
export interface DistrictLog {
  /** ISO date of the shift. */
  readonly day: string
  readonly signedAt: Instant
  readonly words: {
    readonly weather: string
    readonly consultations: number
    readonly contacts: string
    readonly problems: string
    readonly handoverOut: string
    readonly remark: string
  }
}

const SIGNED_DAYS = 12
/** Nobody signed that one yet. */
const LEFT_OUT = 3
const WEATHER = ['晴', '多云', '阴', '小雨', '晴'] as const
const CONTACTS = ['与松涧派出所法制员核对一件通知书的签收情况。', '向治安大队了解涉案财物存放情况。', '无。'] as const
const PROBLEMS = [
  '候问室一处监控画面偏暗，已请中心维护。',
  '未发现新的问题。',
  '一名人员饮食登记未及时填写，已当场补记。',
] as const
const HANDOVER = ['请接班人查看夜间入区人员。', '无。', '请跟进已送达文书的签收。'] as const

const nth = (texts: readonly string[], index: number): string => texts[index % texts.length] ?? ''

/** The logs of the days before an anchor that the resident procurator has signed, each on the morning after. */
export const districtLogs = ({
  seed,
  anchor,
}: {
  readonly seed: number
  readonly anchor: Instant
}): readonly DistrictLog[] => {
  const { at, on } = telling(seed, anchor)
  return Array.from({ length: SIGNED_DAYS }, (_, index) => SIGNED_DAYS + 1 - index)
    .filter((days) => days !== LEFT_OUT)
    .map((days) => ({
      day: on(days),
      signedAt: at(days - 1, 8, 45),
      words: {
        ...{ weather: nth(WEATHER, days), consultations: days % 4, contacts: nth(CONTACTS, days) },
        ...{ problems: nth(PROBLEMS, days), handoverOut: nth(HANDOVER, days), remark: '' },
      },
    }))
}
