import type { Workflow } from '@hengjian/casework'
import { type BoardDto, type BoardRowDto, COUNTED } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import { heldLoop, listed, loopCondition } from './listParts'
import { workflowNamed } from './open'
import type { Reader } from './party'
import { loadNames, type NameOf, presentRow } from './presentRow'
import { isOfOffice, type OwnMatters, ownMatters, readable } from './readable'
import { type MatterRow, SELECT_MATTERS, selectMatters } from './storedMatter'

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

const LATEST = { sort: 'changed', cursor: undefined } as const
type Loop = 'open' | 'answered' | 'overdue' | 'closed'

/** Where the matters of a state `s` are read: those of the workflow, or among what somebody stands in who reads nothing else. */
class InState {
  readonly #may: string
  readonly #own: OwnMatters | undefined
  readonly #now: Instant
  readonly #of: (value: unknown) => string

  /** @param of gives a value its place; the workflow's is `$2` */
  constructor({ reader, definition, now }: Asked, of: (value: unknown) => string) {
    this.#may = readable(reader, of)
    this.#own = ownMatters(reader, of, definition.id)
    this.#now = now
    this.#of = of
  }

  /** All whose loop stands so, in no order: what follows `select`. */
  of(loop: Loop): string {
    if (this.#own === undefined)
      return `from matter m where ${[...this.#whole, loopCondition(loop, this.#now, this.#of), this.#may].join(' and ')}`
    // What is overdue has not ended: it is said so that the state is looked up rather than the limit.
    const runs = loop === 'closed' ? [] : ['not held.ended']
    const held = [this.#own.held, ...HELD, ...runs, ...heldLoop(loop, this.#now, this.#of)]
    return listed([this.#may], [{ held, beside: [], matters: [] }], LATEST, this.#of).from
  }

  /** The first of those that run, or of those that have ended, as `m`. */
  first(ended: boolean): string {
    const is = ended ? '' : 'not '
    if (this.#own === undefined) {
      const where = [...this.#whole, `${is}m.closed`, this.#may].join(' and ')
      return `select m.* from matter m where ${where} order by ${orderOf(ended, 'm', 'id')} limit ${SHOWN}`
    }
    const where = ['held.office = $1', this.#own.held, ...HELD, `${is}held.ended`].join(' and ')
    const order = orderOf(ended, 'held', 'matter')
    return `select m.* from (
        select distinct held.due_at, held.changed_at, held.matter from matter_holder held where ${where} order by ${order}
      ) as held cross join lateral (
        select m.* from matter m where m.office = $1 and m.id = held.matter and ${this.#may} limit 1
      ) as m order by ${order} limit ${SHOWN}`
  }

  get #whole(): readonly string[] {
    return ['m.office = $1', 'm.workflow = $2', 'm.state = s.state']
  }
}

const HELD = ['held.workflow = $2', 'held.state = s.state']

/** Of what runs those due first, and of what has ended those that ended last. */
const orderOf = (ended: boolean, row: string, id: string): string =>
  ended ? `${row}.changed_at desc, ${row}.${id} desc` : `${row}.due_at nulls last, ${row}.changed_at desc, ${row}.${id}`

/** State by state, and in each no further than lists count. */
function countsOf(client: ClientBase, asked: Asked): Promise<Counts[]> {
  const { of, values } = new Places(asked.reader.office, asked.definition.id, Object.keys(asked.definition.states))
  const within = new InState(asked, of)
  const counted = (loop: Loop): string =>
    `(select count(*) from (select ${within.of(loop)} limit ${COUNTED + 1}) as counted)`
  return rowsOf(
    client,
    countRow,
    `select s.state, ${counted('open')} as open, ${counted('answered')} as answered, ${counted('overdue')} as overdue,
       ${counted('closed')} as ended
     from unnest($3::text[]) as s (state)`,
    values,
  )
}

/** The first of each state. All states are asked for at once. */
async function cardsOf(client: ClientBase, asked: Asked): Promise<MatterRow[]> {
  const { id, states } = asked.definition
  const cards = (ended: boolean): Promise<MatterRow[]> => {
    const names = Object.keys(states).filter((state) => (states[state]?.ends ?? false) === ended)
    const { of, values } = new Places(asked.reader.office, id, names)
    const first = new InState(asked, of).first(ended)
    return selectMatters(
      client,
      `select m.* from unnest($3::text[]) with ordinality as s (state, place) cross join lateral (${first}) as m
       order by s.place, ${orderOf(ended, 'm', 'id')}`,
      values,
    )
  }
  return [...(await cards(false)), ...(await cards(true))]
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
  const asked = { reader, definition, now }
  const counts = new Map((await countsOf(client, asked)).map((row) => [row.state, row]))
  const cards = await cardsOf(client, asked)
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
