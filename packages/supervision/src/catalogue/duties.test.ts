import { describe, expect, it } from 'vitest'
import type { Check } from '../language'
import { builtInModels } from '.'

/** Whether a check gives a period in which somebody has to act. */
function givesTime(check: Check): boolean {
  if ('deadline' in check) return true
  if ('absence' in check) return check.absence.within !== undefined && check.absence.window !== 'before'
  return 'tally' in check && check.tally.min !== undefined && check.tally.within !== undefined
}

const told = builtInModels.flatMap(({ id, duty }) => (duty === undefined ? [] : [{ id, ...duty }]))

describe('the duty of a model', () => {
  it('is told by every model whose clocks run, and by no other', () => {
    const running = builtInModels.filter(({ check }) => givesTime(check))
    expect(running.length).toBeGreaterThan(60)
    expect(running.filter(({ duty }) => duty === undefined).map(({ id }) => id)).toEqual([])
    expect(builtInModels.filter(({ check, duty }) => duty !== undefined && !givesTime(check))).toEqual([])
  })

  it('says what is to be done, not what went wrong', () => {
    expect(builtInModels.find(({ id }) => id === 'CM-DET-SEND-24H')?.duty).toEqual({
      zh: '送看守所',
      en: 'Lodge in the detention house',
    })
    expect(told.filter(({ zh }) => /未|超过|超期|逾期|不得/.test(zh)).map(({ zh }) => zh)).toEqual([])
    expect(told.filter(({ en }) => /\b(not|no|beyond|longer)\b/i.test(en)).map(({ en }) => en)).toEqual([])
  })

  it('is short enough for a clock, in both languages', () => {
    expect(told.filter(({ zh }) => zh.length > 20 || !/^[\p{Script=Han}（）、，]+$/u.test(zh))).toEqual([])
    expect(told.filter(({ en }) => en.length > 72 || !/^[A-Z][\x20-\x7e]+$/.test(en))).toEqual([])
  })
})
