import type { Bilingual, Problem } from '@hengjian/law'

/** Every problem this package can report, with its cure; `{}` stands for what was found. */
const REGISTRY = {
  PERIOD_DATE: [
    { zh: '日期“{}”不存在。', en: 'The date “{}” does not exist.' },
    { zh: '按“年-月-日”写一个存在的日期。', en: 'Write an existing date as year-month-day.' },
  ],
  PERIOD_REVERSED: [
    {
      zh: '期间倒置：结束日期“{}”早于开始日期。',
      en: 'The period is turned round: it ends on “{}”, before it begins.',
    },
    { zh: '对调两个日期，或者改正其中一个。', en: 'Swap the two dates, or correct one of them.' },
  ],
} as const satisfies Record<string, readonly [message: Bilingual, cure: Bilingual]>
export type EvaluationProblemCode = keyof typeof REGISTRY

export function evaluationProblem(code: EvaluationProblemCode, place: string, found: string): Problem {
  const [message, cure] = REGISTRY[code]
  const fill = ({ zh, en }: Bilingual): Bilingual => ({ zh: zh.replace('{}', found), en: en.replace('{}', found) })
  return { code, place, message: fill(message), cure: fill(cure) }
}
