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

/** What says who may handle a matter, and whose turn it is. */
export interface Allocation {
  readonly roster: Roster
  readonly staff: Staff
  readonly calendar: Calendar
  readonly matter: Allocated
  readonly at: Instant
  /** The specialised teams, whose members come before the roster where a team knows the case. */
  readonly teams: readonly SpecialTeam[]
}

/** By what a handler is proposed. */
export const ALLOCATION_GROUNDS = {
  team: { zh: '专业化团队', en: 'specialised team' },
  speciality: { zh: '专业条线轮值', en: 'turn of the speciality' },
  department: { zh: '部门轮值', en: 'turn of the department' },
  duty: { zh: '当日轮值', en: "the day's turn" },
  present: { zh: '当班人员', en: 'on duty' },
  drawn: { zh: '随机抽取', en: 'drawn at random' },
} as const satisfies Record<string, Bilingual>
export type AllocationGround = keyof typeof ALLOCATION_GROUNDS

/** Why somebody whose turn came before is passed over. */
export const PASSED_OVER = {
  away: { zh: '不在岗', en: 'away' },
  barred: { zh: '应当回避或者职责分离', en: 'recused, or kept apart' },
  unfit: { zh: '职务不符', en: 'without the title' },
} as const satisfies Record<string, Bilingual>
export type PassedOver = keyof typeof PASSED_OVER

/** Who handles a matter by the roster, where somebody else is named only with a reason; or who was drawn, where nobody else is named. */
export interface Proposal {
  readonly person: PersonId
  readonly ground: AllocationGround
  /** The line or team whose turn it is; null where somebody on duty steps in or is drawn. */
  readonly line: string | null
  /** Everybody in the draw; nobody where it is whose turn it is that counts. */
  readonly among: readonly PersonId[]
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

/** A line or team that names minors or offences knows the matter better than one that takes everything. */
const weight = ({ minors, offences }: Pick<DepartmentLine, 'minors' | 'offences'>): number =>
  (minors ? 2 : 0) + (offences.length > 0 ? 1 : 0)

interface Candidate {
  readonly person: PersonId
  readonly ground: AllocationGround
  readonly line: string | null
  /** How well the line or team that names them knows such matters. */
  readonly knowing: number
}

/** Members of the teams that know the case, the team of more special knowledge first; each day another member has the turn. */
const inTeams = (teams: readonly SpecialTeam[], matter: Allocated, date: PlainDate): readonly Candidate[] =>
  [...teams]
    .filter((team) => knows(team, matter))
    .sort((left, right) => Number(right.minors) - Number(left.minors))
    .flatMap((team) => {
      const { id, members } = team
      const first = members.length === 0 ? 0 : date % members.length
      const order = [...members.slice(first), ...members.slice(0, first)]
      return order.map((person) => ({ person, ground: 'team' as const, line: id, knowing: weight(team) }))
    })

/** Everybody who comes into question by the roster, whose turn it is first: speciality, department, the day's turn, whoever is on duty. */
function candidates({ roster, staff, calendar, matter, at }: Allocation): readonly Candidate[] {
  const date = shiftDateAt(roster, at)
  const plan = planOn(roster, date)
  if (plan === undefined) return []
  const inTurn = (line: RosterLine, ground: AllocationGround, knowing = 0): readonly Candidate[] => {
    const turns = turnsFrom(plan, line, date)
    const holder = holderOf(roster, { line: line.id, date })
    const order = holder === undefined ? turns : [...new Set([holder, ...turns])]
    return order.map((person) => ({ person, ground, line: line.id, knowing }))
  }
  const departments = plan.lines.filter(isDepartment).filter((line) => takes(line, matter))
  const rotations = plan.lines
    .filter(isDutyLine)
    .filter(({ kind, post }) => kind === 'rotation' && post === 'procurator')
  return [
    ...[...departments]
      .sort((left, right) => weight(right) - weight(left))
      .flatMap((line) => inTurn(line, weight(line) > 0 ? 'speciality' : 'department', weight(line))),
    ...rotations.flatMap((line) => inTurn(line, 'duty')),
    ...onDutyAt(roster, staff, calendar, at).map((person) => ({
      ...{ person, ground: 'present' as const, line: null, knowing: 0 },
    })),
  ]
}

/** Everybody who comes into question by expertise and roster, whose turn it is first. */
const asked = (allocation: Allocation): readonly Candidate[] => [
  ...inTeams(allocation.teams, allocation.matter, shiftDateAt(allocation.roster, allocation.at)),
  ...candidates(allocation),
]

/** Why somebody may not be named; null where they may. */
function whyNot({ roster, staff, matter, at }: Allocation, person: PersonId): PassedOver | null {
  if (isAway(roster, person, shiftDateAt(roster, at))) return 'away'
  if (matter.barred.includes(person)) return 'barred'
  const fit = fits(staff, person, 'procurator') && staff.get(person)?.roles.some((role) => matter.roles.includes(role))
  return fit === true ? null : 'unfit'
}

const listed = (passedOver: ReadonlyMap<PersonId, PassedOver>): Proposal['passedOver'] =>
  [...passedOver].map(([person, why]) => ({ person, why }))

/** Who should handle a matter by expertise and roster, with those passed over and why; undefined where neither names anybody who may. */
export function proposeHandler(allocation: Allocation): Proposal | undefined {
  const passedOver = new Map<PersonId, PassedOver>()
  for (const { person, ground, line } of asked(allocation)) {
    const why = whyNot(allocation, person)
    if (why === null) return { person, ground, line, among: [], passedOver: listed(passedOver) }
    passedOver.set(person, why)
  }
  return undefined
}

/** Among whom a handler is drawn, each once and in an order of their own; and who came into question and may not be named. */
export interface Eligible {
  readonly people: readonly PersonId[]
  readonly passedOver: Proposal['passedOver']
}

/**
 * Everybody among whom the handler of a matter may be drawn: those who know such matters best of all whom teams and roster name, because a draw
 * undoes no expertise (CPL 277: those who know minors handle theirs); whoever has the title where they name nobody.
 */
export function eligibleHandlers(allocation: Allocation): Eligible {
  const over = (person: PersonId): PassedOver | null => whyNot(allocation, person)
  const judged = asked(allocation).map((one) => ({ ...one, why: over(one.person) }))
  const passedOver = judged.flatMap(({ person, why }) => (why === null ? [] : [[person, why] as const]))
  const able = judged.filter(({ why }) => why === null)
  const best = Math.max(0, ...able.map(({ knowing }) => knowing))
  const named = able.filter(({ knowing }) => knowing === best).map(({ person }) => person)
  return {
    people: inOrder(named.length > 0 ? named : [...allocation.staff.keys()].filter((person) => over(person) === null)),
    passedOver: listed(new Map(passedOver)),
  }
}

/** Each once, in the same order however they come. */
const inOrder = (people: readonly PersonId[]): readonly PersonId[] => [...new Set(people)].sort()

/**
 * Who is drawn of those who may be, whatever order they come in; undefined of nobody.
 * @param ticket a safe integer not below zero: the same ticket draws the same person of the same people
 */
export function drawHandler(eligible: readonly PersonId[], ticket: number): PersonId | undefined {
  const people = inOrder(eligible)
  return people[ticket % people.length]
}
