import { type ActionRecord, actionOf, clocks, mayReadRecord, permitted, ROLES, seenForm } from '@hengjian/casework'
import type { ServedRowDto } from '@hengjian/contract'
import { type Calendar, formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { Places } from '../database/places'
import { type ServedDocument, servedDocuments } from '../documents/readDocuments'
import { travelling } from '../facts/present'
import { partyOf, type Reader } from './party'
import { readable } from './readable'
import { loadCourses, SELECT_MATTERS, type StoredMatter, selectMatters } from './storedMatter'

/** So many are listed: what changed last. */
const MOST = 200
const RUNNING: readonly string[] = ['running', 'alert', 'overdue']

/** The nearest limit that the police have to keep; null where none runs. */
function dueOf({ definition, matter }: StoredMatter, now: Instant, calendar: Calendar): Instant | null {
  const limits = clocks(definition, matter, now, calendar).flatMap(({ clock, state, limit }) =>
    definition.clocks[clock]?.whose === 'police' && RUNNING.includes(state) ? [limit.latest] : [],
  )
  return limits.length === 0 ? null : (Math.min(...limits) as Instant)
}

/** The one step that is the reader's: to acknowledge what has come, then the regular way on, then whatever else they may do in their turn. */
function stepOf({ definition, matter }: StoredMatter, reader: Reader): ServedRowDto['step'] {
  const { actions, next, turn } = permitted(definition, matter, partyOf(reader))
  const mine = actions.filter(({ refusal }) => refusal === null).map(({ action }) => action)
  const receiving = mine.find((id) => actionOf(definition, id)?.feedback === 'received')
  const regular = mine.find((id) => id === next) ?? (turn === 'police' ? mine[0] : undefined)
  const id = receiving ?? regular
  const action = id === undefined ? undefined : actionOf(definition, id)
  return id === undefined || action === undefined ? null : { id, title: action.title }
}

const isOffice = ({ actor }: ActionRecord): boolean => actor.roles.some((role) => ROLES[role].side === 'office')

/** What the reader sees of what was written: the case's name as given last, by themselves too, and the last long text of the office's. */
function toldTo({ definition, matter }: StoredMatter, reader: Reader): Pick<ServedRowDto, 'caseName' | 'asked'> {
  const party = partyOf(reader)
  const told: { caseName: string | null; asked: string | null } = { caseName: null, asked: null }
  for (const record of matter.records) {
    if (!mayReadRecord(definition, matter, record, party)) continue
    const seen = seenForm(definition, matter, record, party)
    for (const [name, { kind }] of Object.entries(actionOf(definition, record.action)?.form ?? {})) {
      const value = seen[name]
      if (typeof value !== 'string') continue
      if (name === 'caseName') told.caseName = value
      if (kind === 'long' && isOffice(record)) told.asked = value
    }
  }
  return told
}

/** When something was served on the reader's unit last; null where it is only named as the one whose case it is, when that was registered. */
function servedAt({ definition, matter }: StoredMatter, { unit }: Reader): Instant | null {
  const [, ...later] = matter.records
  const record = later.findLast(({ action, form }) =>
    Object.entries(actionOf(definition, action)?.form ?? {}).some(
      ([name, field]) => field.kind === 'unit' && field.makes === 'ownUnit' && form[name] === unit,
    ),
  )
  return record?.at ?? null
}

interface Asking {
  readonly reader: Reader
  readonly now: Instant
  readonly calendar: Calendar
}

function present(
  stored: StoredMatter,
  documents: readonly ServedDocument[],
  { reader, now, calendar }: Asking,
): ServedRowDto {
  const { row, definition } = stored
  const due = dueOf(stored, now, calendar)
  return {
    id: row.id,
    number: row.number,
    workflow: { id: definition.id, title: definition.title },
    ...toldTo(stored, reader),
    documents: documents
      .filter(({ matter }) => matter === row.id)
      .map(({ id, title, number }) => ({ id, title, number })),
    step: stepOf(stored, reader),
    due: travelling(due),
    overdue: due !== null && due <= now,
    servedAt: travelling(servedAt(stored, reader)),
    openedAt: formatInstant(row.opened_at),
    changedAt: formatInstant(row.changed_at),
  }
}

/** What stands first: what the reader has to do, the nearest limit first. */
const rank = ({ step, due }: ServedRowDto): string => `${step === null ? 1 : 0} ${due ?? '9'}`

/** What was served on the reader's unit; nothing for those who belong to none. */
export async function readServed(client: ClientBase, asking: Asking): Promise<ServedRowDto[]> {
  const { reader } = asking
  if (reader.unit === null) return []
  const { of, values } = new Places(reader.office)
  const text = `${SELECT_MATTERS} and ${readable(reader, of)} order by m.changed_at desc, m.id limit ${MOST}`
  const stored = await loadCourses(client, reader.office, await selectMatters(client, text, values))
  const ids = stored.map(({ row }) => row.id)
  const documents = await servedDocuments(client, reader, ids)
  return stored
    .map((one) => present(one, documents, asking))
    .sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
}
