import { describe, expect, it } from 'vitest'
import { afterJudged, NOTHING_HEARD } from './freshness'

const judged = (now: string, judgedUpTo: string) => ({
  kind: 'judged' as const,
  now: `2026-05-06T${now}+08:00`,
  judgedUpTo: `2026-05-06T${judgedUpTo}+08:00`,
  silent: [],
})

describe('freshness', () => {
  it('is current up to a minute behind, and behind after it as long as the engine moves', () => {
    const minute = afterJudged(NOTHING_HEARD, judged('14:01:00', '14:00:00'))
    expect(minute).toMatchObject({ engine: 'current', lagMs: 60_000, lost: false })
    const more = afterJudged(minute, judged('14:01:11', '14:00:10'))
    expect(more).toMatchObject({ engine: 'behind', lagMs: 61_000 })
    const moving = afterJudged(more, judged('14:03:00', '14:00:20'))
    expect(moving.engine).toBe('behind')
  })

  it('says that the engine stopped when it has not moved for more than a minute, and takes it back', () => {
    const first = afterJudged(NOTHING_HEARD, judged('14:05:00', '14:00:00'))
    const second = afterJudged(first, judged('14:06:00', '14:00:00'))
    const third = afterJudged(second, judged('14:06:10', '14:00:00'))
    expect([first.engine, second.engine, third.engine]).toEqual(['behind', 'behind', 'stopped'])
    expect(afterJudged(third, judged('14:06:20', '14:06:19')).engine).toBe('current')
  })

  it('is no longer lost with the next word', () => {
    const lost = { ...NOTHING_HEARD, lost: true }
    expect(afterJudged(lost, judged('14:00:00', '14:00:00')).lost).toBe(false)
  })
})
