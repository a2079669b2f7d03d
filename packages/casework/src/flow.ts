import type { Bilingual } from '@hengjian/law'
import { type ActionDefinition, sourcesOf, targetsOf, type Workflow } from './workflow'

/** What leads from one state to another. */
export interface Arrow {
  /** Null where the matter begins. */
  readonly from: string | null
  readonly to: string
  /** The actions that take it, by what they are called. */
  readonly titles: readonly Bilingual[]
  /** Whether one of them is the regular way on. */
  readonly regular: boolean
}

function arrowsOf(definition: Workflow, name: string, action: ActionDefinition<string, string>): readonly Arrow[] {
  const titles = [action.title]
  if (action.from === 'opening') return targetsOf(action, '').map((to) => ({ from: null, to, titles, regular: true }))
  return sourcesOf(definition, action).flatMap((from) =>
    targetsOf(action, from).map((to) => ({ from, to, titles, regular: definition.states[from]?.next === name })),
  )
}

/** The ways through a workflow, each once whichever actions take it. Actions that stay where they are are left out. */
export function flow(definition: Workflow): readonly Arrow[] {
  const byEnds = new Map<string, Arrow>()
  const all = Object.entries(definition.actions).flatMap(([name, action]) => arrowsOf(definition, name, action))
  for (const arrow of all.filter(({ from, to }) => from !== to)) {
    const ends = `${arrow.from} ${arrow.to}`
    const known = byEnds.get(ends)
    const titles = [...(known?.titles ?? []), ...arrow.titles]
    byEnds.set(ends, { ...arrow, titles, regular: arrow.regular || known?.regular === true })
  }
  return [...byEnds.values()]
}
