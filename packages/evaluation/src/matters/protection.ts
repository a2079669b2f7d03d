import { dayOf, done, given, type MatterReader, type MatterTold, ofMatter } from './matterTold'

/** 未成年人一站式: the interview and the counselling, each on its day. */
export const minorsSessions: MatterReader = (told) => [
  ...done(told, 'finishInterview').map((record) => ({
    ...ofMatter(told),
    kind: 'minorInterviewed' as const,
    key: `${told.id} ${record.sequence}`,
    day: dayOf(record, 'endedAt'),
    marks: [],
  })),
  ...done(told, 'counsel').map((record) => ({
    ...ofMatter(told),
    kind: 'counselled' as const,
    key: `${told.id} ${record.sequence}`,
    day: dayOf(record, 'counselledAt'),
    marks: [],
  })),
]

/** A public office that the unit confirms, unless the handler noted that the suspect had named it. */
const isConcealed = (told: MatterTold, unitAnswer: unknown): boolean =>
  unitAnswer === 'confirmed' && given(told, 'hiddenIdentity') !== false

/** 身份核查: verified once the unit answered or the doubt was cleared; a public office was concealed where the unit confirms it. */
export const identityChecks: MatterReader = (told) => [
  ...done(told, 'recordConfirmation', 'clear')
    .slice(-1)
    .map((record) => ({
      ...ofMatter(told),
      kind: 'identityVerified' as const,
      key: told.id,
      day: dayOf(record, 'confirmedOn'),
      marks: isConcealed(told, record.form['unitAnswer']) ? (['concealed'] as const) : [],
    })),
  ...done(told, 'notify')
    .slice(0, 1)
    .map((record) => ({
      ...ofMatter(told),
      kind: 'unitNotified' as const,
      key: told.id,
      day: dayOf(record, 'notifiedOn'),
      marks: [],
    })),
]

/** 共同化解矛盾: resolved once what was agreed is performed; matters and persons are counted apart. */
export const resolutions: MatterReader = (told) => {
  const performed = done(told, 'perform').at(-1)
  if (performed === undefined) return []
  const people = given(told, 'settledPeople')
  const common = { ...ofMatter(told), day: dayOf(performed, 'performedOn'), marks: [] }
  return [
    { ...common, kind: 'conflictResolved', key: told.id },
    ...Array.from({ length: typeof people === 'number' ? people : 0 }, (_, index) => ({
      ...common,
      kind: 'conflictPerson' as const,
      key: `${told.id} ${index + 1}`,
    })),
  ]
}
