import { randomUUID } from 'node:crypto'
import { AGENCIES } from '@hengjian/casework'
import {
  agencySchema,
  clauseSchema,
  type RuleAskDto,
  type RuleDto,
  type RuleVersionDto,
} from '@hengjian/contract/rules'
import {
  dateOf,
  formatDate,
  formatInstant,
  type Instant,
  type PlainDate,
  parseDate,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { nameOfLogin } from '../access/nameOfLogin'
import { integer, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { isOfOffice } from '../matters/readable'
import { STEPS } from './steps'

const ruleRow = z.object({
  rule: z.string(),
  version: z.int(),
  kind: z.enum(['agreement', 'own']),
  title: z.string(),
  number: z.string(),
  signatories: z.array(agencySchema),
  issued_on: z.int(),
  effective_on: z.int(),
  note: z.string(),
  clauses: z.array(clauseSchema),
  made_by: z.string(),
  maker: z.string(),
  made_at: integer,
  approver: z.string().nullable(),
  approved_at: integer.nullable(),
})
type RuleRow = z.output<typeof ruleRow>

const SELECT = `select office_rule.*, ${nameOfLogin('office_rule.made_by')} as maker, ${nameOfLogin('given.approved_by')} as approver,
    given.approved_at
  from office_rule left join office_rule_approval given on given.office = office_rule.office and given.rule = office_rule.rule
    and given.version = office_rule.version
  where office_rule.office = $1`

const isHead = ({ titles }: Pick<Reader, 'titles'>): boolean =>
  titles.some((title) => title === 'departmentHead' || title === 'chief')
export const mayPropose = (reader: Reader): boolean => isOfOffice(reader) && isHead(reader)

/** The office sees every rule, the police those they signed once these are approved. */
const maySee = (reader: Reader, { signatories, approver }: RuleRow): boolean =>
  isOfOffice(reader) || (signatories.includes('police') && approver !== null)

async function rulesFor(client: ClientBase, reader: Reader): Promise<readonly RuleRow[]> {
  const rows = await rowsOf(
    client,
    ruleRow,
    `${SELECT} order by office_rule.issued_on, office_rule.rule, office_rule.version`,
    [reader.office],
  )
  return rows.filter((row) => maySee(reader, row))
}

/** The version of each rule that is in force on a day: the last one approved whose day has come. */
function inForce(rows: readonly RuleRow[], today: PlainDate): ReadonlyMap<string, RuleRow> {
  return new Map(rows.filter((row) => row.approver !== null && row.effective_on <= today).map((row) => [row.rule, row]))
}

function stateOf(row: RuleRow, forced: ReadonlyMap<string, RuleRow>, today: PlainDate): RuleVersionDto['state'] {
  if (row.approver === null) return 'proposed'
  if (row.effective_on > today) return 'coming'
  return forced.get(row.rule)?.version === row.version ? 'inForce' : 'replaced'
}

const day = (date: number): string => formatDate(date as PlainDate)

function present(row: RuleRow, forced: ReadonlyMap<string, RuleRow>, today: PlainDate): RuleVersionDto {
  const { rule, version, kind, title, number, note, signatories, clauses } = row
  return {
    ...{ rule, version, kind, title, number, note, state: stateOf(row, forced, today) },
    signatories: signatories.map((id) => ({ id, title: AGENCIES[id] })),
    ...{ issuedOn: day(row.issued_on), effectiveOn: day(row.effective_on) },
    ...{ madeBy: row.maker, madeAt: formatInstant(row.made_at as Instant), approvedBy: row.approver },
    approvedAt: row.approved_at === null ? null : formatInstant(row.approved_at as Instant),
    clauses: clauses.length,
    steps: new Set(clauses.flatMap(({ steps }) => steps)).size,
  }
}

const todayOf = (now: Instant): PlainDate => dateOf(now, SHANGHAI_OFFSET)

/** Of each rule the version in force, or the latest where none is. */
export async function listRules(client: ClientBase, reader: Reader, now: Instant): Promise<RuleVersionDto[]> {
  const today = todayOf(now)
  const rows = await rulesFor(client, reader)
  const forced = inForce(rows, today)
  const latest = new Map(rows.map((row) => [row.rule, row]))
  return [...latest].map(([rule, row]) => present(forced.get(rule) ?? row, forced, today))
}

/** A rule in the version asked for, else in the one in force, else in its latest. 404 RULE_UNKNOWN. */
export async function readRule(
  client: ClientBase,
  reader: Reader,
  { id, version }: { readonly id: string; readonly version: number | undefined },
  now: Instant,
): Promise<RuleDto> {
  const today = todayOf(now)
  const rows = (await rulesFor(client, reader)).filter(({ rule }) => rule === id)
  const forced = inForce(rows, today)
  const row = version === undefined ? (forced.get(id) ?? rows.at(-1)) : rows.find((one) => one.version === version)
  if (row === undefined) throw new HttpProblem('RULE_UNKNOWN')
  return {
    shown: present(row, forced, today),
    clauses: row.clauses.map(({ clause, text, steps }) => ({
      ...{ clause, text },
      steps: steps.map((step) => ({ step, title: STEPS.get(step) ?? { zh: step, en: step } })),
    })),
    versions: rows.map((one) => present(one, forced, today)),
    may: { propose: mayPropose(reader), approve: mayApprove(reader, row) },
  }
}

const mayApprove = (reader: Reader, row: RuleRow): boolean =>
  mayPropose(reader) && row.approver === null && row.made_by !== reader.login

/** The clauses in force that govern the steps of a workflow. */
export async function basisOf(client: ClientBase, reader: Reader, workflow: string, now: Instant) {
  const forced = inForce(await rulesFor(client, reader), todayOf(now))
  return [...forced.values()].flatMap(({ rule, title, clauses }) =>
    clauses.flatMap(({ clause, text, steps }) =>
      steps
        .filter((step) => step.startsWith(`${workflow}.`))
        .map((step) => ({ action: step.slice(workflow.length + 1), rule, title, clause, text })),
    ),
  )
}

const dayIn = (text: string): PlainDate => {
  const date = parseDate(text)
  if (date === undefined) throw new HttpProblem('RULE_DATES', { place: 'issuedOn' })
  return date
}

/** Enters a rule, or the next version of one, and answers its id. 403 RULE_NOT_YOURS, 404 RULE_UNKNOWN, 422 RULE_DATES, RULE_STEP. */
export async function proposeRule(
  client: ClientBase,
  reader: Reader,
  asked: RuleAskDto,
  now: Instant,
): Promise<string> {
  if (!mayPropose(reader)) throw new HttpProblem('RULE_NOT_YOURS')
  const [issued, effective] = [dayIn(asked.issuedOn), dayIn(asked.effectiveOn)]
  if (effective < issued) throw new HttpProblem('RULE_DATES', { place: 'effectiveOn' })
  const stray = asked.clauses.flatMap(({ steps }) => steps).find((step) => !STEPS.has(step))
  if (stray !== undefined) throw new HttpProblem('RULE_STEP', { found: stray, place: 'clauses' })
  const id = asked.rule ?? randomUUID()
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`rule ${reader.office} ${id}`])
  const before = (await rulesFor(client, reader)).filter(({ rule }) => rule === id)
  if (asked.rule !== undefined && before.length === 0) throw new HttpProblem('RULE_UNKNOWN')
  await client.query(
    `insert into office_rule (office, rule, version, kind, title, number, signatories, issued_on, effective_on, note, clauses, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13)`,
    [
      ...[reader.office, id, before.length + 1, asked.kind, asked.title, asked.number, asked.signatories],
      ...[issued, effective, asked.note, JSON.stringify(asked.clauses), reader.login, now],
    ],
  )
  return id
}

/** Approves a version that another entered. 403 RULE_NOT_YOURS, 404 RULE_UNKNOWN, 409 RULE_STATE. */
export async function approveRule(
  client: ClientBase,
  reader: Reader,
  { id, version }: { readonly id: string; readonly version: number },
  now: Instant,
): Promise<void> {
  const row = (await rulesFor(client, reader)).find((one) => one.rule === id && one.version === version)
  if (row === undefined) throw new HttpProblem('RULE_UNKNOWN')
  if (row.approver !== null) throw new HttpProblem('RULE_STATE')
  if (!mayApprove(reader, row)) throw new HttpProblem('RULE_NOT_YOURS')
  const { rowCount } = await client.query(
    `insert into office_rule_approval (office, rule, version, approved_by, approved_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [reader.office, id, version, reader.login, now],
  )
  if (rowCount !== 1) throw new HttpProblem('RULE_STATE')
}
