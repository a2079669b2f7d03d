import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Instant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import type { OfficeId } from '../fact'
import { parseMapping } from '../mapping/parse-mapping'
import { criminalProcedure } from '../vocabulary/criminal-procedure'
import { mappedFactsOf, wireFactsOf } from './facts-of'
import { all, inPieces } from './testing/bytes'

const page = readFileSync(fileURLToPath(new URL('../../../../docs/facts.md', import.meta.url)), 'utf8')
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)

const receipt = { office: 'o1' as OfficeId, receivedAt: 1_780_243_200_000 as Instant }

describe('the page about facts', () => {
  const [wire = '', mapping = '', register = ''] = blocks('json')
  const [ledger = ''] = blocks('csv')

  it('shows a fact in the wire form that is read as it is', async () => {
    const line = JSON.stringify(JSON.parse(wire))
    expect(await all(wireFactsOf('a.ndjson', inPieces(line), criminalProcedure, receipt))).toMatchObject([
      {
        fact: { id: 'policeProcessSystem:拘〔2026〕17号', kind: 'detentionBegan', occurredAt: { precision: 'minute' } },
      },
    ])
  })

  it('shows a ledger and a mapping that give the facts it says', async () => {
    const read = parseMapping(JSON.parse(mapping))
    if (!read.ok) throw new RangeError(JSON.stringify(read.problems))
    const facts = await all(mappedFactsOf('ledger.csv', inPieces(ledger), read.value, receipt))
    const brief = facts.map((one) =>
      'fact' in one
        ? [one.fact.sourceRecord, one.fact.occurredAt, one.fact.objects.map(({ id }) => id), one.fact.data]
        : one.problems,
    )
    expect(brief).toEqual([
      [
        'A44/B-1',
        { from: 1_778_048_400_000, precision: 'minute', offset: 480 },
        ['B-1', 'R-3381', 'A44', '李某', '王某'],
        { placeKind: 'caseHandlingCentre' },
      ],
      [
        'A44/B-2',
        { from: 1_778_115_900_000, precision: 'minute', offset: 480 },
        ['B-2', 'R-3381', 'A44', '李某', '王某'],
        { placeKind: 'detentionCentre' },
      ],
      [
        'A45/B-3',
        { from: 1_778_083_200_000, precision: 'day', offset: 480 },
        ['B-3', 'R-3390', 'A45', '赵某'],
        { placeKind: 'caseHandlingCentre' },
      ],
    ])
  })

  it('shows a mapping that makes two facts of a row, and one of a visit that lasts', async () => {
    const read = parseMapping(JSON.parse(register))
    if (!read.ok) throw new RangeError(JSON.stringify(read.problems))
    const file =
      '登记编号,人员编号,办案民警,进入时间,离开时间,去向\nD-7,R1,甲,2026/5/6 14:20,2026/5/6 20:05,拘留\nD-8,R2,乙,2026/5/6 15:00,,\n'
    const facts = await all(mappedFactsOf('register.csv', inPieces(file), read.value, receipt))
    expect(facts.map((one) => ('fact' in one ? [one.fact.sourceRecord, one.fact.kind, one.fact.data] : one))).toEqual([
      ['D-7', 'centreEntered', {}],
      ['D-7/离开', 'centreLeft', { outcome: 'detained' }],
      ['D-8', 'centreEntered', {}],
    ])
  })

  it('names every format and every way to write a time that there is', () => {
    for (const ending of ['.csv', '.xlsx', '.ndjson', '.jsonl', '.xes', '.json', '.gz'])
      expect(page).toContain(`\`${ending}\``)
    for (const format of ['iso', 'slash', 'compact', 'chinese', 'excel']) expect(page).toContain(`\`${format}\``)
  })
})
