import type { Bilingual, Calendar, Instant, PlainDate } from '@hengjian/law'
import type { PersonId } from '../matter'
import type { Role } from '../roles'
import { knows, type SpecialTeam } from '../team/specialTeam'
import { isDutyLine, onDutyAt, shiftDateAt } from './duty'
import {
  type DepartmentLine,
  fits,
  holderOf,
  isAway,
  planOn,
  type Roster,
  type RosterLine,
  type Staff,
  turnsFrom,
} from './roster'

/** What of a matter says to whom it goes. */
export interface Allocated {
  readonly workflow: string
  /** The offence, as far as it is known, in the words of whoever recorded it. */
  readonly offence: string
  readonly involvesMinor: boolean
  /** The titles the workflow asks of its handler. */
  readonly roles: readonly Role[]
  /** Those who may not handle it: recused, or kept apart by what they did before. */
  readonly barred: readonly PersonId[]
}

/** By what a handler is proposed. */
export const ALLOCATION_GROUNDS = {
  team: { zh: '专业化团队', en: 'specialised team' },
  speciality: { zh: '专业条线轮值', en: 'turn of the speciality' },
  department: { zh: '部门轮值', en: 'turn of the department' },
  duty: { zh: '当日轮值', en: "the day's turn" },
  present: { zh: '当班人员', en: 'on duty' },
} as const satisfies Record<string, Bilingual>
export type AllocationGround = keyof typeof ALLOCATION_GROUNDS

/** Why somebody whose turn came before is passed over. */
export const PASSED_OVER = {
  away: { zh: '不在岗', en: 'away' },
  barred: { zh: '应当回避或者职责分离', en: 'recused, or kept apart' },
  unfit: { zh: '职务不符', en: 'without the title' },
} as const satisfies Record<string, Bilingual>
export type PassedOver = keyof typeof PASSED_OVER

/** Who handles a matter by the roster; somebody else is named only with a reason. */
export interface Proposal {
  readonly person: PersonId
  readonly ground: AllocationGround
  /** The line or team whose turn it is; null where somebody on duty steps in. */
  readonly line: string | null
  readonly passedOver: readonly { readonly person: PersonId; readonly why: PassedOver }[]
}

const isDepartment = (line: RosterLine): line is DepartmentLine => line.kind === 'department'

function takes(
  { workflows, offences, minors }: DepartmentLine,
  { workflow, offence, involvesMinor }: Allocated,
): boolean {
  if (!workflows.includes(workflow) || (minors && !involvesMinor)) return false
  return offences.length === 0 || offences.some((word) => offence.includes(word))
}

/** A line that names minors or offences knows the matter better than one that takes everything. */
const weight = ({ minors, offences }: DepartmentLine): number => (minors ? 2 : 0) + (offences.length > 0 ? 1 : 0)

interface Candidate {
  readonly person: PersonId
  readonly ground: AllocationGround
  readonly line: string | null
}

/** Members of the teams that know the case, the team of more special knowledge first; each day another member has the turn. */
const inTeams = (teams: readonly SpecialTeam[], matter: Allocated, date: PlainDate): readonly Candidate[] =>
  [...teams]
    .filter((team) => knows(team, matter))
    .sort((left, right) => Number(right.minors) - Number(left.minors))
    .flatMap(({ id, members }) => {
      const first = members.length === 0 ? 0 : date % members.length
      const order = [...members.slice(first), ...members.slice(0, first)]
      return order.map((person) => ({ person, ground: 'team' as const, line: id }))
    })

/** Everybody who comes into question by the roster, whose turn it is first: speciality, department, the day's turn, whoever is on duty. */
function candidates(
  roster: Roster,
  staff: Staff,
  calendar: Calendar,
  matter: Allocated,
  at: Instant,
): readonly Candidate[] {
  const date = shiftDateAt(roster, at)
  const plan = planOn(roster, date)
  if (plan === undefined) return []
  const inTurn = (line: RosterLine, ground: AllocationGround): readonly Candidate[] => {
    const turns = turnsFrom(plan, line, date)
    const holder = holderOf(roster, { line: line.id, date })
    const order = holder === undefined ? turns : [...new Set([holder, ...turns])]
    return order.map((person) => ({ person, ground, line: line.id }))
  }
  const departments = plan.lines.filter(isDepartment).filter((line) => takes(line, matter))
  const rotations = plan.lines
    .filter(isDutyLine)
    .filter(({ kind, post }) => kind === 'rotation' && post === 'procurator')
  return [
    ...[...departments]
      .sort((left, right) => weight(right) - weight(left))
      .flatMap((line) => inTurn(line, weight(line) > 0 ? 'speciality' : 'department')),
    ...rotations.flatMap((line) => inTurn(line, 'duty')),
    ...onDutyAt(roster, staff, calendar, at).map((person) => ({ person, ground: 'present' as const, line: null })),
  ]
}

/**
 * Who should handle a matter by expertise and roster, with those passed over and why; undefined where neither names anybody who may.
 * @param teams the specialised teams, whose members come before the roster where a team knows the case
 */
export function proposeHandler(
  roster: Roster,
  staff: Staff,
  calendar: Calendar,
  matter: Allocated,
  at: Instant,
  teams: readonly SpecialTeam[] = [],
): Proposal | undefined {
  const date = shiftDateAt(roster, at)
  const whyOver = (person: PersonId): PassedOver | null => {
    if (isAway(roster, person, date)) return 'away'
    if (matter.barred.includes(person)) return 'barred'
    const fit =
      fits(staff, person, 'procurator') && staff.get(person)?.roles.some((role) => matter.roles.includes(role))
    return fit === true ? null : 'unfit'
  }
  const passedOver = new Map<PersonId, PassedOver>()
  const asked = [...inTeams(teams, matter, date), ...candidates(roster, staff, calendar, matter, at)]
  for (const { person, ground, line } of asked) {
    const why = whyOver(person)
    if (why === null)
      return { person, ground, line, passedOver: [...passedOver].map(([one, over]) => ({ person: one, why: over })) }
    passedOver.set(person, why)
  }
  return undefined
}
