import { assessDanger, type Known, proposesBail, socialDanger, truthOf } from '@hengjian/assistance'
import {
  type Calendar,
  dateOf,
  type Instant,
  isMinorAt,
  type PlainDate,
  parseDate,
  parseInstant,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import { evidencedOf } from './evidenced'
import type { FormValue } from './form'
import type { Guard } from './guard'
import { identifyingIn } from './masking'
import { type Attempt, type Matter, valuesOf } from './matter'
import { type Refusal, refusal } from './refusal'
import type { ActionDefinition } from './workflow'

interface Guarded extends Pick<Attempt, 'actor' | 'form'> {
  readonly matter: Matter | null
  readonly calendar: Calendar
}
/** Everything known once the form is in. */
type Looked = Guarded & { readonly known: Known }

const instantOf = (value: FormValue | undefined): Instant | undefined =>
  typeof value === 'string' ? parseInstant(value)?.instant : undefined

function dateIn(value: FormValue | undefined): PlainDate | undefined {
  const instant = instantOf(value)
  return typeof value !== 'string'
    ? undefined
    : (parseDate(value) ?? (instant === undefined ? undefined : dateOf(instant, SHANGHAI_OFFSET)))
}

const isDay = (value: FormValue | undefined): boolean => typeof value === 'string' && parseDate(value) !== undefined

/** Whether the first is earlier; where one of them is but a day, days are compared. */
function isBefore(one: FormValue | undefined, other: FormValue | undefined): boolean {
  const days = isDay(one) || isDay(other)
  const [left, right] = days ? [dateIn(one), dateIn(other)] : [instantOf(one), instantOf(other)]
  return left !== undefined && right !== undefined && left < right
}

function isOtherAge({ field, birth, day }: Extract<Guard, { rule: 'ageAt' }>, known: Known): boolean {
  const [born, on] = [dateIn(known[birth]), dateIn(known[day])]
  return born !== undefined && on !== undefined && isMinorAt(born, on) !== (known[field] === true)
}

/** Whether points and grade are what the scale makes of the form; another grade needs a reason, other points have none. */
function isAssessedOtherwise(known: Known): boolean {
  const ticks = [...evidencedOf(known['indicators']), ...evidencedOf(known['mitigations'])]
  const assessed = assessDanger(
    socialDanger,
    known,
    ticks.map(({ option, evidence }) => ({ indicator: option, evidence })),
  )
  if (assessed.kind === 'unanswered') return true
  // A gate gives no points: none, or nought, is all that can be written there.
  const [score, grade] = assessed.kind === 'gate' ? [0, assessed.gate.rule] : [assessed.score, assessed.grade]
  const explained = typeof known['overrideReason'] === 'string' && known['overrideReason'].trim() !== ''
  return (known['dangerScore'] ?? 0) !== score || (known['dangerGrade'] !== grade && !explained)
}

const wordsOf = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '')

const ticked = (value: FormValue | undefined): readonly string[] => (Array.isArray(value) ? value : [])

function isRefused(guard: Guard, { actor, form, matter, calendar, known }: Looked): boolean {
  switch (guard.rule) {
    case 'never':
      return true
    case 'only':
      return form[guard.field] !== undefined && !guard.options.some((one) => one === form[guard.field])
    case 'notBefore':
      return isBefore(known[guard.field], known[guard.than])
    case 'sameDay': {
      const [day, other] = [dateIn(known[guard.field]), dateIn(known[guard.as])]
      return day !== undefined && other !== undefined && day !== other
    }
    case 'workingDay': {
      const day = dateIn(form[guard.field])
      return day !== undefined && calendar.isRestDay(day)
    }
    case 'noBail':
      return proposesBail(wordsOf(form[guard.field]))
    case 'ageAt':
      return isOtherAge(guard, known)
    case 'assessed':
      return isAssessedOtherwise(form)
    case 'numbered': {
      const given = matter?.records.filter(({ action }) => action === guard.by).length ?? 0
      return Number(form[guard.field]) > given
    }
    case 'ownUnit':
      return actor.unit !== null && form[guard.field] !== actor.unit
    case 'apart':
      return ticked(form[guard.field]).some((one) => ticked(form[guard.from]).includes(one))
    case 'masked':
      return identifyingIn(wordsOf(form[guard.field])).length > 0
    case 'https':
      return form[guard.field] !== undefined && !wordsOf(form[guard.field]).startsWith('https://')
  }
}

/** What the law refuses of an action whose form is filled in rightly, each at the field it is about. */
export function guardFaults({ guards = [] }: ActionDefinition<string, string>, guarded: Guarded): readonly Refusal[] {
  const known: Known = { ...valuesOf(guarded.matter), ...guarded.form }
  return guards
    .filter(({ when }) => when === undefined || truthOf(when, known) === 'yes')
    .filter((guard) => isRefused(guard, { ...guarded, known }))
    .map((guard) => refusal(guard.code, undefined, guard.field))
}
