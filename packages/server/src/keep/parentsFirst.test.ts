import { describe, expect, it } from 'vitest'
import { parentsFirst } from './parentsFirst'

const ordered = (names: readonly string[], references: readonly (readonly [string, string])[]): readonly string[] =>
  parentsFirst(
    names.map((name) => ({ name })),
    references.map(([from, to]) => ({ from, to })),
  ).map(({ name }) => name)

describe('parentsFirst', () => {
  it('puts what is referred to before what refers to it, and leaves the rest as it was', () => {
    expect(ordered(['audit', 'part', 'whole', 'fact'], [['part', 'whole']])).toEqual(['audit', 'whole', 'part', 'fact'])
    const chain = ordered(
      ['leaf', 'branch', 'root'],
      [
        ['leaf', 'branch'],
        ['branch', 'root'],
      ],
    )
    expect(chain).toEqual(['root', 'branch', 'leaf'])
  })

  it('passes over tables that are not there, those that refer to themselves, and circles', () => {
    expect(ordered(['log'], [['log', 'log']])).toEqual(['log'])
    expect(ordered(['log'], [['log', 'gone']])).toEqual(['log'])
    const circle = ordered(
      ['action', 'matter'],
      [
        ['action', 'matter'],
        ['matter', 'action'],
      ],
    )
    expect(circle).toEqual(['matter', 'action'])
  })
})
