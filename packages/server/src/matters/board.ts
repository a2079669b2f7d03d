import type { Workflow } from '@hengjian/casework'
import type { BoardDto, BoardRowDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import { workflowNamed } from './open'
import type { Reader } from './party'
import { loadNames, type NameOf, presentRow } from './presentRow'
import { isOfOffice, readable } from './readable'
import { type MatterRow, SELECT_MATTERS, selectMatters } from './storedMatter'

/** So many cards of a state are on the board; the rest are in the list. */
const SHOWN = 20

const countRow = z.object({ state: z.string(), open: integer, answered: integer, overdue: integer, closed: integer })

async function countsOf(client: ClientBase, reader: Reader, { id }: Workflow, now: Instant) {
  const { of, values } = new Places(reader.office, id)
  return rowsOf(
    client,
    countRow,
    `select m.state, count(*) filter (where not m.closed and m.answer_sequence is null) as open,
       count(*) filter (where not m.closed and m.answer_sequence is not null) as answered,
       count(*) filter (where not m.closed and m.due_at <= ${of(now)}::bigint) as overdue,
       count(*) filter (where m.closed) as closed
     from matter m where m.office = $1 and m.workflow = $2 and ${readable(reader, of)} group by m.state`,
    values,
  )
}

/** Of each state those due first, and of what has ended those that ended last. */
async function cardsOf(client: ClientBase, reader: Reader, { id, states }: Workflow): Promise<readonly MatterRow[]> {
  const cards: MatterRow[] = []
  for (const state of Object.keys(states)) {
    const { of, values } = new Places(reader.office, id, state)
    const order = 'order by m.closed, m.due_at nulls last, m.changed_at desc, m.id'
    const text = `${SELECT_MATTERS} and m.workflow = $2 and m.state = $3 and ${readable(reader, of)} ${order} limit ${SHOWN}`
    cards.push(...(await selectMatters(client, text, values)))
  }
  return cards
}

const stepRow = z.object({ matter: z.string(), after: z.string(), at: integer.transform((at) => at as Instant) })

/** The states each matter went through. */
async function pathsOf(client: ClientBase, office: string, ids: readonly string[], { states }: Workflow) {
  const steps = await rowsOf(
    client,
    stepRow,
    `select matter, after, at from matter_action
     where office = $1 and matter = any($2::uuid[]) and before is distinct from after order by matter, sequence`,
    [office, ids],
  )
  const paths = new Map<string, BoardRowDto['path']>()
  for (const { matter, after, at } of steps) {
    const step = { id: after, title: states[after]?.title ?? { zh: after, en: after }, at: formatInstant(at) }
    paths.set(matter, [...(paths.get(matter) ?? []), step])
  }
  return paths
}

/** The matters that were opened from each and that the reader may read. */
async function ledToOf(client: ClientBase, reader: Reader, ids: readonly string[], nameOf: NameOf, now: Instant) {
  const links = await rowsOf(
    client,
    z.object({ target: z.string(), matter: z.string() }),
    `select target, matter from matter_link where office = $1 and type = 'matter' and target = any($2::text[]) and sequence = 1`,
    [reader.office, ids],
  )
  const { of, values } = new Places(reader.office)
  const led = of(links.map(({ matter }) => matter))
  const text = `${SELECT_MATTERS} and m.id = any(${led}::uuid[]) and ${readable(reader, of)}`
  const rows = new Map(
    (await selectMatters(client, text, values)).map((row) => [row.id, presentRow(row, reader, nameOf, now)]),
  )
  const byOrigin = new Map<string, BoardRowDto['ledTo']>()
  for (const { target, matter } of links) {
    const row = rows.get(matter)
    if (row !== undefined) byOrigin.set(target, [...(byOrigin.get(target) ?? []), row])
  }
  return byOrigin
}

const NONE = { open: 0, answered: 0, overdue: 0, closed: 0 }

/** Every matter of a workflow by its state, with its path and what came of it, as far as the reader may read them. */
export async function readBoard(client: ClientBase, reader: Reader, id: string, now: Instant): Promise<BoardDto> {
  const definition = workflowNamed(id)
  const nameOf = await loadNames(client, reader.office)
  const counts = new Map((await countsOf(client, reader, definition, now)).map((row) => [row.state, row]))
  const cards = await cardsOf(client, reader, definition)
  const ids = cards.map((card) => card.id)
  const paths = await pathsOf(client, reader.office, isOfOffice(reader) ? ids : [], definition)
  const led = await ledToOf(client, reader, ids, nameOf, now)
  const present = (card: MatterRow): BoardRowDto => ({
    ...presentRow(card, reader, nameOf, now),
    path: paths.get(card.id) ?? [],
    answer: card.answer_kind,
    ledTo: led.get(card.id) ?? [],
  })
  return {
    workflow: { id: definition.id, title: definition.title },
    columns: Object.entries(definition.states).map(([state, { title, ends }]) => {
      const { open, answered, overdue, closed } = counts.get(state) ?? NONE
      return {
        ...{ id: state, title, ends: ends === true, counts: { open, answered, overdue, closed } },
        rows: cards.filter((card) => card.state === state).map(present),
      }
    }),
  }
}
