import { describe, expect, it } from 'vitest'
import { draftPlace, newKey, parseDraft } from './kept-draft'

const NOW = '2026-05-07T15:00:00+08:00'
const draft = {
  form: { facts: '讯问录像中断' },
  reason: 'complex',
  words: '',
  key: '00ff',
  at: '2026-05-01T15:00:01+08:00',
}

describe('a draft kept in the browser', () => {
  it('is read as it was kept within seven days, and forgotten after', () => {
    expect(parseDraft(JSON.stringify(draft), NOW)).toEqual(draft)
    expect(parseDraft(JSON.stringify({ ...draft, at: '2026-04-30T15:00:00+08:00' }), NOW)).toBeUndefined()
  })

  it('is nothing where anything else stands in its place', () => {
    expect(parseDraft(null, NOW)).toBeUndefined()
    expect(parseDraft('{', NOW)).toBeUndefined()
    expect(parseDraft('[]', NOW)).toBeUndefined()
    expect(parseDraft('{"form":{"facts":null}}', NOW)).toBeUndefined()
    expect(parseDraft(JSON.stringify({ ...draft, key: '' }), NOW)).toBeUndefined()
    expect(parseDraft(JSON.stringify({ ...draft, words: 3 }), NOW)).toBeUndefined()
  })

  it('has a place of its own for each user, matter and action', () => {
    const places = [
      draftPlace('a', 'm', 'x'),
      draftPlace('b', 'm', 'x'),
      draftPlace('a', 'n', 'x'),
      draftPlace('a', 'm', 'y'),
    ]
    expect(new Set(places).size).toBe(4)
  })

  it('has a key that no other has', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/)
    expect(newKey()).not.toBe(newKey())
  })
})
