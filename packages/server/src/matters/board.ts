import type { Workflow } from '@hengjian/casework'
import { type BoardDto, type BoardRowDto, COUNTED } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import { listed } from './listParts'
import { workflowNamed } from './open'
import type { Reader } from './party'
import { loadNames, type NameOf, presentRow } from './presentRow'
import { isOfOffice, ownMatters, readable } from './readable'
import { type MatterRow, matterRow, SELECT_MATTERS, selectMatters } from './storedMatter'

/** So many cards of a state are on the board; the rest are in the list. */
const SHOWN = 20

const countRow = z.object({ state: z.string(), open: integer, answered: integer, overdue: integer, ended: integer })
type Counts = z.output<typeof countRow>

/** What is asked for: a workflow, by whom, as of when. */
interface Asked {
  readonly reader: Reader
  readonly definition: Workflow
  readonly now: Instant
}

const OPEN = 'not m.closed and m.answer_sequence is null'
const ANSWERED = 'not m.closed and m.answer_sequence is not null'

/** Of whoever reads the workflow whole: state by state, and in each no further than lists count. */
function countsOfAll(client: ClientBase, { reader, definition, now }: Asked): Promise<Counts[]> {
  const { of, values } = new Places(reader.office, definition.id, Object.keys(definition.states))
  const may = readable(reader, of)
  const counted = (condition: string): string =>
    `(select count(*) from (select from matter m where m.office = $1 and m.workflow = $2 and m.state = s.state
      and ${condition} and ${may} limit ${COUNTED + 1}) as counted)`
  return rowsOf(
    client,
    countRow,
    `select s.state, ${counted(OPEN)} as open, ${counted(ANSWERED)} as answered,
       ${counted(`not m.closed and m.due_at <= ${of(now)}::bigint`)} as overdue, ${counted('m.closed')} as ended
     from unnest($3::text[]) as s (state)`,
    values,
  )
}

const LATEST = { sort: 'changed', cursor: undefined } as const

/** Of each state those due first, and of what has ended those that ended last. All states are asked for at once. */
async function cardsOfAll(client: ClientBase, { reader, definition: { id, states } }: Asked): Promise<MatterRow[]> {
  const cardsOf = (ends: boolean): Promise<MatterRow[]> => {
    const names = Object.keys(states).filter((state) => (states[state]?.ends ?? false) === ends)
    const { of, values } = new Places(reader.office, id, names)
    const order = ends ? 'm.changed_at desc, m.id desc' : 'm.due_at nulls last, m.changed_at desc, m.id'
    return selectMatters(
      client,
      `select m.* from unnest($3::text[]) with ordinality as s (state, place) cross join lateral (
         select m.* from matter m where m.office = $1 and m.workflow = $2 and m.state = s.state
           and ${ends ? '' : 'not '}m.closed and ${readable(reader, of)} order by ${order} limit ${SHOWN}
       ) as m order by s.place, ${order}`,
      values,
    )
  }
  return [...(await cardsOf(false)), ...(await cardsOf(true))]
}

/** What a board shows of each state: how many, and the first of them. */
interface Shown {
  readonly counts: ReadonlyMap<string, Counts>
  readonly cards: readonly MatterRow[]
}

const cardRow = matterRow.extend(countRow.shape)

/** Of whoever reads what they stand in: these are gone through once, for the counts and for the cards. */
async function shownOfOwn(
  client: ClientBase,
  { reader, definition, now }: Asked,
  own: string,
  places: Places,
): Promise<Shown> {
  const { of, values } = places
  const { from } = listed(
    [`m.workflow = ${of(definition.id)}`, readable(reader, of)],
    [{ held: [own], beside: [], matters: [] }],
    LATEST,
    of,
  )
  const order = 'm.due_at nulls last, m.changed_at desc, m.id'
  const counted = (condition: string): string => `count(*) filter (where ${condition}) over of_state`
  const cards = await rowsOf(
    client,
    cardRow,
    `select * from (
       select m.*, ${counted(OPEN)} as open, ${counted(ANSWERED)} as answered,
         ${counted(`not m.closed and m.due_at <= ${of(now)}::bigint`)} as overdue, ${counted('m.closed')} as ended,
         row_number() over (partition by m.state order by ${order}) as place
       ${from} window of_state as (partition by m.state)
     ) as m where m.place <= ${SHOWN} order by ${order}`,
    values,
  )
  return { counts: new Map(cards.map((card) => [card.state, card])), cards }
}

async function shownOf(client: ClientBase, asked: Asked): Promise<Shown> {
  const places = new Places(asked.reader.office)
  const own = ownMatters(asked.reader, places.of, asked.definition.id)
  if (own !== undefined) return shownOfOwn(client, asked, own.held, places)
  const counts = new Map((await countsOfAll(client, asked)).map((row) => [row.state, row]))
  return { counts, cards: await cardsOfAll(client, asked) }
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

const NONE = { open: 0, answered: 0, overdue: 0, ended: 0 }

/** Every matter of a workflow by its state, with its path and what came of it, as far as the reader may read them. */
export async function readBoard(client: ClientBase, reader: Reader, id: string, now: Instant): Promise<BoardDto> {
  const definition = workflowNamed(id)
  const nameOf = await loadNames(client, reader.office)
  // A board reads little of each state: to start further processes for it takes longer than to read.
  await client.query('set local max_parallel_workers_per_gather = 0')
  const { counts, cards } = await shownOf(client, { reader, definition, now })
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
      const { open, answered, overdue, ended } = counts.get(state) ?? NONE
      return {
        ...{ id: state, title, ends: ends === true, counts: { open, answered, overdue, closed: ended } },
        rows: cards.filter((card) => card.state === state).map(present),
      }
    }),
  }
}
