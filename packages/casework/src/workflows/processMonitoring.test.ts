import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { clocks } from '../clocks'
import { at, course, doneBy } from '../trial'
import { processMonitoring as workflow } from '.'

describe('process monitoring', () => {
  it('gives the department ten days from receipt', () => {
    const matter = course(workflow, ['open', { gravity: 'serious' }], ['notify', { notifiedOn: '2026-11-02' }])
    const [answer] = clocks(workflow, matter, at('2026-11-13T00:00:00+08:00'), builtInCalendar)
    expect(
      answer === undefined ? '' : [answer.state, formatInstant(answer.limit.latest).slice(0, 10), answer.proposes],
    ).toEqual(['overdue', '2026-11-13', 'answer'])
  })

  it('hints only at what is light', () => {
    const can = (gravity: string) => doneBy(workflow, course(workflow, ['open', { gravity }]), 'hint')?.ok
    expect([can('light'), can('serious')]).toEqual([true, undefined])
  })

  it('reports to the chief what is grave, before it ends', () => {
    const steps = [['open', { gravity: 'grave' }], 'notify', 'answer', 'check'] as const
    const refused = doneBy(workflow, course(workflow, ...steps), 'archive')
    expect(refused?.ok === false && refused.refusals.map(({ code }) => code)).toEqual(['CLOSING_UNMET'])
    expect(
      course(workflow, ['open', { gravity: 'grave' }], 'notify', 'reportToChief', 'answer', 'check', 'archive').closed,
    ).toBe(true)
  })
})
