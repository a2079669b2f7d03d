import { builtInCalendar, type Instant, type PlainDate, parseDate, parseInstant } from '@hengjian/law'
import type { PersonId } from '../matter'
import type { Role } from '../roles'
import { type Entered, type RosterEntry, rosterOf } from './entry'
import type { Plan, Roster, Staff } from './roster'

/** What the tests of the roster stand on: the team of practice, from Friday 2026-05-01 on. */

export const date = (text: string): PlainDate => parseDate(text) ?? (Number.NaN as PlainDate)
export const at = (text: string): Instant => parseInstant(`${text}+08:00`)?.instant ?? (Number.NaN as Instant)
export const person = (id: string): PersonId => id as PersonId
export const calendar = builtInCalendar

const people = (...ids: readonly string[]) => ids.map(person)

/** One resident procurator, one assistant, two clerks; three procurators by day, a second person by day; departments by week. */
export const PLAN: Plan = {
  from: date('2026-05-01'),
  handover: 510,
  working: { from: 510, to: 1050 },
  approval: 'shortNotice',
  lines: [
    {
      id: 'day',
      name: '轮值检察官',
      kind: 'rotation',
      post: 'procurator',
      people: people('li', 'wang', 'zhao'),
      days: 1,
    },
    { id: 'resident', name: '常驻检察官', kind: 'resident', post: 'procurator', people: people('chen'), days: 1 },
    { id: 'assistant', name: '检察官助理', kind: 'resident', post: 'second', people: people('sun'), days: 1 },
    { id: 'clerk1', name: '书记员', kind: 'resident', post: 'second', people: people('qian'), days: 1 },
    { id: 'clerk2', name: '书记员', kind: 'resident', post: 'second', people: people('wu'), days: 1 },
    {
      id: 'second',
      name: '第二值班人',
      kind: 'rotation',
      post: 'second',
      people: people('sun', 'qian', 'wu'),
      days: 1,
    },
    {
      ...{ id: 'drugs', name: '毒品犯罪', kind: 'department', people: people('he', 'lü'), days: 7 },
      ...{ workflows: ['filingSupervision', 'clue'], offences: ['毒品'], minors: false },
    },
    {
      ...{ id: 'minors', name: '未成年人检察', kind: 'department', people: people('shi'), days: 7 },
      ...{ workflows: ['filingSupervision', 'clue'], offences: [], minors: true },
    },
  ],
}

const WITH: Readonly<Record<string, Role>> = {
  li: 'rotatingProcurator',
  wang: 'rotatingProcurator',
  zhao: 'rotatingProcurator',
  chen: 'residentProcurator',
  sun: 'assistantProcurator',
  qian: 'clerk',
  wu: 'clerk',
  he: 'departmentProcurator',
  lü: 'departmentProcurator',
  shi: 'minorsProcurator',
  feng: 'departmentHead',
}
export const STAFF: Staff = new Map(Object.entries(WITH).map(([id, role]) => [person(id), { roles: [role] }]))

export const made = (entry: RosterEntry, by = 'feng', when = '2026-04-30T10:00:00'): Entered => ({
  by: person(by),
  at: at(when),
  entry,
})

/** The plan, and what was entered after it. */
export const roster = (...entries: readonly RosterEntry[]): Roster =>
  rosterOf([made({ kind: 'plan', plan: PLAN }), ...entries.map((entry) => made(entry))])
