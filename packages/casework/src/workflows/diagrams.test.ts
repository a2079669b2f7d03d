import { describeDuration } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { diagram } from '../diagram'
import type { Source } from '../source'
import type { Workflow } from '../workflow'
import { builtInWorkflows, clue } from '.'

const folder = new URL('../../../../docs/workflows/', import.meta.url)

const cited = ({ basis, status }: Source): string =>
  basis.length === 0 ? `本院设定（${status}）` : basis.map(({ law, article }) => `${law} ${article}`).join(', ')

/** The page of a workflow: what it is, its clocks with their sources, its diagram in both languages. */
function page(definition: Workflow): string {
  const clocks = Object.values(definition.clocks).map(({ title, term, source, proposes }) => {
    const length =
      'until' in term ? '文书载明 / as the document says' : `${describeDuration(term.of).zh} (${term.count})`
    return `| ${title.zh} / ${title.en} | ${length} | ${definition.actions[proposes]?.title.zh ?? ''} | ${cited(source)} |`
  })
  return [
    `# ${definition.title.zh} · ${definition.title.en}`,
    '',
    `\`${definition.id}\`, version ${definition.version}. Written by the tests of \`packages/casework/src/workflows\`; do not edit.`,
    '',
    definition.meaning.zh,
    '',
    definition.meaning.en,
    '',
    '| 期限 / clock | 长度 / length | 逾期提示 / proposes | 依据 / source |',
    '| --- | --- | --- | --- |',
    ...clocks,
    '',
    ...(['zh', 'en'] as const).flatMap((language) => [
      '```mermaid',
      diagram(definition, language).trimEnd(),
      '```',
      '',
    ]),
  ].join('\n')
}

describe('the diagram of a workflow', () => {
  it('shows states, the actions between them, and the ends', () => {
    const lines = diagram(clue, 'zh').split('\n')
    expect(lines[0]).toBe('stateDiagram-v2')
    expect(lines).toContain('  registered: 已登记')
    expect(lines).toContain('  [*] --> registered: 登记')
    expect(lines).toContain('  registered --> assigned: 分流')
    expect(lines).toContain('  disposed --> replied: 反馈来源、记明不能回复的理由')
    expect(lines).toContain('  archived --> [*]')
    expect(diagram(clue, 'en')).toContain('  disposed --> replied: Reply to the source, Record why there is no reply')
  })

  it.each(builtInWorkflows.map((definition) => ({ id: definition.id, definition })))(
    'of $id is in the docs as it is now',
    async ({ id, definition }) => {
      // Stale? `npx vitest run --project unit packages/casework/src/workflows/diagrams.test.ts --update` writes the pages anew.
      await expect(page(definition)).toMatchFileSnapshot(new URL(`${id}.md`, folder).pathname)
    },
  )
})
