import type { ClockDto, FactDto, FindingRowDto, LastingDto } from '@hengjian/contract'
import { describe, expect, it } from 'vitest'
import { courseOf, rowsOfLane } from './marks'

const time = (from: string, to = from) => ({ from, to, precision: 'second' as const })
const fact = (id: string, lane: FactDto['lane'], from: string, to = from): FactDto => ({
  id,
  kind: 'caseFiled',
  kindName: { zh: '立案', en: 'case filed' },
  source: 'policeProcessSystem',
  sourceName: { zh: '公安流程系统', en: 'police process system' },
  sourceRecord: id,
  occurredAt: time(from, to),
  endedAt: null,
  recordedAt: null,
  receivedAt: from,
  lane,
  objects: [],
  data: [],
  supersededBy: null,
})
const bar = (id: string, from: string, to: string | null): LastingDto => ({
  id,
  interval: 'detention',
  name: { zh: '拘留', en: 'detention' },
  lane: 'measures',
  of: { type: 'person', id: 'P', label: '王某' },
  from: time(from),
  to: to === null ? null : time(to),
  began: 'f1',
  ended: null,
})
const finding = (id: string, arose: string): FindingRowDto => ({
  id,
  model: 'CM-DET-24H',
  title: { zh: '未讯问', en: 'no interrogation' },
  stage: 'coercive',
  severity: 'illegal',
  status: 'verified',
  standing: 'illegal',
  onLocalNumber: false,
  state: 'open',
  object: { type: 'person', id: 'P', label: '王某' },
  case: null,
  unit: null,
  arose,
  found: arose,
  lateByMs: null,
  backlog: false,
  cause: { key: id, count: 1 },
  revision: 1,
})
const clock = (id: string, state: ClockDto['state'], latest: string): ClockDto => ({
  id,
  model: 'CM-DET-24H',
  title: { zh: '未讯问', en: 'no interrogation' },
  duty: { zh: '讯问', en: 'interrogate' },
  severity: 'illegal',
  status: 'verified',
  object: { type: 'person', id: 'P', label: '王某' },
  case: null,
  state,
  startedAt: null,
  warn: null,
  alert: null,
  latest,
  inclusive: false,
  provisional: false,
  stoppedAt: null,
  citation: { zh: '刑诉法第86条', en: 'CPL 86' },
})

const course = {
  facts: [
    fact('f1', 'measures', '2026-05-06T14:20:00+08:00'),
    fact('f2', 'procedure', '2026-05-05T00:00:00+08:00', '2026-05-05T23:59:59.999+08:00'),
  ],
  lasting: [bar('b1', '2026-05-06T14:20:00+08:00', null)],
  findings: [finding('v1', '2026-05-07T15:00:00+08:00')],
  clocks: [clock('c1', 'pending', '2026-05-13T00:00:00+08:00'), clock('c2', 'satisfied', '2026-05-07T15:00:00+08:00')],
}
const now = Date.parse('2026-05-08T09:00:00+08:00')
const ids = (lane: FactDto['lane']) => rowsOfLane(lane, course, now).map((row) => row.map(({ id }) => id))

describe('the marks of a course', () => {
  it('stand on their lanes, findings and running limits on that of supervision', () => {
    expect(ids('measures')).toEqual([['f1', 'b1']])
    expect(ids('procedure')).toEqual([['f2']])
    expect(ids('documents')).toEqual([[]])
    expect(ids('supervision')).toEqual([['v1'], ['c1']])
  })

  it('reach as far as their time is uncertain, and to now while something lasts', () => {
    const [[date] = []] = rowsOfLane('procedure', course, now)
    expect((date?.to ?? 0) - (date?.from ?? 0)).toBe(86_399_999)
    const [[, lasting] = []] = rowsOfLane('measures', course, now)
    expect(lasting?.to).toBe(now)
  })

  it('run from the first to the last, or to now while something lasts', () => {
    const first = Date.parse('2026-05-05T00:00:00+08:00')
    expect(courseOf(course, now)).toEqual({ from: first, to: now })
    const ended = { ...course, lasting: [bar('b1', '2026-05-06T14:20:00+08:00', '2026-05-07T00:00:00+08:00')] }
    expect(courseOf(ended, now)).toEqual({ from: first, to: Date.parse('2026-05-07T15:00:00+08:00') })
    expect(courseOf({ facts: [], lasting: [], findings: [], clocks: [] }, now)).toEqual({ from: now, to: now })
  })
})
