import { type Condition, conditionsOf, type Relation, type Workflow, waysOn } from '@hengjian/casework'
import { everyWorkflow } from '@hengjian/casework/workflows'
import type { Reader } from './party'
import { stands } from './readable'

type Of = (value: unknown) => string

/** A way on out of a state of the office's. */
interface Way {
  readonly definition: Workflow
  readonly state: string
  readonly action: string
  /** The ways that come before it: it is the one where none of them applies. */
  readonly before: readonly string[]
}

const ways: readonly Way[] = everyWorkflow.flatMap((definition) =>
  Object.entries(definition.states).flatMap(([state, { turn }]) =>
    turn === 'office'
      ? waysOn(definition, state).map((action, at, all) => ({ definition, state, action, before: all.slice(0, at) }))
      : [],
  ),
)

const conditionsOn = ({ definition }: Way, action: string): readonly Condition[] =>
  conditionsOf(definition.actions[action]?.when)

/** A way that is taken whatever the matter knows: of nearly every state. */
const isPlain = (way: Way): boolean => way.before.length === 0 && conditionsOn(way, way.action).length === 0
const plain = ways.filter(isPlain)
const conditional = ways.filter((way) => !isPlain(way))

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
  for (const way of plain) {
    const relations = asked(reader, way)
    if (relations === 'nothing') continue
    const key = JSON.stringify(relations)
    groups.set(key, { asked: relations, ways: [...(groups.get(key)?.ways ?? []), way] })
  }
  return [...groups.values()]
}

/** How the state of a workflow's version is looked up: `clue 3 reviewing`. */
const whole = ({ definition: { id, version }, state }: Way): string => `${id} ${version} ${state}`

function ofWays(reader: Reader, { asked: how, ways: these }: Alike, of: Of): string {
  const names = of([...new Set(these.map(({ state }) => state))])
  const there = `m.state = any(${names}::text[]) and m.workflow || ' ' || m.workflow_version || ' ' || m.state = any(${of(these.map(whole))}::text[])`
  return how === 'all' ? `(${there})` : `(${there} and ${stands(reader, how, of)})`
}

/** What the law keeps apart from the ways on: a state with a step that nobody who goes on may have done, `clue 3 reviewing register`. */
const keptApart = (these: readonly Way[]): readonly string[] =>
  these.flatMap((way) => (way.definition.actions[way.action]?.not ?? []).map((done) => `${whole(way)} ${done}`))

/** The reader has not done before what must be kept apart from these ways on of `m`. `offset 0` keeps it a look-up for each matter that is looked at. */
const notApart = ({ login }: Reader, these: readonly Way[], of: Of): string =>
  `not exists (select from matter_action done where done.office = m.office and done.matter = m.id and done.actor = ${of(login)}
    and m.workflow || ' ' || m.workflow_version || ' ' || m.state || ' ' || done.action = any(${of(keptApart(these))}::text[]) offset 0)`

/** What `m` knows of the field, the value given last, is one of these or holds one of them. */
const knows = ({ field, is }: Condition, of: Of): string =>
  `coalesce((select told.form::jsonb -> ${of(field)}::text from matter_action told
    where told.office = m.office and told.matter = m.id and told.form -> ${of(field)}::text is not null
    order by told.sequence desc limit 1) @> any(${of(is.map((one) => JSON.stringify(one)))}::text[]::jsonb[]), false)`

const applies = (way: Way, action: string, of: Of): string =>
  ['true', ...conditionsOn(way, action).map((one) => knows(one, of))].join(' and ')

/** A way that hangs on what the matter knows: it applies, and none of those before it does. */
function ofWay(reader: Reader, way: Way, of: Of): readonly string[] {
  const how = asked(reader, way)
  if (how === 'nothing') return []
  const not = way.before.map((action) => `not (${applies(way, action, of)})`)
  return [
    `(${[
      ofWays(reader, { asked: how, ways: [way] }, of),
      applies(way, way.action, of),
      ...not,
      notApart(reader, [way], of),
    ].join(' and ')})`,
  ]
}

/**
 * Whether the way on of a matter `m` is the reader's: by title and relation, as the workflow names them, and not kept apart from what they did before. The
 * states are named by themselves, too: by these they are found.
 */
export function turnCondition(reader: Reader, of: Of): string {
  const groups = alike(reader).map((one) => ofWays(reader, one, of))
  const single = conditional.flatMap((way) => ofWay(reader, way, of))
  const regular = groups.length === 0 ? [] : [`((${groups.join(' or ')}) and ${notApart(reader, plain, of)})`]
  const all = [...regular, ...single]
  return all.length === 0 ? 'false' : `(not m.closed and (${all.join(' or ')}))`
}
