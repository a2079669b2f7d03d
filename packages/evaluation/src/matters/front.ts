import type { MarkOf } from '../occurrences/kinds'
import { dayOf, done, given, type MatterReader, type MatterTold, ofMatter } from './matterTold'

/** The last check of an item of advice, by its number from 1. */
const isDone = (told: MatterTold, number: number): boolean =>
  done(told, 'checkAdvice').findLast(({ form }) => form['checkedNo'] === number)?.form['adviceChecked'] === true

/** 提前介入: a matter from its first activity on, and each item of advice, done where the office found it so. */
export const interventions: MatterReader = (told) => [
  ...done(told, 'act')
    .slice(0, 1)
    .map((record) => ({
      ...ofMatter(told),
      kind: 'intervened' as const,
      key: told.id,
      day: dayOf(record, 'intervenedAt'),
      marks: [],
    })),
  ...done(told, 'addAdvice').map((record, index) => ({
    ...ofMatter(told),
    kind: 'evidenceAdvised' as const,
    key: `${told.id} ${record.sequence}`,
    day: dayOf(record),
    marks: isDone(told, index + 1) ? (['done'] as const) : [],
  })),
]

/** Opinions that lead past the arrest. */
const PAST_ARREST: readonly unknown[] = ['noArrestRequest', 'directTransfer', 'notCrime']

/** What the matter says at its end of a later arrest; until then, whether one was requested. */
const isLaterArrested = (told: MatterTold): boolean => {
  const end = done(told, 'close').at(-1)
  return end === undefined ? done(told, 'requestArrest').length > 0 : end.form['laterArrest'] === true
}

/** 捕前分流: a person screened, and the opinion once it was served; diverted where the police adopted one that leads past the arrest. */
export const diversions: MatterReader = (told) => {
  const adoption = done(told, 'decideAdoption').at(-1)
  const isAdopted = adoption?.form['adopted'] === 'adopted' || adoption?.form['adopted'] === 'partlyAdopted'
  const isDiverted = isAdopted && PAST_ARREST.includes(given(told, 'diversionOpinion'))
  const marks: readonly MarkOf<'diversionScreened'>[] = [
    ...(isDiverted ? (['diverted'] as const) : []),
    ...(isDiverted && isLaterArrested(told) ? (['laterArrested'] as const) : []),
  ]
  return [
    ...done(told, 'accept')
      .slice(0, 1)
      .map((record) => ({
        ...ofMatter(told),
        kind: 'diversionScreened' as const,
        key: told.id,
        day: dayOf(record),
        marks,
      })),
    ...done(told, 'serve')
      .slice(-1)
      .map((record) => ({
        ...ofMatter(told),
        kind: 'diversionAdvised' as const,
        key: told.id,
        day: dayOf(record, 'servedOn'),
        marks: adoption?.form['adopted'] === 'adopted' ? (['adopted'] as const) : [],
      })),
  ]
}
