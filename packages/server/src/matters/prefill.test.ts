import { clue, custodyNecessity, patrol } from '@hengjian/casework/workflows'
import { describe, expect, it } from 'vitest'
import { titleFrom } from './prefill'

describe('what lists call a matter', () => {
  it('is the first line of its first long text', () => {
    expect(titleFrom(clue, 'register', { facts: '  超期羁押。\n详见附件' })).toBe('超期羁押。')
    expect(titleFrom(clue, 'register', { facts: '长'.repeat(61) })).toBe(`${'长'.repeat(60)}…`)
  })

  it('is never why another handler was named than was proposed', () => {
    const form = {
      handler: ['u1'],
      allocationChange: 'other',
      allocationWords: '承办人请假',
      applicationGrounds: '患病',
    }
    expect(titleFrom(custodyNecessity, 'open', form)).toBe('患病')
    expect(titleFrom(custodyNecessity, 'open', { ...form, startedBy: 'house', applicationGrounds: '' })).toMatch(
      /^羁押必要性审查：看守所建议/,
    )
  })

  it('is what was chosen and its date where it opens without a text, as a patrol does', () => {
    const form = { patrolMode: 'video', plannedFor: '2026-05-10', inspectors: ['u1', 'u2'], nightOrHoliday: true }
    expect(titleFrom(patrol, 'plan', form)).toBe('办案中心巡查：视频，2026年5月10日')
    expect(titleFrom(patrol, 'plan', {})).toBe('办案中心巡查')
  })
})
