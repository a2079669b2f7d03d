import { flow } from './flow'
import type { Workflow } from './workflow'

/** A workflow as a Mermaid state diagram, its words in one language. */
export function diagram(definition: Workflow, language: 'zh' | 'en'): string {
  const separator = language === 'zh' ? '、' : ', '
  const ends = Object.entries(definition.states).filter(([, { ends }]) => ends === true)
  return [
    'stateDiagram-v2',
    ...Object.entries(definition.states).map(([name, { title }]) => `  ${name}: ${title[language]}`),
    ...flow(definition).map(
      ({ from, to, titles }) => `  ${from ?? '[*]'} --> ${to}: ${titles.map((one) => one[language]).join(separator)}`,
    ),
    ...ends.map(([name]) => `  ${name} --> [*]`),
    '',
  ].join('\n')
}
