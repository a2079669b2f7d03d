import { describe, expect, it } from 'vitest'
import { unitFor } from './unit'

describe('the unit that handles a story', () => {
  it('is one of four at each centre, by turns', () => {
    expect(['0002', '0004', '0006', '0008', '0010'].map((story) => unitFor('north', story))).toEqual([
      '松涧派出所',
      '刑侦大队',
      '经侦大队',
      '东篱派出所',
      '松涧派出所',
    ])
    expect(['0001', '0003', '0005', '0007'].map((story) => unitFor('south', story))).toEqual([
      '竹溪派出所',
      '石桥派出所',
      '治安大队',
      '禁毒大队',
    ])
  })

  it('is the criminal police where the story has no number, or its place is no centre', () => {
    expect([unitFor('north', 'x'), unitFor('elsewhere', '0001')]).toEqual(['刑侦大队', '刑侦大队'])
  })
})
