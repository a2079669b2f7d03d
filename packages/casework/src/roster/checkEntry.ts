import { addDays, type Instant } from '@hengjian/law'
import type { PersonId } from '../matter'
import { isDutyLine, shiftDateAt, shiftOf } from './duty'
import type { RosterEntry } from './entry'
import type { RosterFault } from './fault'
import { fits, holderOf, isAway, lineOf, type Plan, planOn, type Roster, type RosterLine, type Staff } from './roster'
import { isPending, whyNoSwap } from './stepSwap'

const DAY = 24 * 60
const MOST_DAYS_AWAY = 366

/** What a check looks at: the roster as it stands, who may be put on duty, and who enters something when. */
export interface Entering {
  readonly roster: Roster
  readonly staff: Staff
  readonly by: PersonId
  readonly at: Instant
}

type Of<Kind extends RosterEntry['kind']> = Extract<RosterEntry, { kind: Kind }>

const isSound = ({ people, days }: RosterLine): boolean =>
  people.length > 0 && new Set(people).size === people.length && Number.isSafeInteger(days) && days >= 1

const asksFor = (line: RosterLine) => (isDutyLine(line) ? line.post : 'procurator')

function planFault({ from, handover, working, lines }: Plan, { roster, staff, at }: Entering): RosterFault | null {
  if (from < shiftDateAt(roster, at)) return 'PLAN_PAST'
  const inOrder = 0 <= handover && handover <= working.from && working.from < working.to && working.to <= DAY
  if (!inOrder) return 'PLAN_HOURS'
  const named = new Set(lines.map(({ id }) => id)).size === lines.length
  if (!named || !lines.every(isSound) || !lines.some(isDutyLine)) return 'PLAN_LINES'
  return lines.every((line) => line.people.every((person) => fits(staff, person, asksFor(line))))
    ? null
    : 'PERSON_UNFIT'
}

function awayFault({ person, from, to }: Of<'away' | 'back'>, { roster, staff, at }: Entering): RosterFault | null {
  if (!staff.has(person)) return 'PERSON_UNFIT'
  return from <= to && to - from < MOST_DAYS_AWAY && to >= shiftDateAt(roster, at) ? null : 'AWAY_DAYS'
}

function substitutionFault({ shift, person }: Of<'substitution'>, { roster, staff, at }: Entering): RosterFault | null {
  const line = lineOf(roster, shift)
  if (line === undefined) return 'SHIFT_UNKNOWN'
  if (shiftOf(roster, shift.date).to <= at) return 'SHIFT_PAST'
  if (!fits(staff, person, asksFor(line))) return 'PERSON_UNFIT'
  return isAway(roster, person, shift.date) ? 'SWAP_AWAY' : null
}

function swapFault({ mine, theirs, asked }: Of<'swap'>, { roster, by, at }: Entering): RosterFault | null {
  return isPending(roster, [mine, theirs]) ? 'SWAP_PENDING' : whyNoSwap(roster, { mine, theirs, asker: by, asked }, at)
}

/** Whoever had a seat in the shift that runs, or in the one before it, hands over. */
function noteFault({ date }: Of<'note'>, { roster, by, at }: Entering): RosterFault | null {
  const now = shiftDateAt(roster, at)
  if (date !== now && date !== addDays(now, -1)) return 'NOTE_SHIFT'
  const lines = planOn(roster, date)?.lines.filter(isDutyLine) ?? []
  return lines.some(({ id }) => holderOf(roster, { line: id, date }) === by) ? null : 'NOTE_SHIFT'
}

function takenFault({ id }: Of<'noteTaken'>, { roster, by }: Entering): RosterFault | null {
  const note = roster.notes.get(id)
  return note !== undefined && note.taken === null && note.by !== by ? null : 'NOTE_UNKNOWN'
}

/** Why an entry cannot be made; null where it can. Whether somebody may make entries of its kind at all, the caller says. */
export function whyNotEntered(entry: RosterEntry, entering: Entering): RosterFault | null {
  switch (entry.kind) {
    case 'plan':
      return planFault(entry.plan, entering)
    case 'away':
    case 'back':
      return awayFault(entry, entering)
    case 'substitution':
      return substitutionFault(entry, entering)
    case 'swap':
      return swapFault(entry, entering)
    case 'swapStep':
      return entering.roster.swaps.has(entry.id) ? null : 'SWAP_UNKNOWN'
    case 'note':
      return noteFault(entry, entering)
    case 'noteTaken':
      return takenFault(entry, entering)
  }
}
