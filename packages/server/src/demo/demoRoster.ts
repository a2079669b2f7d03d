import {
  type DepartmentLine,
  type DutyLine,
  EMPTY_ROSTER,
  type Entered,
  entered,
  type PersonId,
  type Plan,
  type RosterEntry,
} from '@hengjian/casework'
import { addDays, dateOf, type Instant, type PlainDate, SHANGHAI_OFFSET } from '@hengjian/law'
import type pg from 'pg'
import { addEntry } from '../roster/entries'

const people = (...logins: readonly string[]) => logins.map((login) => login as PersonId)

const resident = (id: string, name: string, post: DutyLine['post'], login: string): DutyLine => ({
  ...{ id, name, kind: 'resident', post },
  ...{ people: people(login), days: 1 },
})

const department = (
  id: string,
  name: string,
  login: string,
  takes: Pick<DepartmentLine, 'workflows' | 'offences' | 'minors'>,
): DepartmentLine => ({ ...{ id, name, kind: 'department', people: people(login), days: 7 }, ...takes })

const SUPERVISION = ['filingSupervision', 'investigationSupervision', 'supervisionAsCase', 'pursuit']

/** 常驻+轮值: one resident procurator, an assistant, two clerks; three procurators by day; departments by offence. */
const LINES: Plan['lines'] = [
  {
    ...{ id: 'day', name: '轮值检察官', kind: 'rotation', post: 'procurator', days: 1 },
    people: people('lunzhi', 'lunzhier', 'lunzhisan'),
  },
  resident('resident', '常驻检察官', 'procurator', 'jiancha'),
  resident('assistant', '常驻检察官助理', 'second', 'zhuli'),
  resident('clerk1', '常驻书记员', 'second', 'shuji'),
  resident('clerk2', '常驻书记员', 'second', 'shujier'),
  {
    ...{ id: 'second', name: '值班助理、书记员', kind: 'rotation', post: 'second', days: 1 },
    people: people('zhuli', 'shuji', 'shujier'),
  },
  department('drugs', '毒品犯罪专业', 'bumen', {
    workflows: ['clue', ...SUPERVISION],
    offences: ['毒品'],
    minors: false,
  }),
  department('minors', '未成年人检察', 'weijian', { workflows: ['clue', ...SUPERVISION], offences: [], minors: true }),
  department('supervision', '立案、侦查监督', 'bumen', { workflows: SUPERVISION, offences: [], minors: false }),
]

/** Half past eight. */
const HANDOVER = 510

/** The turns are such that the first of each line has them on the day of the demonstration. */
const DAYS_BEFORE = 90

const plan = (today: PlainDate): Plan => ({
  from: addDays(today, -DAYS_BEFORE),
  handover: HANDOVER,
  working: { from: HANDOVER, to: 1050 },
  approval: 'shortNotice',
  lines: LINES,
})

/** The roster of the demonstration as of a day: its plan, somebody on leave whom nobody stands in for, a swap that is asked, a shift handed over. */
function entriesOn(today: PlainDate, now: Instant): readonly Entered[] {
  const made = (login: string, entry: RosterEntry): Entered => ({ by: login as PersonId, at: now, entry })
  return [
    made('fuzeren', { kind: 'plan', plan: plan(today) }),
    made('fuzeren', {
      ...{ kind: 'away', person: 'lunzhisan' as PersonId, reason: 'training' },
      ...{ from: addDays(today, 5), to: addDays(today, 5) },
    }),
    made('lunzhier', {
      ...{ kind: 'swap', id: '3d1d2c7a-6a0e-4d5e-9c51-0f4e5a1b7c01', asked: 'lunzhi' as PersonId },
      mine: { line: 'day', date: addDays(today, 7) },
      theirs: { line: 'day', date: addDays(today, 9) },
      words: '当日出庭，请与我互调。',
    }),
    made('lunzhisan', {
      ...{ kind: 'note', id: '3d1d2c7a-6a0e-4d5e-9c51-0f4e5a1b7c02', date: addDays(today, -1) },
      words: '请重点看两个办案中心的在区人员；南区一人下半夜送医，回区后请核对体检记录。',
    }),
  ]
}

/** Enters the roster of the demonstration. */
export async function enterDemoRoster(client: pg.ClientBase, office: string, now: Instant): Promise<void> {
  const today = dateOf((now - HANDOVER * 60_000) as Instant, SHANGHAI_OFFSET)
  let roster = EMPTY_ROSTER
  for (const one of entriesOn(today, now)) {
    await addEntry(client, office, one, roster)
    roster = entered(roster, one)
  }
}
