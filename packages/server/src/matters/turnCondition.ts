import { type Relation, type Workflow, waysOn } from '@hengjian/casework'
import { everyWorkflow } from '@hengjian/casework/workflows'
import type { Part } from './listParts'
import { namedWay } from './officeWay'
import type { Reader } from './party'
import { heldIn, stands } from './readable'

type Of = (value: unknown) => string

/** A way on out of a state that waits for the office. */
interface Way {
  readonly name: string
  readonly definition: Workflow
  readonly action: string
}

const ways: readonly Way[] = [
  ...new Map(
    everyWorkflow.flatMap((definition) =>
      Object.entries(definition.states)
        .flatMap(([state, { turn }]) => (turn === 'office' ? waysOn(definition, state) : []))
        .map((action) => [namedWay(definition, action), { name: namedWay(definition, action), definition, action }]),
    ),
  ).values(),
]

/** In which relations the reader may go a way; none are needed where it is `all`. */
function asked({ titles }: Reader, { definition, action }: Way): 'all' | 'nothing' | readonly Relation[] {
  const own = (definition.actions[action]?.who ?? []).filter(({ roles }) => roles.some((role) => titles.includes(role)))
  if (own.length === 0) return 'nothing'
  if (own.some(({ relations }) => relations === undefined)) return 'all'
  return [...new Set(own.flatMap(({ relations = [] }) => relations))].sort()
}

/** Ways that the reader goes by the same right. */
interface Alike {
  readonly asked: 'all' | readonly Relation[]
  readonly ways: readonly Way[]
}

function alike(reader: Reader): readonly Alike[] {
  const groups = new Map<string, Alike>()
  for (const way of ways) {
    const relations = asked(reader, way)
    if (relations === 'nothing') continue
    const key = JSON.stringify(relations)
    groups.set(key, { asked: relations, ways: [...(groups.get(key)?.ways ?? []), way] })
  }
  return [...groups.values()]
}

const namesOf = (these: readonly Way[]): readonly string[] => these.map(({ name }) => name)
const isOneOf = (these: readonly Way[], of: Of): string => `m.way_on = any(${of(namesOf(these))}::text[])`

const ofGroup = (reader: Reader, { asked: how, ways: these }: Alike, of: Of): string =>
  how === 'all' ? isOneOf(these, of) : `(${isOneOf(these, of)} and ${stands(reader, how, of)})`

/** What the law keeps apart from a way on: the steps that nobody who goes it may have done. */
const keptApart = ({ definition, action }: Way): readonly string[] => definition.actions[action]?.not ?? []

/** The reader has not done before what must be kept apart from the way on of `m`. `offset 0` keeps it a look-up for each matter that is looked at. */
function notApart({ login }: Reader, these: readonly Way[], of: Of): readonly string[] {
  const apart = these.filter((way) => keptApart(way).length > 0)
  if (apart.length === 0) return []
  const steps = apart.flatMap((way) => keptApart(way).map((done) => `${way.name} ${done}`))
  return [
    `not (${isOneOf(apart, of)} and exists (select from matter_action done
      where done.office = m.office and done.matter = m.id and done.actor = ${of(login)}
        and m.way_on || ' ' || done.action = any(${of(steps)}::text[]) offset 0))`,
  ]
}

/** Whether the way on of a matter `m` is the reader's: by title and relation, as the workflow names them, and not kept apart from what they did before. */
export function turnCondition(reader: Reader, of: Of): string {
  const groups = alike(reader)
  if (groups.length === 0) return 'false'
  const right = `(${groups.map((group) => ofGroup(reader, group, of)).join(' or ')})`
  return `(${[
    right,
    ...notApart(
      reader,
      groups.flatMap((group) => group.ways),
      of,
    ),
  ].join(' and ')})`
}

/** Where all lies whose way on is the reader's: the matters of each way that asks for no relation, and among what they stand in those of the others. */
export function turnParts(reader: Reader, of: Of): readonly Part[] {
  const groups = alike(reader)
  const free = groups.flatMap((group) => (group.asked === 'all' ? group.ways : []))
  const related = groups.flatMap((group) => (group.asked === 'all' ? [] : group.ways))
  const relations = new Set(groups.flatMap((group) => (group.asked === 'all' ? [] : group.asked)))
  const held = heldIn(reader, [...relations], of)
  return [
    ...(free.length === 0
      ? []
      : [{ kinds: `unnest(${of(namesOf(free))}::text[]) as kind (way_on)`, matters: ['m.way_on = kind.way_on'] }]),
    ...(held === undefined ? [] : [{ held: [held, 'not held.ended'], beside: [], matters: [isOneOf(related, of)] }]),
  ]
}
