import { criminalProcedure, type Fact, type FactId, type OfficeId, type SourceId } from '@hengjian/facts'
import { builtInCalendar, type Instant } from '@hengjian/law'
import { compile, createWorld, judge } from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { describe, expect, it } from 'vitest'
import { aroseAt, isBacklog, knowableAt, lateness } from './difference'
import { countedFrom, indexFacts, verdictRow } from './verdictRow'

const at = (text: string) => Date.parse(text) as Instant

const fact = (kind: string, time: string, measure: string): Fact => ({
  id: `${kind} ${measure}` as FactId,
  office: 'here' as OfficeId,
  source: 'policeProcessSystem' as SourceId,
  sourceRecord: `${kind} ${measure}`,
  kind,
  occurredAt: { from: at(time), precision: 'second', offset: 480 },
  receivedAt: at(time),
  objects: [
    { role: 'measure', type: 'measure', id: measure },
    { role: 'person', type: 'person', id: 'P-1' },
    { role: 'case', type: 'case', id: 'C-1' },
  ],
  data: {},
})

/** What a built-in model says of the first anchor, with the facts it is told from. */
function firstOf(id: string, facts: readonly Fact[], asOf: string) {
  const model = builtInModels.find((one) => one.id === id)
  if (model === undefined) throw new Error(id)
  const program = compile([model], criminalProcedure)
  if (!program.ok) throw new Error(JSON.stringify(program.problems))
  const options = { asOf: at(asOf), calendar: builtInCalendar }
  const [verdict] = judge(program.value, createWorld(criminalProcedure, facts), options)
  if (verdict === undefined) throw new Error('no verdict')
  const index = indexFacts(facts)
  return { row: verdictRow(verdict, model, index), index }
}

/** Six hours of summons, and the next one two hours and twenty minutes later. */
const quiet = firstOf(
  'CTR-SUMMON-CONSEC',
  [
    fact('summonsBegan', '2026-05-06T20:41:00+08:00', 'm1'),
    fact('summonsEnded', '2026-05-07T02:41:00+08:00', 'm1'),
    fact('summonsBegan', '2026-05-07T05:01:00+08:00', 'm2'),
  ],
  '2026-05-07T05:06:00+08:00',
)

describe('when a violation arose', () => {
  it('is the act itself where something came before it was allowed, never the end of the quiet time', () => {
    expect(quiet.row.state).toBe('violated')
    expect(aroseAt(quiet.row, quiet.index)).toBe(at('2026-05-07T05:01:00+08:00'))
    expect(knowableAt(quiet.row, quiet.index)).toBe(at('2026-05-07T05:01:00+08:00'))
    expect(isBacklog(quiet.row, quiet.index)).toBe(false)
  })

  it('is the limit that passed where an act was due', () => {
    const detained = fact('detentionBegan', '2026-05-06T14:20:00+08:00', 'm1')
    const { row, index } = firstOf('CM-DET-24H', [detained], '2026-05-08T09:00:00+08:00')
    expect(row.state).toBe('violated')
    expect(aroseAt(row, index)).toBe(at('2026-05-07T15:00:00+08:00'))
  })
})

describe('how late an act is', () => {
  it('is told of an act that was due, not of one that came too early', () => {
    const detained = fact('detentionBegan', '2026-05-06T14:20:00+08:00', 'm1')
    const { row } = firstOf('CM-DET-24H', [detained], '2026-05-08T09:00:00+08:00')
    expect(lateness(row)).toEqual({ late_by: null, late_since: at('2026-05-07T15:00:00+08:00') })
    expect(lateness(quiet.row)).toEqual({ late_by: null, late_since: null })
  })
})

describe('a limit that is counted from the end of another', () => {
  // Bail of twelve months is over, and the office gives its own three days to lift it.
  const { row } = firstOf(
    'CM-BAIL-EXPIRED',
    [fact('bailBegan', '2025-05-06T09:00:00+08:00', 'm1')],
    '2026-05-07T09:00:00+08:00',
  )

  it('is shown from there, is warned of as the short one it is, and reaches back to what began it all', () => {
    expect(row.state).toBe('pending')
    expect(countedFrom(row)).toBe(at('2026-05-07T00:00:00+08:00'))
    expect([row.warn, row.latest]).toEqual([at('2026-05-09T00:00:00+08:00'), at('2026-05-10T00:00:00+08:00')])
    expect(row.started_at).toBe(at('2025-05-06T09:00:00+08:00'))
  })

  it('is the anchor’s own where it is counted from that', () => {
    expect(countedFrom(quiet.row)).toBe(at('2026-05-07T02:41:00+08:00'))
    const own = firstOf(
      'CM-DET-24H',
      [fact('detentionBegan', '2026-05-06T14:20:00+08:00', 'm1')],
      '2026-05-06T15:00:00+08:00',
    )
    expect(countedFrom(own.row)).toBe(at('2026-05-06T14:20:00+08:00'))
  })
})
