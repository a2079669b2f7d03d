import { type Instant, parseInstant } from '@hengjian/law'
import type { FormValue } from '../form'
import { type Matter, type PersonId, valuesOf } from '../matter'
import { holdersOf } from '../standing'
import type { Workflow } from '../workflow'

/** A hearing that a matter is set down for: when, where, and who has to be there. */
export interface Hearing {
  readonly from: Instant
  readonly to: Instant
  readonly courtroom: string
  /** 集中开庭批次; null where it is heard alone. */
  readonly batch: string | null
  readonly link: string | null
  /** By name and day of birth: the same person may stand in several matters. */
  readonly defendant: string
  readonly judges: readonly PersonId[]
  readonly procurators: readonly PersonId[]
  readonly lawyers: readonly PersonId[]
}

/** What the first version of the workflow did not ask. */
const USUAL_MINUTES = 20

const textOf = (value: FormValue | undefined): string => (typeof value === 'string' ? value.trim() : '')
const orNull = (text: string): string | null => (text === '' ? null : text)

/** Who is accused, so that the same person is known again; empty where nobody is named. */
export function defendantOf(matter: Matter): string {
  const { suspect, birthDate } = valuesOf(matter)
  return textOf(suspect) === '' ? '' : `${textOf(suspect)} ${textOf(birthDate)}`.trim()
}

const people = (ids: readonly string[] | undefined): readonly PersonId[] => (ids ?? []).map((id) => id as PersonId)

/** The hearing that was named last, whether it was held or not; undefined where none was. */
export function hearingOf(definition: Workflow, matter: Matter): Hearing | undefined {
  const known = valuesOf(matter)
  const from = typeof known['hearingAt'] === 'string' ? parseInstant(known['hearingAt'])?.instant : undefined
  if (from === undefined) return undefined
  const minutes = typeof known['hearingMinutes'] === 'number' ? known['hearingMinutes'] : USUAL_MINUTES
  const { judge, handler, counsel } = holdersOf(definition, matter)
  return {
    from,
    to: (from + minutes * 60_000) as Instant,
    courtroom: textOf(known['courtroom']),
    batch: orNull(textOf(known['batchNo'])),
    link: orNull(textOf(known['hearingLink'])),
    defendant: defendantOf(matter),
    judges: people(judge),
    procurators: people(handler),
    lawyers: people(counsel),
  }
}

/** Whether the hearing of a matter in that state is still to be held. */
export const isToBeHeld = (state: string): boolean => state === 'scheduled'
