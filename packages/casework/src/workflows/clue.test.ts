import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { act } from '../act'
import { clocks } from '../clocks'
import { permitted } from '../permitted'
import { at, course, doneBy, filledIn, somebody } from '../trial'
import { clue } from '.'

const verified = ['register', 'assign', 'accept', 'conclude', 'approve'] as const

describe('a clue', () => {
  it('goes from registration to the archive', () => {
    const matter = course(clue, ...verified, 'reply', 'archive')
    expect(matter.state).toBe('archived')
    expect(matter.closed).toBe(true)
    expect(matter.answer).toEqual({ sequence: 6, kind: 'reply' })
    expect(matter.records.map(({ before, after }) => `${before} ${after}`)).toEqual([
      'null registered',
      'registered assigned',
      'assigned verifying',
      'verifying reviewing',
      'reviewing disposed',
      'disposed replied',
      'replied archived',
    ])
  })

  it('signs its registration form as it is registered, whatever it was opened from', () => {
    const openings = Object.values(clue.actions).filter(({ from }) => from === 'opening')
    expect(openings.map(({ document }) => document)).toEqual([{ type: 'clueRegistration', step: 'signed' }])
  })

  it('may end without a reply only with the reason why there is none', () => {
    const matter = course(clue, ...verified, 'recordNoReply', 'archive')
    expect(matter.answer).toEqual({ sequence: 6, kind: 'lawfulReason' })
    expect(
      permitted(clue, course(clue, ...verified), somebody('k', 'clerk')).actions.map(({ action }) => action),
    ).not.toContain('archive')
  })

  it('is verified neither by its registrar nor approved by its verifier', () => {
    const registrar = somebody('p1', 'residentProcurator', 'departmentProcurator', 'departmentHead')
    const { register, assign } = clue.actions
    const opened = act(clue, null, {
      action: 'register',
      actor: registrar,
      at: at('2026-11-02T10:00:00+08:00'),
      form: filledIn(register, null),
      reason: null,
      expectedVersion: 0,
    })
    if (!opened.ok) throw new Error('not registered')
    const assigned = act(clue, opened.matter, {
      action: 'assign',
      actor: registrar,
      at: at('2026-11-02T11:00:00+08:00'),
      form: { ...filledIn(assign, opened.matter), handler: ['p1'] },
      reason: null,
      expectedVersion: 1,
    })
    expect(assigned.ok ? [] : assigned.refusals.map(({ code, place }) => [code, place])).toEqual([
      ['FIELD_SEPARATION', 'handler'],
    ])
    const reviewing = course(clue, 'register', 'assign', 'accept', 'conclude')
    const verifier = somebody('departmentProcurator-1', 'departmentHead')
    const approval = permitted(clue, reviewing, verifier).actions.find(({ action }) => action === 'approve')
    expect(approval?.refusal?.code).toBe('SEPARATION')
  })

  it('is closed to the police while it is a clue', () => {
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    for (const { refusal } of permitted(clue, course(clue, 'register', 'assign', 'accept'), liaison).actions) {
      expect(refusal?.code).toBe('ROLE_MISSING')
    }
  })

  it('of a minor is left to the few who are cleared', () => {
    const matter = course(clue, ['register', { involvesMinor: true }])
    const codes = (role: 'residentProcurator' | 'departmentHead' | 'clerk') =>
      Object.fromEntries(
        permitted(clue, matter, somebody('x', role)).actions.map(({ action, refusal }) => [
          action,
          refusal?.code ?? 'may',
        ]),
      )
    expect(codes('residentProcurator')['assign']).toBe('SENSITIVITY_CLOSED')
    expect(codes('clerk')['requestMaterial']).toBe('SENSITIVITY_CLOSED')
    expect(codes('departmentHead')['assign']).toBe('may')
  })

  it('lets nobody near who is recused, at once', () => {
    const handler = somebody('departmentProcurator-1', 'departmentProcurator', 'departmentHead')
    const recused = doneBy(clue, course(clue, 'register', 'assign'), 'recuse', {}, [handler])
    if (recused?.ok !== true) throw new Error('not recused')
    const standing = permitted(clue, recused.matter, handler)
    expect(standing.actions.map(({ refusal }) => refusal?.code)).toEqual(standing.actions.map(() => 'RECUSED'))
    expect(doneBy(clue, recused.matter, 'handOver', { handler: ['departmentProcurator-2'] })?.ok).toBe(true)
  })

  it('is told a procedural decision within seven days, and an answer within three months', () => {
    const matter = course(clue, ['register', { source: 'window', foundOn: '2026-11-02' }])
    const told = clocks(clue, matter, at('2026-11-10T00:00:00+08:00'), builtInCalendar)
    expect(
      told.map(({ clock, state, limit, proposes }) => [clock, state, formatInstant(limit.latest), proposes]),
    ).toEqual([
      ['acceptance', 'overdue', '2026-11-10T00:00:00+08:00', 'assign'],
      ['assignment', 'overdue', '2026-11-04T00:00:00+08:00', 'assign'],
      // 2 February 2027: that year's holidays are not announced yet.
      ['petitionReply', 'running', '2027-02-03T00:00:00+08:00', null],
    ])
    expect(told.at(-1)?.limit.provisional).toBe(true)
  })

  it('has its verification extended once, from where the period would have ended', () => {
    const matter = course(clue, 'register', 'assign', 'accept', 'extend')
    const verification = clocks(clue, matter, at('2026-11-03T00:00:00+08:00'), builtInCalendar).find(
      ({ clock }) => clock === 'verification',
    )
    // 30 days from 2 November and 15 more: 17 December.
    expect(formatInstant(verification?.limit.latest ?? at('2000-01-01T00:00:00+08:00'))).toBe(
      '2026-12-18T00:00:00+08:00',
    )
    expect(() => course(clue, 'register', 'assign', 'accept', 'extend', 'extend')).toThrow('nobody of the cast may')
  })

  it('leaves its fate open to no clock: overdue, it stands where it stood', () => {
    const matter = course(clue, 'register', 'assign')
    const before = JSON.stringify(matter)
    clocks(clue, matter, at('2030-01-01T00:00:00+08:00'), builtInCalendar)
    expect(JSON.stringify(matter)).toBe(before)
  })

  it('must be answered again once it is opened again', () => {
    const matter = course(clue, ...verified, 'reply', 'archive', 'reopen')
    expect(matter.closed).toBe(false)
    expect(matter.answer).toBeNull()
  })
})
