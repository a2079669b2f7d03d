import type { Relation, Workflow } from '@hengjian/casework'
import { everyWorkflow } from '@hengjian/casework/workflows'
import type { Reader } from './party'
import { stands } from './readable'

type Of = (value: unknown) => string

/** In which relations the reader may take the regular next step out of a state of the office's; none are needed where it is `all`. */
function asked(
  { titles }: Reader,
  { states, actions }: Workflow,
  state: string,
): 'all' | 'nothing' | readonly Relation[] {
  const standing = states[state]
  if (standing?.turn !== 'office' || standing.next === undefined) return 'nothing'
  const own = (actions[standing.next]?.who ?? []).filter(({ roles }) => roles.some((role) => titles.includes(role)))
  if (own.length === 0) return 'nothing'
  if (own.some(({ relations }) => relations === undefined)) return 'all'
  return [...new Set(own.flatMap(({ relations = [] }) => relations))].sort()
}

/** States of workflows out of which the reader goes on by the same right. */
interface Alike {
  readonly asked: 'all' | readonly Relation[]
  readonly states: readonly { readonly workflow: string; readonly version: number; readonly state: string }[]
}

function alike(reader: Reader): readonly Alike[] {
  const groups = new Map<string, Alike>()
  for (const definition of everyWorkflow)
    for (const state of Object.keys(definition.states)) {
      const relations = asked(reader, definition, state)
      if (relations === 'nothing') continue
      const key = JSON.stringify(relations)
      const { id: workflow, version } = definition
      const before = groups.get(key)?.states ?? []
      groups.set(key, { asked: relations, states: [...before, { workflow, version, state }] })
    }
  return [...groups.values()]
}

function ofStates(reader: Reader, { asked: how, states }: Alike, of: Of): string {
  const names = of([...new Set(states.map(({ state }) => state))])
  const whole = of(states.map(({ workflow, version, state }) => `${workflow} ${version} ${state}`))
  const there = `m.state = any(${names}::text[]) and m.workflow || ' ' || m.workflow_version || ' ' || m.state = any(${whole}::text[])`
  return how === 'all' ? `(${there})` : `(${there} and ${stands(reader, how, of)})`
}

/** The regular next steps that the law keeps apart from what came before, each with such a step: `clue 3 reviewing register`. */
const keptApart: readonly string[] = everyWorkflow.flatMap(({ id, version, states, actions }) =>
  Object.entries(states).flatMap(([state, { next }]) =>
    (next === undefined ? [] : (actions[next]?.not ?? [])).map((done) => `${id} ${version} ${state} ${done}`),
  ),
)

/** The reader has not done before what must be kept apart from the next step of `m`. `offset 0` keeps it a look-up for each matter that is looked at. */
const notApart = ({ login }: Reader, of: Of): string =>
  `not exists (select from matter_action done where done.office = m.office and done.matter = m.id and done.actor = ${of(login)}
    and m.workflow || ' ' || m.workflow_version || ' ' || m.state || ' ' || done.action = any(${of(keptApart)}::text[]) offset 0)`

/** Whether the next step of a matter `m` is the reader's: by title and relation, as the workflow names them, and not kept apart from what they did before. The states are named by themselves, too: by these they are found. */
export function turnCondition(reader: Reader, of: Of): string {
  const groups = alike(reader)
  if (groups.length === 0) return 'false'
  return `(not m.closed and (${groups.map((one) => ofStates(reader, one, of)).join(' or ')}) and ${notApart(reader, of)})`
}
