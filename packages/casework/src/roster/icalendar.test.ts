import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, icalendar } from './icalendar'
import { at } from './trial'

describe('an iCalendar', () => {
  it('is written as RFC 5545 has it', () => {
    const text = icalendar('值班表', [
      {
        uid: 'shift-20508-day@hengjian',
        title: '值班：轮值检察官, 甲;乙',
        from: at('2026-05-06T08:30:00'),
        to: at('2026-05-07T08:30:00'),
        changedAt: at('2026-05-01T08:00:00'),
        sequence: 2,
      },
    ])
    expect(text.split('\r\n').slice(17, 27)).toEqual([
      'BEGIN:VEVENT',
      'UID:shift-20508-day@hengjian',
      'DTSTAMP:20260501T000000Z',
      'SEQUENCE:2',
      'DTSTART;TZID=Asia/Shanghai:20260506T083000',
      'DTEND;TZID=Asia/Shanghai:20260507T083000',
      'SUMMARY:值班：轮值检察官\\, 甲\\;乙',
      'CLASS:CONFIDENTIAL',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('takes back what will not take place', () => {
    const [from, to] = [at('2026-05-06T09:00:00'), at('2026-05-06T09:20:00')]
    const hearing = { uid: 'hearing-1@hengjian', title: '开庭', from, to, changedAt: from, sequence: 3 }
    expect(icalendar('排期', [hearing])).not.toContain('STATUS')
    expect(icalendar('排期', [{ ...hearing, isOff: true }])).toContain('SUMMARY:开庭\r\nSTATUS:CANCELLED\r\n')
  })

  it('folds at 75 octets and never within a character', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75))
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(folded(`${'a'.repeat(74)}𠮷`)).toBe(`${'a'.repeat(74)}\r\n 𠮷`)
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }).filter((text) => !/[\r\n]/.test(text)),
        (line) => {
          const lines = folded(line).split('\r\n')
          for (const one of lines) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75)
          expect(lines.join('\r\n').replaceAll('\r\n ', '')).toBe(line)
        },
      ),
    )
  })
})
