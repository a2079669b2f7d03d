import type { Bilingual } from '@hengjian/law'
import type { Known, Options } from '../known'
import { type Spoken, spoken } from '../spoken'
import { drunkDriving } from './drunkDriving'

/** What was found, in the order in which it is asked; each step with the rule that spoke. */
export interface DrunkStep extends Spoken {
  /** The circumstances it rests on. */
  readonly because: readonly Bilingual[]
}
export interface DrunkAnswer {
  readonly table: string
  readonly version: number
  readonly outcome: 'unanswered' | 'administrative' | 'clearlyMinor' | 'crime'
  readonly probation: 'open' | 'generallyExcluded' | null
  readonly steps: readonly DrunkStep[]
  readonly mitigating: readonly Bilingual[]
}

const { limits } = drunkDriving

const chosen = (known: Known, field: string, options: Options): readonly Bilingual[] => {
  const value = known[field]
  return typeof value !== 'object'
    ? []
    : value.flatMap((one) => (Object.hasOwn(options, one) ? (options[one] ?? []) : []))
}

const step = (rule: keyof typeof drunkDriving.rules, because: readonly Bilingual[]): DrunkStep => ({
  ...spoken(drunkDriving, rule, drunkDriving.rules[rule]),
  because,
})

const measured = (alcohol: number): Bilingual => ({ zh: `${alcohol}毫克/100毫升`, en: `${alcohol} mg/100 ml` })

type Found = Pick<DrunkAnswer, 'outcome' | 'probation' | 'steps'>

function crime(known: Known, alcohol: number, aggravating: readonly Bilingual[]): Found {
  const tooMuch = alcohol > limits.probation
  const shut = [...(tooMuch ? [measured(alcohol)] : []), ...chosen(known, 'noProbation', drunkDriving.noProbation)]
  return {
    outcome: 'crime',
    probation: shut.length > 0 ? 'generallyExcluded' : 'open',
    steps: [
      step('crime', [measured(alcohol), ...aggravating]),
      step('discretionary', chosen(known, 'mitigators', drunkDriving.mitigators)),
      shut.length > 0 ? step('probationExcluded', shut) : step('probationOpen', []),
      ...(known['bailBreach'] === true ? [] : [step('noArrest', [])]),
    ],
  }
}

function find(known: Known, alcohol: number): Found {
  if (alcohol < limits.drunk)
    return { outcome: 'administrative', probation: null, steps: [step('administrative', [measured(alcohol)])] }
  const aggravating = chosen(known, 'aggravators', drunkDriving.aggravators)
  const slight = chosen(known, 'slight', drunkDriving.slight)
  if (aggravating.length === 0 && (alcohol < limits.minor || slight.length > 0)) {
    return { outcome: 'clearlyMinor', probation: null, steps: [step('clearlyMinor', [measured(alcohol), ...slight])] }
  }
  return crime(known, alcohol, aggravating)
}

/**
 * What alcohol and circumstances come to. `alcohol` is mg in 100 ml of blood as the expert opinion states it; without it nothing is said.
 */
export function judgeDrunkDriving(known: Known): DrunkAnswer {
  const alcohol = known['alcohol']
  const found: Found =
    typeof alcohol === 'number' && alcohol >= 0
      ? find(known, alcohol)
      : { outcome: 'unanswered', probation: null, steps: [] }
  const mitigating = chosen(known, 'mitigators', drunkDriving.mitigators)
  return { table: drunkDriving.id, version: drunkDriving.version, ...found, mitigating }
}
