import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrAvFull } from './CTR-AV-FULL'
import { ctrAvFullStart } from './CTR-AV-FULL-start'

const began = (kind: string | undefined = 'interrogation') =>
  fact('interrogationBegan', '2026-05-06T10:00:00+08:00', {
    interrogation: kind === '' ? 'i' : { id: 'i', kind },
    person: 'p',
  })
const ended = fact('interrogationEnded', '2026-05-06T12:00:00+08:00', { interrogation: 'i', person: 'p' })
const recorded = (from: string, to: string, recording = 'r') => [
  fact('recordingBegan', from, { recording, interrogation: 'i' }),
  fact('recordingEnded', to, { recording, interrogation: 'i' }),
]
const fault = fact(
  'faultReported',
  '2026-05-06T11:00:00+08:00',
  { interrogation: 'i' },
  { endedAt: '2026-05-06T11:20:00+08:00' },
)
const LATER = '2026-05-07T00:00:00+08:00'
const early = recorded('2026-05-06T09:59:00+08:00', '2026-05-06T11:00:00+08:00')

describe('CTR-AV-FULL', () => {
  it.each([
    ['2026-05-06T11:00:09+08:00', 'satisfied'],
    ['2026-05-06T11:00:10+08:00', 'satisfied'],
    ['2026-05-06T11:00:11+08:00', 'violated'],
  ])('a gap of ten seconds between segments is tolerated: next %s %s', (from, state) => {
    expect(
      stateOf(ctrAvFull, [began(), ...early, ...recorded(from, '2026-05-06T12:00:00+08:00', 's'), ended], LATER),
    ).toBe(state)
  })

  it.each([
    ['2026-05-06T11:58:01+08:00', 'satisfied'],
    ['2026-05-06T11:58:00+08:00', 'satisfied'],
    ['2026-05-06T11:57:59+08:00', 'violated'],
  ])('two minutes are tolerated at the end: until %s %s', (to, state) => {
    expect(stateOf(ctrAvFull, [began(), ...recorded('2026-05-06T09:59:00+08:00', to), ended], LATER)).toBe(state)
  })

  it('excepts a recorded failure', () => {
    const facts = [began(), ...early, ...recorded('2026-05-06T11:20:00+08:00', '2026-05-06T12:00:00+08:00', 's'), ended]
    expect(stateOf(ctrAvFull, facts, LATER)).toBe('violated')
    expect(stateOf(ctrAvFull, [...facts, fault], LATER)).toBe('satisfied')
  })

  it('does not apply where nothing was recorded, or to an interview; is pending while it goes on', () => {
    expect(stateOf(ctrAvFull, [began(), ended], LATER)).toBe('none')
    const after = recorded('2026-05-06T12:10:00+08:00', '2026-05-06T12:20:00+08:00')
    expect(stateOf(ctrAvFull, [began(), ended, ...after], LATER)).toBe('none')
    expect(stateOf(ctrAvFull, [began('interview'), ...early, ended], LATER)).toBe('none')
    const [running] = recorded('2026-05-06T09:59:00+08:00', '2026-05-06T12:00:00+08:00')
    expect(running && stateOf(ctrAvFull, [began(), running], '2026-05-06T11:00:00+08:00')).toBe('pending')
  })

  it('is unknown where the kind of questioning is not recorded', () => {
    expect(stateOf(ctrAvFull, [began(''), ...early, ended], LATER)).toBe('unknown')
  })
})

describe('CTR-AV-FULL/start', () => {
  it.each([
    ['2026-05-06T09:30:00+08:00', 'satisfied'],
    ['2026-05-06T10:01:59+08:00', 'satisfied'],
    ['2026-05-06T10:02:00+08:00', 'satisfied'],
    ['2026-05-06T10:02:01+08:00', 'violated'],
  ])('the first recording begins within two minutes: %s %s', (from, state) => {
    expect(stateOf(ctrAvFullStart, [began(), ...recorded(from, '2026-05-06T12:00:00+08:00'), ended], LATER)).toBe(state)
  })

  it('looks at the first segment only, and excuses a recorded failure', () => {
    expect(
      stateOf(
        ctrAvFullStart,
        [began(), ...early, ...recorded('2026-05-06T11:00:00+08:00', '2026-05-06T12:00:00+08:00', 's')],
        LATER,
      ),
    ).toBe('satisfied')
    expect(
      stateOf(
        ctrAvFullStart,
        [began(), fault, ...recorded('2026-05-06T11:20:00+08:00', '2026-05-06T12:00:00+08:00')],
        LATER,
      ),
    ).toBe('satisfied')
  })

  it('does not speak of an interview; cannot tell without the kind', () => {
    expect(
      stateOf(
        ctrAvFullStart,
        [began('interview'), ...recorded('2026-05-06T11:00:00+08:00', '2026-05-06T12:00:00+08:00')],
        LATER,
      ),
    ).toBe('none')
    expect(
      stateOf(
        ctrAvFullStart,
        [began(''), ...recorded('2026-05-06T11:00:00+08:00', '2026-05-06T12:00:00+08:00')],
        LATER,
      ),
    ).toBe('unknown')
  })
})
