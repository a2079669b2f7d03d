import { expect, it } from 'vitest'
import { Floods } from './floods'

it('keeps an office flooded until its last message is there, and no other', () => {
  const floods = new Floods()
  expect(floods.isFlooded('office-a')).toBe(false)
  floods.begin('office-a')
  floods.begin('office-a')
  floods.end('office-a')
  expect([floods.isFlooded('office-a'), floods.isFlooded('office-b')]).toEqual([true, false])
  floods.end('office-a')
  expect(floods.isFlooded('office-a')).toBe(false)
})
