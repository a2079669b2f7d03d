import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { builtInCalendar, type Instant, parseInstant } from '@hengjian/law'
import { compile, createWorld, judge } from '@hengjian/supervision'
import { builtInModels } from '@hengjian/supervision/catalogue'
import { describe, expect, it } from 'vitest'
import { generateDistrict } from './generate'
import { castFor } from './lawful/cast'
import { lawfulDetention } from './lawful/detention'
import { OUTSIDE_SYSTEMS } from './outside/systems'
import { createRandom } from './random'
import { receivedBy } from './receipt'
import { inSharedRooms } from './sharedRooms'

const anchor = parseInstant('2026-11-20T15:30:00+08:00')?.instant ?? (0 as Instant)
const { lines, planned } = generateDistrict({
  seed: 5,
  anchor,
  ordinary: 0,
  live: 0,
  inside: 20,
  plans: [],
  sample: true,
})
const facts = lines.map(({ line, receivedAt }): Fact => {
  const parsed = parseFact(criminalProcedure, line, { office: 'demo' as OfficeId, receivedAt })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
})

describe('the people inside', () => {
  it('have come in and not left, at both sites', () => {
    const came = facts.filter(({ kind }) => kind === 'centreEntered')
    expect(came).toHaveLength(20)
    expect(facts.filter(({ kind }) => kind === 'centreLeft')).toEqual([])
    expect([...new Set(came.map(({ site }) => site))].sort()).toEqual(['north', 'south'])
  })

  it('are told of by outside systems that can write what they say', () => {
    const written = lines.flatMap(({ line }) =>
      OUTSIDE_SYSTEMS.filter(({ mapping }) => mapping.source === line.source).map((system) => system.rowOf(line)),
    )
    expect(written.length).toBeGreaterThan(400)
    expect(written.some((row) => row.get('camera') === 'north-W1-1')).toBe(true)
  })

  it('break the rules that they were made to break, and no other', () => {
    const program = compile(builtInModels, criminalProcedure)
    if (!program.ok) throw new Error(JSON.stringify(program.problems))
    const found = [
      ...judge(program.value, createWorld(criminalProcedure, facts), { asOf: anchor, calendar: builtInCalendar }),
    ].filter(({ state }) => state === 'violated')
    expect(found.map(({ model }) => model).sort()).toEqual(planned.map(({ model }) => model).sort())
    expect(planned.map(({ model }) => model).sort()).toEqual([
      'CTR-AV-FULL',
      'CTR-AV-FULL',
      'CTR-TRACK-GAP',
      'CTR-TRACK-GAP',
    ])
  })
})

describe('shared rooms', () => {
  it('cut a trace into pieces without a hole, each with room and camera', () => {
    const cast = castFor(createRandom(7), '0014', 'north', { year: 1990 }, 'male')
    const story = lawfulDetention(cast, anchor, { upTo: 'centre' })
    const whole = story.steps.find(({ kind }) => kind === 'tracked')
    const traces = inSharedRooms(story).steps.filter(({ kind }) => kind === 'tracked')
    expect(traces.map(({ objects }) => objects.find(({ type }) => type === 'room')?.id)).toEqual([
      'north-E1',
      'north-S2',
      'north-P1',
      'north-H1',
      'north-W3',
      'north-W3',
      'north-R3',
      'north-W3',
      'north-L1',
      'north-W3',
      'north-W3',
      'north-X1',
    ])
    expect(traces.map(({ data }) => data['camera'])[4]).toBe('north-W3-1')
    expect(traces[0]?.at).toBe(whole?.at)
    expect(traces.at(-1)?.until).toBe(whole?.until)
    for (const [index, { at }] of traces.slice(1).entries()) expect(traces[index]?.until).toBe(at)
  })

  it('leave no hole between the pieces received so far, whenever one looks', () => {
    const cast = castFor(createRandom(7), '0014', 'north', { year: 1990 }, 'male')
    const story = inSharedRooms(lawfulDetention(cast, anchor, { upTo: 'centre' }))
    const entered = Math.min(...story.steps.filter(({ kind }) => kind === 'tracked').map(({ at }) => at))
    for (let minute = 6; minute < 360; minute += 1) {
      const seen = receivedBy(story, (entered + minute * 60_000) as Instant, createRandom(minute))
        .map(({ line }) => line)
        .filter(({ kind }) => kind === 'tracked')
        .sort((left, right) => (left.occurredAt < right.occurredAt ? -1 : 1))
      expect(seen.length, String(minute)).toBeGreaterThan(0)
      for (const [index, { occurredAt }] of seen.slice(1).entries())
        expect(seen[index]?.endedAt, String(minute)).toBe(occurredAt)
    }
  })

  it('keep minors apart from adults', () => {
    const inRooms = facts.filter(({ kind }) => kind === 'roomEntered')
    const kindOf = (person: string): Set<unknown> =>
      new Set(
        inRooms
          .filter(({ objects }) => objects.some(({ id }) => id === person))
          .flatMap(({ objects }) =>
            objects.filter(({ type }) => type === 'room').map((one) => one.attributes?.['placeKind']),
          ),
      )
    const minors = facts.filter(({ objects }) =>
      objects.some(({ attributes }) => String(attributes?.['groups']) === 'minor'),
    )
    const persons = [
      ...new Set(minors.flatMap(({ objects }) => objects.filter(({ role }) => role === 'person').map(({ id }) => id))),
    ]
    expect(persons).toHaveLength(2)
    for (const person of persons) expect(kindOf(person)).toEqual(new Set(['minorsArea']))
  })
})
