import { type ActionDefinition, sourcesOf, targetsOf, type Workflow } from './workflow'

/** An arrow: from, to and the actions that take it. */
interface Arrow {
  readonly from: string
  readonly to: string
  readonly label: string
}

function arrowsOf(
  definition: Workflow,
  action: ActionDefinition<string, string>,
  language: 'zh' | 'en',
): readonly Arrow[] {
  const label = action.title[language]
  if (action.from === 'opening') return targetsOf(action, '').map((to) => ({ from: '[*]', to, label }))
  return sourcesOf(definition, action).flatMap((from) => targetsOf(action, from).map((to) => ({ from, to, label })))
}

/** Actions between the same two states share an arrow. */
function merged(arrows: readonly Arrow[], separator: string): readonly Arrow[] {
  const byEnds = new Map<string, Arrow>()
  for (const arrow of arrows) {
    const ends = `${arrow.from} ${arrow.to}`
    const known = byEnds.get(ends)
    byEnds.set(ends, known === undefined ? arrow : { ...known, label: `${known.label}${separator}${arrow.label}` })
  }
  return [...byEnds.values()]
}

/** A workflow as a Mermaid state diagram, its words in one language. Actions that stay where they are are left out. */
export function diagram(definition: Workflow, language: 'zh' | 'en'): string {
  const separator = language === 'zh' ? '、' : ', '
  const arrows = Object.values(definition.actions).flatMap((action) => arrowsOf(definition, action, language))
  const ends = Object.entries(definition.states).filter(([, { ends }]) => ends === true)
  return [
    'stateDiagram-v2',
    ...Object.entries(definition.states).map(([name, { title }]) => `  ${name}: ${title[language]}`),
    ...merged(
      arrows.filter(({ from, to }) => from !== to),
      separator,
    ).map(({ from, to, label }) => `  ${from} --> ${to}: ${label}`),
    ...ends.map(([name]) => `  ${name} --> [*]`),
    '',
  ].join('\n')
}
