import { type Instant, parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { step } from './lawful/cast'
import { instantOf, moveOnwards, type Story, since, tell, until } from './story'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (0 as Instant)
const story: Story = {
  id: '0001',
  site: 'north',
  steps: [
    step('first', 'office', 'officeReviewed', at('2026-05-06T08:00:00+08:00'), []),
    step('second', 'office', 'officeReviewed', at('2026-05-06T09:00:00+08:00'), []),
    step('third', 'office', 'officeReviewed', at('2026-05-06T10:30:00+08:00'), []),
  ],
}
const namesIn = ({ steps }: Story): readonly string[] => steps.map(({ name }) => name)

describe('a story', () => {
  it('is cut before or after a step', () => {
    expect(namesIn(until(story, 'second'))).toEqual(['first', 'second'])
    expect(namesIn(since(story, 'second'))).toEqual(['second', 'third'])
  })

  it('moves on with a step, and keeps what came before', () => {
    const moved = moveOnwards(story, 'second', at('2026-05-09T09:00:00+08:00'))
    expect(instantOf(moved, 'first')).toBe(at('2026-05-06T08:00:00+08:00'))
    expect(instantOf(moved, 'second')).toBe(at('2026-05-09T09:00:00+08:00'))
    expect(instantOf(moved, 'third')).toBe(at('2026-05-09T10:30:00+08:00'))
  })

  it('tells each step as a record of its own', () => {
    expect(tell(story).map(({ sourceRecord }) => sourceRecord)).toEqual(['0001/first', '0001/second', '0001/third'])
    expect(() => tell({ ...story, steps: [...story.steps, ...since(story, 'third').steps] })).toThrow(
      'story 0001 has two steps third',
    )
  })
})
