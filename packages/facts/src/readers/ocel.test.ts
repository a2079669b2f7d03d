import { describe, expect, it } from 'vitest'
import { readOcel } from './ocel'
import { all, brief, inPieces } from './testing/bytes'

const LOG = {
  objectTypes: [{ name: 'person', attributes: [{ name: 'sex', type: 'string' }] }],
  eventTypes: [{ name: 'interrogationBegan', attributes: [] }],
  objects: [
    { id: 'C1', type: 'case' },
    {
      id: 'P1',
      type: 'person',
      attributes: [
        { name: 'custody', time: '2026-05-07T00:00:00Z', value: 'released' },
        { name: 'sex', time: '1970-01-01T00:00:00Z', value: 'female' },
        { name: 'custody', time: '2026-05-01T00:00:00Z', value: 'detained' },
      ],
      relationships: [{ objectId: 'C1', qualifier: 'suspect of' }],
    },
    { id: 'P2', type: 'person', attributes: [] },
  ],
  events: [
    {
      id: 'e1',
      type: 'interrogationBegan',
      time: '2026-05-06T06:20:00Z',
      attributes: [
        { name: 'sequence', value: 1 },
        { name: 'minor', value: false },
      ],
      relationships: [
        { objectId: 'P1', qualifier: 'suspect' },
        { objectId: 'P2', qualifier: 'suspect' },
        { objectId: 'C1' },
      ],
    },
    {
      id: 'e2',
      type: 'released',
      time: '2026-05-07T00:00:00Z',
      relationships: [{ objectId: 'P1', qualifier: 'suspect' }],
    },
  ],
}

const read = (json: unknown, columns?: readonly string[], size?: number): Promise<readonly unknown[]> =>
  brief(readOcel(inPieces(typeof json === 'string' ? json : JSON.stringify(json), size), { columns }))

const withEvent = (event: object): object => ({ ...LOG, events: [{ ...LOG.events[0], ...event }] })

describe('readOcel', () => {
  it.each([1, 3, 100, undefined])('gives one row an event, its objects by qualifier, cut by %s', async (size) => {
    expect(await all(readOcel(inPieces(JSON.stringify(LOG, undefined, 2), size)))).toEqual([
      {
        row: {
          number: 1,
          place: 'events[0]',
          cells: {
            'ocel:id': 'e1',
            'ocel:type': 'interrogationBegan',
            'ocel:time': '2026-05-06T06:20:00Z',
            sequence: '1',
            minor: 'false',
            'object:suspect': ['P1', 'P2'],
            'object:case': ['C1'],
          },
        },
      },
      {
        row: {
          number: 2,
          place: 'events[1]',
          cells: {
            'ocel:id': 'e2',
            'ocel:type': 'released',
            'ocel:time': '2026-05-07T00:00:00Z',
            'object:suspect': ['P1'],
          },
        },
      },
    ])
  })

  it('gives the attributes of objects that are asked for as they were at the time of the event', async () => {
    const columns = ['object:suspect', 'object:suspect.custody', 'object:suspect.sex']
    expect(await read(LOG, columns)).toMatchObject([
      {
        'object:suspect': ['P1', 'P2'],
        'object:suspect.custody': ['detained', ''],
        'object:suspect.sex': ['female', ''],
      },
      { 'object:suspect': ['P1'], 'object:suspect.custody': ['released'], 'object:suspect.sex': ['female'] },
    ])
  })

  it('does not mind events before objects, unless it needs what the objects say', async () => {
    const { objects, events } = LOG
    const turned = { events: [{ ...events[1] }], objects }
    expect(await read(turned)).toMatchObject([{ 'object:suspect': ['P1'] }])
    expect(await read(turned, ['object:suspect.sex'])).toMatchObject([
      { 'object:suspect': ['P1'] },
      'FILE_OCEL @ objects[0]',
    ])
    expect(await read({ events: [{ ...events[0] }] })).toEqual(['FILE_OCEL @ events[0].relationships[2].objectId'])
  })

  it('tells the events that are wrong and reads on', async () => {
    const { id: _, ...unnamed } = LOG.events[1] ?? {}
    const bad = [unnamed, 7, { ...LOG.events[1], time: 5, type: '' }, LOG.events[1]]
    expect(await read({ ...LOG, events: bad })).toEqual([
      'FILE_OCEL @ events[0].id',
      'FILE_OCEL @ events[1]',
      'FILE_OCEL @ events[2].type',
      'FILE_OCEL @ events[2].time',
      expect.objectContaining({ 'ocel:id': 'e2' }),
    ])
    expect(await read(withEvent({ relationships: [{ objectId: 'P9', qualifier: 'suspect' }] }))).toEqual([
      'FILE_OCEL @ events[0].relationships[0].objectId',
    ])
    expect(await read(withEvent({ attributes: [{ name: 'n', value: 990000199001011200 }] }))).toEqual([
      'FILE_DIGITS @ events[0] · n',
    ])
    const wrongTime = { id: 'P3', type: 'person', attributes: [{ name: 'sex', value: 'x', time: '2026-02-30' }] }
    expect((await read({ ...LOG, objects: [wrongTime, ...LOG.objects] }, ['object:suspect.sex']))[0]).toBe(
      'FACT_TIME @ objects[0].attributes[0].time',
    )
  })

  it.each([
    ['', 'FILE_TRUNCATED @ '],
    ['[]', 'FILE_JSON @ '],
    ['{}', 'FILE_OCEL @ '],
    ['{"a":1}', 'FILE_OCEL @ '],
    ['{"events":[]} x', 'FILE_JSON @ events'],
    ['{"events":[{}', 'FILE_TRUNCATED @ events[0]'],
    ['{"events":[}', 'FILE_JSON @ events[0]'],
    ['{"events":["a" "b"]}', 'FILE_JSON @ events[0]'],
    ['{"events" 1}', 'FILE_JSON @ '],
    ['{"a":1,}', 'FILE_JSON @ a'],
    ['{a:1}', 'FILE_JSON @ '],
    ['{"a":[1]2}', 'FILE_JSON @ a'],
    ['{"a":"\\x"}', 'FILE_JSON @ a'],
  ])('tells %j as %s', async (text, problem) => {
    expect(await read(text)).toEqual([problem])
  })

  it('gives the intact events and then tells where the file is cut off', async () => {
    const text = JSON.stringify(LOG)
    expect(await read(text.slice(0, -20))).toEqual([
      expect.objectContaining({ 'ocel:id': 'e1' }),
      'FILE_TRUNCATED @ events[1]',
    ])
    expect(await read(text.slice(0, -1))).toHaveLength(3)
  })

  it('bounds how deep and how long one element is', async () => {
    expect(await read(`{"events":[${'['.repeat(100_000)}`)).toEqual(['FILE_LIMIT @ events[0]'])
    expect(await read(`{"events":["${'x'.repeat(1_000_001)}`, undefined, 65_536)).toEqual(['FILE_LIMIT @ events[0]'])
  })
})
