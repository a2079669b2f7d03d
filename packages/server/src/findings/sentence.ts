import type { LabelDto } from '@hengjian/contract'
import type { Bilingual, Instant } from '@hengjian/law'
import { formatInstant } from '@hengjian/law'
import type { explain, Model, Severity, Stretch } from '@hengjian/supervision'

/** What a sentence about a finding is made of. */
export interface Told {
  readonly model: Pick<Model, 'title' | 'basis' | 'status'>
  readonly who: LabelDto
  readonly caseLabel: LabelDto | null
  readonly standing: Severity
  readonly onLocalNumber: boolean
  readonly startedAt: Instant | null
  readonly latest: Instant | null
  readonly inclusive: boolean
  /** How late the act came, or how late it is by now; null where nothing was due, below 0 where it came too early. */
  readonly lateByMs: number | null
  /** Whether the act came at all. */
  readonly answered: boolean
  readonly stretches: readonly Stretch[]
  /** The article as it is cited in a sentence, or null. */
  readonly cited: Bilingual | null
}

/** The instant from which a period is counted, by its derivation: what follows an interval counts from its end, not its anchor. */
export const countedFrom = (steps: ReturnType<typeof explain>, anchor: Instant | null): Instant | null =>
  steps.find(({ rule }) => rule === 'start')?.at ?? anchor

/** `2026年5月7日15时00分` */
function chineseMoment(at: Instant): string {
  const text = formatInstant(at)
  const [year, month, day] = text.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${day}日${text.slice(11, 13)}时${text.slice(14, 16)}分`
}
const englishMoment = (at: Instant): string => formatInstant(at).slice(0, 16).replace('T', ' ')

/** From one moment to another, the day named again only where it is another one, and the year likewise. */
function stretchInWords({ from, to }: Stretch): Bilingual {
  const [first, last] = [formatInstant(from), formatInstant(to)]
  const same = (length: number): boolean => first.slice(0, length) === last.slice(0, length)
  const [zh, en] = [chineseMoment(to), englishMoment(to)]
  return {
    zh: `${chineseMoment(from)}至${same(10) ? zh.slice(zh.indexOf('日') + 1) : same(4) ? zh.slice(zh.indexOf('年') + 1) : zh}`,
    en: `${englishMoment(from)} to ${same(10) ? en.slice(11) : en}`,
  }
}

/** A length in the two largest units that say something. */
export function lengthInWords(milliseconds: number): Bilingual {
  const minutes = Math.floor(milliseconds / 60_000)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  const parts = [
    { value: days, zh: '天', en: 'd' },
    { value: hours, zh: '小时', en: 'h' },
    { value: rest, zh: '分钟', en: 'min' },
  ]
  const first = parts.findIndex(({ value }) => value > 0)
  if (first < 0) return { zh: '不足1分钟', en: 'less than 1 min' }
  const told = parts.slice(first, first + 2).filter(({ value }) => value > 0)
  return {
    zh: told.map(({ value, zh }) => `${value}${zh}`).join(''),
    en: told.map(({ value, en }) => `${value} ${en}`).join(' '),
  }
}

function timing({ startedAt, latest, lateByMs, answered, stretches }: Told): Bilingual {
  const [gap] = stretches
  if (gap !== undefined) {
    const [when, length] = [stretchInWords(gap), lengthInWords(gap.to - gap.from)]
    return { zh: `，${when.zh}，计${length.zh}`, en: ` — ${when.en}, ${length.en}` }
  }
  if (latest === null) {
    return startedAt === null
      ? { zh: '', en: '' }
      : { zh: `，时间为${chineseMoment(startedAt)}`, en: ` — at ${englishMoment(startedAt)}` }
  }
  const from = startedAt === null ? '' : `自${chineseMoment(startedAt)}起算，`
  const since = startedAt === null ? '' : `counted from ${englishMoment(startedAt)}, `
  if (lateByMs === null || lateByMs < 0) {
    return {
      zh: `：${from}至${chineseMoment(latest)}止不得进行，实际在此之前已经进行`,
      en: ` — ${since}it was not allowed until ${englishMoment(latest)}, and came before`,
    }
  }
  const late = lengthInWords(lateByMs)
  const how = answered
    ? { zh: `逾期${late.zh}后方才办理`, en: `done ${late.en} late` }
    : { zh: `至今未办理，已逾期${late.zh}`, en: `not done so far, ${late.en} overdue` }
  return {
    zh: `：${from}期限于${chineseMoment(latest)}届满，${how.zh}`,
    en: ` — ${since}the period ended at ${englishMoment(latest)}; ${how.en}`,
  }
}

/** The graded closing words: 违法 asserts, 瑕疵 asks to mend or explain, 提示 only asks to look. */
function closing({ standing, onLocalNumber, cited }: Told): Bilingual {
  if (onLocalNumber && standing === 'advisory') {
    return {
      zh: '。该时长超过本院设定的标准，不直接认定违法，提请核查。',
      en: '. This exceeds a number set by this office; it is no illegality in itself and asks for a look.',
    }
  }
  const against = cited === null ? { zh: '', en: '' } : { zh: cited.zh, en: ` (${cited.en})` }
  switch (standing) {
    case 'illegal':
      return {
        zh: cited === null ? '，涉嫌违反法定程序。' : `，涉嫌违反${against.zh}的规定。`,
        en: `. It appears to break the law${against.en}.`,
      }
    case 'irregular':
      return {
        zh:
          cited === null
            ? '，属于程序瑕疵，应予补正或者作出合理解释。'
            : `，不符合${against.zh}的要求，属于程序瑕疵，应予补正或者作出合理解释。`,
        en: `. It is an irregularity to be mended or explained${against.en}.`,
      }
    case 'advisory':
      return { zh: '。提请核查。', en: '. It asks for a look.' }
  }
}

const bothOf = (label: LabelDto): Bilingual => (typeof label === 'string' ? { zh: label, en: label } : label)

/** One sentence in official Chinese of what happened, and the same in English. */
export function sentenceOf(told: Told): Bilingual {
  const when = timing(told)
  const end = closing(told)
  const who = bothOf(told.who)
  const inCase = told.caseLabel === null || told.caseLabel === told.who ? undefined : bothOf(told.caseLabel)
  return {
    zh: `${who.zh}${inCase === undefined ? '' : `（${inCase.zh}）`}${told.model.title.zh}${when.zh}${end.zh}`,
    en: `${who.en}${inCase === undefined ? '' : ` (${inCase.en})`}: ${told.model.title.en}${when.en}${end.en}`,
  }
}
