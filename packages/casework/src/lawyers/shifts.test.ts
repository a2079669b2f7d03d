import { describe, expect, it } from 'vitest'
import { at, person } from '../trial'
import { lawyersAt, shiftFault } from './shifts'

const shift = (id: string, lawyer: string, from: string, to: string) => ({
  id,
  lawyer: person(lawyer),
  from: at(`2026-11-02T${from}:00+08:00`),
  to: at(`2026-11-02T${to}:00+08:00`),
})
const shifts = [shift('late', 'two', '12:00', '18:00'), shift('early', 'one', '08:30', '12:00')]
const fault = (lawyer: string, from: string, to: string) => shiftFault(shifts, shift('', lawyer, from, to))

describe('the shifts of duty lawyers', () => {
  it('say who is on duty, to the minute', () => {
    const on = (time: string) => lawyersAt(shifts, at(`2026-11-02T${time}:00+08:00`)).map(({ id }) => id)
    expect([on('08:29'), on('08:30'), on('11:59'), on('12:00'), on('18:00')]).toEqual([
      [],
      ['early'],
      ['early'],
      ['late'],
      [],
    ])
    const both = [...shifts, shift('third', 'three', '09:00', '13:00')]
    expect(lawyersAt(both, at('2026-11-02T10:00:00+08:00')).map(({ id }) => id)).toEqual(['early', 'third'])
  })

  it('refuse a lawyer twice at a time, times turned round and more than a day', () => {
    expect(fault('one', '12:00', '14:00')).toBe(null)
    expect(fault('one', '11:59', '14:00')).toBe('SHIFT_TWICE')
    expect(fault('three', '08:30', '12:00')).toBe(null)
    expect(fault('three', '12:00', '12:00')).toBe('SHIFT_TURNED')
    const long = { ...shift('', 'three', '08:00', '09:00'), to: at('2026-11-03T08:00:01+08:00') }
    expect([shiftFault([], long), shiftFault([], { ...long, to: at('2026-11-03T08:00:00+08:00') })]).toEqual([
      'SHIFT_LONG',
      null,
    ])
  })
})
