import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrAvEdit } from './CTR-AV-EDIT'
import { ctrAvEditConverted } from './CTR-AV-EDIT-converted'

const LATER = '2026-05-07T00:00:00+08:00'
const sealed = { id: 'r', hash: 'aaa' }
const closed = (data: Record<string, string>, recording: string | typeof sealed = sealed) =>
  fact('recordingClosed', '2026-05-06T12:00:00+08:00', { recording, interrogation: 'i' }, { data })

describe('CTR-AV-EDIT', () => {
  it('compares the hash with the sealed one', () => {
    expect(stateOf(ctrAvEdit, [closed({ hash: 'aaa' })], LATER)).toBe('satisfied')
    expect(stateOf(ctrAvEdit, [closed({ hash: 'bbb' })], LATER)).toBe('violated')
  })

  it('leaves a logged conversion to the lead; is unknown without either hash', () => {
    expect(stateOf(ctrAvEdit, [closed({ hash: 'bbb', reason: 'reencoded' })], LATER)).toBe('none')
    expect(stateOf(ctrAvEdit, [closed({})], LATER)).toBe('unknown')
    expect(stateOf(ctrAvEdit, [closed({ hash: 'bbb' }, 'r')], LATER)).toBe('unknown')
  })
})

describe('CTR-AV-EDIT/converted', () => {
  it.each(['reencoded', 'exported', 'moved'])('asks for a comparison after %s', (reason) => {
    expect(stateOf(ctrAvEditConverted, [closed({ hash: 'bbb', reason })], LATER)).toBe('violated')
    expect(stateOf(ctrAvEditConverted, [closed({ hash: 'aaa', reason })], LATER)).toBe('satisfied')
    expect(stateOf(ctrAvEditConverted, [closed({ reason })], LATER)).toBe('unknown')
  })

  it('does not apply without a logged reason', () => {
    expect(stateOf(ctrAvEditConverted, [closed({ hash: 'bbb' })], LATER)).toBe('none')
  })
})
