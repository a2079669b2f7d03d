import { SENSITIVITIES, type Sensitivity, SIDES, type Side, sensitivities } from '@hengjian/casework'
import { workflowOf } from '@hengjian/casework/workflows'
import type { LoopDto, MatterRowDto } from '@hengjian/contract'
import { type Bilingual, formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import type { Reader } from './party'
import { isOfOffice } from './readable'
import type { MatterRow } from './storedMatter'

/** How a login is called; the login itself where its user is gone. */
export type NameOf = (login: string) => { login: string; name: string }

/** The names of the office's people. */
export async function loadNames(client: ClientBase, office: string): Promise<NameOf> {
  const schema = z.object({ login: z.string(), name: z.string() })
  const rows = await rowsOf(client, schema, 'select login, name from app_user where office = $1', [office])
  const names = new Map(rows.map(({ login, name }) => [login, name]))
  return (login) => ({ login, name: names.get(login) ?? login })
}

const called = (id: string, title: Bilingual | undefined) => ({ id, title: title ?? { zh: id, en: id } })

export const presentSide = (side: Side) => called(side, SIDES[side])

const presentSensitivity = (one: Sensitivity) => called(one, SENSITIVITIES[one].title)

const loopOf = ({ closed, answer_sequence }: MatterRow): LoopDto =>
  closed ? 'closed' : answer_sequence === null ? 'open' : 'answered'

/** What a matter is called; whoever is not of the office learns no words of it. */
export const titleFor = (reader: Reader, { title, workflow, workflow_version }: MatterRow): string =>
  isOfOffice(reader) ? title : (workflowOf(workflow, workflow_version)?.title.zh ?? workflow)

/** A matter as lists show it; whoever is not of the office learns neither its words nor who handles it. */
export function presentRow(row: MatterRow, reader: Reader, nameOf: NameOf, now: Instant): MatterRowDto {
  const definition = workflowOf(row.workflow, row.workflow_version)
  const state = definition?.states[row.state]
  const within = isOfOffice(reader)
  return {
    id: row.id,
    number: row.number,
    workflow: called(row.workflow, definition?.title),
    title: titleFor(reader, row),
    state: called(row.state, state?.title),
    turn: state === undefined || state.turn === null ? null : presentSide(state.turn),
    loop: loopOf(row),
    due: row.due_at === null ? null : formatInstant(row.due_at),
    overdue: row.due_at !== null && row.due_at <= now,
    handler: within && row.handler !== null ? nameOf(row.handler) : null,
    unit: row.unit,
    sensitivities: sensitivities.filter((one) => row.sensitivities.includes(one)).map(presentSensitivity),
    openedAt: formatInstant(row.opened_at),
    changedAt: formatInstant(row.changed_at),
    version: row.version,
  }
}
