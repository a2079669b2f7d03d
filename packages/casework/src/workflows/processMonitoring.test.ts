import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { act } from '../act'
import { clocks } from '../clocks'
import type { Role } from '../roles'
import { at, course, doneBy, somebody } from '../trial'
import { processMonitoring as workflow } from '.'

describe('process monitoring', () => {
  it('gives the department ten days from receipt', () => {
    const served = ['serveNotice', { servedOn: '2026-11-02' }] as const
    const matter = course(workflow, ['open', { gravity: 'serious' }], 'notify', served)
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
    const steps = [['open', { gravity: 'grave' }], 'notify', 'serveNotice', 'answer', 'check'] as const
    const refused = doneBy(workflow, course(workflow, ...steps), 'archive')
    expect(refused?.ok === false && refused.refusals.map(({ code }) => code)).toEqual(['CLOSING_UNMET'])
    expect(course(workflow, ...steps.slice(0, 3), 'reportToChief', 'answer', 'check', 'archive').closed).toBe(true)
  })

  it('has the department say once for each notice that it has it, and never whoever gave it', () => {
    const served = course(workflow, 'open', 'notify', 'serveNotice')
    const by = (id: string, role: Role) => {
      const attempt = { action: 'acknowledge', actor: somebody(id, role), at: at('2026-11-03T09:00:00+08:00') }
      const done = act(workflow, served, { ...attempt, form: {}, reason: null, expectedVersion: 3 }, builtInCalendar)
      return done.ok || done.refusals.map(({ code }) => code)
    }
    expect(by('somebody', 'departmentHead')).toBe(true)
    expect(by('somebody', 'caseManager')).toEqual(['ROLE_MISSING'])
    expect(by(served.records[2]?.actor.id ?? '', 'departmentHead')).toEqual(['SEPARATION'])
    const received = course(workflow, 'open', 'notify', 'serveNotice', 'acknowledge')
    expect([received.state, doneBy(workflow, received, 'acknowledge')]).toEqual(['notified', undefined])
  })
})
