import { criminalProcedure, type Fact, type OfficeId, parseFact, type SiteId } from '@hengjian/facts'
import { type Bytes, mapRow, readNdjson } from '@hengjian/facts/readers'
import { formatInstant, type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { generateDistrict } from '../generate'
import type { Line } from '../story'
import { documentOf } from './document'
import type { OutsideCell } from './row'
import { OUTSIDE_SYSTEMS, type OutsideSystem } from './systems'

const instant = (text: string): Instant => parseInstant(text)?.instant ?? (0 as Instant)
const anchor = instant('2026-11-20T09:30:00+08:00')
/** Every plan with every course of it: all that the district can say. */
const lines = [
  ...generateDistrict({ seed: 20261120, anchor, ordinary: 12, live: 6 }).lines,
  ...generateDistrict({ seed: 1, anchor, ordinary: 0, live: 0, inside: 14, sample: true, numberedBefore: 5000 }).lines,
]
/** One line of each form: those that differ by numbers, sites, sexes and names alone say the same. */
function formsOf(own: readonly Line[]): readonly Line[] {
  const form = (line: Line): string => JSON.stringify(line).replace(/"name":"[^"]*"|"(?:fe)?male"|north|south|\d+/g, '')
  return [...new Map(own.map((line) => [form(line), line])).values()]
}

const receipt = (site: string) => ({ office: 'demo' as OfficeId, site: site as SiteId, receivedAt: anchor })

const text = (cell: OutsideCell): string => {
  if (typeof cell === 'object') throw new RangeError('a list in a table of texts')
  return String(cell)
}

async function* bytesOf(content: string): Bytes {
  yield new TextEncoder().encode(content)
}

async function factThrough(system: OutsideSystem, line: Line): Promise<Fact> {
  const row = system.rowOf(line)
  const cells = Object.fromEntries([...row].map(([column, cell]) => [column, cell] as const))
  const read = async () => {
    if (!system.formats.includes('ndjson')) {
      const texts = Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, text(cell)]))
      return mapRow(system.mapping, { number: 1, place: 'row 1', cells: texts }, receipt(line.site))
    }
    for await (const reading of readNdjson(bytesOf(JSON.stringify(documentOf(system.mapping, row))))) {
      if ('row' in reading) return mapRow(system.mapping, reading.row, receipt(line.site))
    }
    throw new RangeError('no row')
  }
  const mapped = await read()
  if (!mapped.ok) throw new Error(`${line.kind}: ${JSON.stringify(mapped.problems)}`)
  const [fact] = mapped.value
  if (fact === undefined) throw new RangeError('no fact')
  return fact
}

function factOf(line: Line): Fact {
  const read = parseFact(criminalProcedure, line, receipt(line.site))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** As a table can say it: objects in no order but that of roles and ids, and an empty text is an empty cell. */
const sorted = ({ objects, data, ...rest }: Fact) => ({
  ...rest,
  data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== '')),
  objects: [...objects].sort((left, right) => (`${left.role} ${left.id}` < `${right.role} ${right.id}` ? -1 : 1)),
})

const MINUTE = 60_000

/** The fact as a system says it that keeps times to the minute. */
function toTheMinute(fact: Fact): Fact {
  const floor = (at: Instant): Instant => (Math.floor(at / MINUTE) * MINUTE) as Instant
  const data = Object.entries(fact.data).map(([name, value]) => {
    const at = typeof value === 'string' && value.includes('T') ? parseInstant(value)?.instant : undefined
    return [name, at === undefined ? value : formatInstant(floor(at)).replace(/:00\+/, '+')] as const
  })
  const { occurredAt } = fact
  return {
    ...fact,
    occurredAt:
      occurredAt.precision === 'day'
        ? occurredAt
        : { ...occurredAt, from: floor(occurredAt.from), precision: 'minute' },
    data: Object.fromEntries(data),
  }
}

describe('the outside systems of the district', () => {
  it.each(OUTSIDE_SYSTEMS.map((system) => [system.id, system] as const))(
    '%s writes rows that its mapping reads as what happened',
    async (_, system) => {
      const own = formsOf(lines.map(({ line }) => line).filter(({ source }) => source === system.mapping.source))
      expect(own.length).toBeGreaterThan(10)
      for (const line of own) {
        const said = factOf(line)
        const expected = system.id === 'procuratorate-case-system' ? toTheMinute(said) : said
        expect(sorted(await factThrough(system, line))).toEqual(sorted(expected))
      }
    },
  )

  it('write what they say as their kind of system does', () => {
    const first = (id: string, kind: string) => {
      const system = OUTSIDE_SYSTEMS.find((one) => one.id === id)
      const line = lines.find((one) => one.line.kind === kind && one.line.source === system?.mapping.source)?.line
      return system === undefined || line === undefined ? new Map() : system.rowOf(line)
    }
    const detained = first('police-process-system', 'detentionBegan')
    expect([detained.get('办案环节'), detained.get('措施种类'), detained.get('案件情形')]).toEqual([
      '宣布拘留',
      '拘留',
      '无',
    ])
    expect(detained.get('发生时间')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
    const reported = first('police-info-platform', 'reportReceived')
    expect([reported.get('信息类别代码'), reported.get('材料齐全标识')]).toEqual(['01', '1'])
    expect(reported.get('发生时间')).toMatch(/^\d{14}$/)
    expect(first('procuratorate-case-system', 'arrestRequested').get('办理时间')).toMatch(
      /^\d{4}年\d{1,2}月\d{1,2}日\d{2}时\d{2}分$/,
    )
  })

  it('refuse to leave out what they have no column for', () => {
    const [system] = OUTSIDE_SYSTEMS
    const line: Line = {
      source: 'policeProcessSystem',
      sourceRecord: 'r1',
      kind: 'identityStated',
      occurredAt: '2026-05-06',
      site: 'north',
      objects: [],
      data: { occupation: '教师' },
    }
    expect(() => system?.rowOf(line)).toThrow('policeProcessSystem has no way to write data.occupation')
  })
})
