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

/** Whether the next step of a matter `m` is the reader's: by title and relation, as the workflow names them. The states are named by themselves, too: by these they are found. */
export function turnCondition(reader: Reader, of: Of): string {
  const groups = alike(reader)
  if (groups.length === 0) return 'false'
  return `(not m.closed and (${groups.map((one) => ofStates(reader, one, of)).join(' or ')}))`
}
