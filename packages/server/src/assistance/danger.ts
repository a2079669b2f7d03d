import { assessDanger, DANGER_GRADES, type Known, socialDanger, type Tick, type TickedLine } from '@hengjian/assistance'
import { evidencedOf } from '@hengjian/casework'
import type { DangerDto } from '@hengjian/contract/assistance'
import { presentSource } from '../matters/presentAction'
import { presentSpoken } from './spoken'

const ticksIn = (known: Known): readonly Tick[] =>
  ['indicators', 'mitigations'].flatMap((field) =>
    evidencedOf(known[field]).map(({ option, evidence }) => ({ indicator: option, evidence })),
  )

const linesOf = (lines: readonly TickedLine[]) => lines.map(presentSpoken)

const gradeOf = (id: keyof typeof DANGER_GRADES) => ({ id, title: DANGER_GRADES[id] })

const titleOf = (question: string) => ({
  id: question,
  title: socialDanger.asks[question]?.title ?? { zh: question, en: question },
})

const NOTHING = {
  grade: null,
  gate: null,
  unanswered: [],
  limbs: [],
  mitigation: null,
  raw: null,
  score: null,
  advice: null,
}

/** What the scale makes of a form of assessment. */
export function presentDanger(known: Known): DangerDto {
  const assessed = assessDanger(socialDanger, known, ticksIn(known))
  const common = {
    title: socialDanger.title,
    version: socialDanger.version,
    source: presentSource(socialDanger.source),
    ...NOTHING,
    reminders: assessed.reminders.map(presentSpoken),
    withoutEvidence: linesOf(assessed.withoutEvidence),
  }
  if (assessed.kind === 'unanswered') return { ...common, unanswered: assessed.questions.map(titleOf) }
  if (assessed.kind === 'gate') {
    const rule = assessed.gate.rule === 'mandatoryArrest' ? 'mandatoryArrest' : 'noArrestCondition'
    return { ...common, gate: presentSpoken(assessed.gate), grade: gradeOf(rule), advice: assessed.gate.advice }
  }
  const { limbs, mitigation, raw, score, grade, advice } = assessed
  return {
    ...common,
    grade: gradeOf(grade),
    limbs: limbs.map((limb) => ({ ...presentSpoken(limb), lines: linesOf(limb.lines), counted: limb.score })),
    mitigation: { ...mitigation, lines: linesOf(mitigation.lines) },
    raw,
    score,
    advice,
  }
}
