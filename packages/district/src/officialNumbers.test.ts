import { type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { generateDistrict } from './generate'
import { inRole, step } from './lawful/cast'
import { inOfficialNumbers } from './officialNumbers'
import type { LineObject, Story } from './story'
import { historyOf } from './timeline'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (0 as Instant)
const anchor = at('2026-11-20T09:30:00+08:00')
const summons = (id: string) => inRole('measure', 'measure', id, { number: id, kind: 'summons' })
const officer = (id: string) => inRole('officers', 'officer', id, { policeNumber: id })
const case_ = (track: string) => inRole('case', 'case', 'C-0062', { number: 'C-0062', track })

const story = (id: string, track = 'criminal'): Story => ({
  id,
  site: 'north',
  steps: [
    step('second', 'police', 'summonsBegan', at('2027-01-02T10:00:00+08:00'), [summons('S2'), case_(track)]),
    step('first', 'police', 'caseFiled', at('2026-12-31T23:50:00+08:00'), [case_(track), officer('a'), officer('b')]),
    step('third', 'police', 'summonsBegan', at('2027-01-03T10:00:00+08:00'), [summons('S'), officer('b')]),
  ],
})
const numbers = ({ steps }: Story): readonly unknown[] =>
  steps.map(({ objects }) => objects.map(({ attributes }) => attributes?.['number'] ?? attributes?.['policeNumber']))

describe('the numbers of a district', () => {
  it('are those of police systems, of the year in which the case begins', () => {
    expect(numbers(inOfficialNumbers(story('0062')))).toEqual([
      ['演公（经）传唤字〔2026〕620号', '演公（经）立字〔2026〕62号'],
      ['演公（经）立字〔2026〕62号', '000620', '000621'],
      ['演公（经）传唤字〔2026〕621号', '000621'],
    ])
  })

  it('tell an administrative case from a criminal one, and leave ids alone', () => {
    const told = inOfficialNumbers(story('0062', 'administrative'))
    expect(told.steps[1]?.objects[0]).toEqual({
      role: 'case',
      type: 'case',
      id: 'C-0062',
      attributes: { number: '演公（经）受案字〔2026〕62号', track: 'administrative' },
    })
    expect(inOfficialNumbers(story('elsewhere'))).toEqual(story('elsewhere'))
  })

  it('stand beside fingerprints that look like such, equal where what they are of is equal', () => {
    const recording = inRole('recording', 'recording', 'A', { hash: 'sha256-A' })
    const told = inOfficialNumbers({
      ...story('0062'),
      steps: [step('closed', 'centre', 'recordingClosed', anchor, [recording], { hash: 'sha256-A', factsKey: 'f-1' })],
    })
    const { data, objects } = told.steps[0] ?? {}
    expect(data?.['hash']).toMatch(/^[0-9a-f]{64}$/)
    expect(objects?.[0]?.attributes?.['hash']).toBe(data?.['hash'])
    expect(data?.['factsKey']).toMatch(/^[0-9a-f]{64}$/)
    expect(data?.['factsKey']).not.toBe(data?.['hash'])
  })

  it('belong to one object each, in a district told at once and in the days of one that goes on', () => {
    const once = generateDistrict({ seed: 3, anchor, ordinary: 20, live: 4, inside: 6, sample: true }).lines
    const options = { seed: 3, anchor, days: 40, perDay: { history: 6, present: 8 } }
    const days = [0, 1, 2, 30, 40].flatMap((ago) => historyOf(options, ago))
    const objects = [...once, ...days].flatMap(({ line }): readonly LineObject[] => line.objects)
    for (const [type, attribute] of [
      ['case', 'number'],
      ['measure', 'number'],
      ['officer', 'policeNumber'],
    ] as const) {
      const named = objects.filter((one) => one.type === type && one.attributes?.[attribute] !== undefined)
      const ids = new Set(named.map(({ id }) => id))
      expect(ids.size).toBeGreaterThan(100)
      expect(new Set(named.map(({ attributes }) => attributes?.[attribute])).size, type).toBe(ids.size)
    }
  })
})
