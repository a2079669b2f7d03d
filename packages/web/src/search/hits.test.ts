import type { LabelDto } from '@hengjian/contract'
import { describe, expect, it } from 'vitest'
import { hitsOf, placesNamed } from './hits'

const say = (text: LabelDto): string => (typeof text === 'string' ? text : text.zh)

describe('what was found', () => {
  it('leads to the page of each, a document to that of its case', () => {
    const hits = hitsOf(
      {
        people: [{ id: 'P 1', label: '王某某', cases: [{ id: 'C1', label: 'A1号' }] }],
        morePeople: false,
        cases: [{ id: 'C1', label: 'A1号', charge: '盗窃', people: ['王某某'] }],
        moreCases: false,
        documents: [
          { id: 'D1', label: '拘7号', type: { zh: '措施', en: 'measure' }, case: { id: 'C1', label: 'A1号' } },
          { id: 'D2', label: '拘8号', type: { zh: '文书', en: 'document' }, case: null },
        ],
        findings: [{ id: 'F1', label: '王某某', title: { zh: '未讯问', en: 'not interrogated' }, case: null }],
        matters: [{ id: 'M1', label: '线索〔2026〕1号', title: '讯问未录像' }],
        models: [{ id: 'CM-DET-24H', title: { zh: '未讯问', en: 'not interrogated' } }],
      },
      { say },
    )
    expect(hits.map(({ group, path, title, detail }) => [group, path, title, detail])).toEqual([
      ['people', '/people/P%201', '王某某', 'A1号'],
      ['cases', '/cases/C1', 'A1号', '盗窃 · 王某某'],
      ['documents', '/cases/C1', '措施 拘7号', 'A1号'],
      ['documents', '/cases', '文书 拘8号', ''],
      ['matters', '/matters/M1', '线索〔2026〕1号', '讯问未录像'],
      ['findings', '/findings/F1', '未讯问', '王某某'],
      ['models', '/models/CM-DET-24H', '未讯问', 'CM-DET-24H'],
    ])
  })

  it('holds the pages by their name in the language shown, or by their address', () => {
    const places = [
      { path: '/', word: '值班台' },
      { path: '/findings', word: '发现' },
    ]
    expect(placesNamed(places, '发').map(({ path }) => path)).toEqual(['/findings'])
    expect(placesNamed(places, 'Find').map(({ path }) => path)).toEqual(['/findings'])
    expect(placesNamed(places, ' ')).toEqual([])
  })
})
