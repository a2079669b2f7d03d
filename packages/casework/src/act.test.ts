import { describe, expect, it } from 'vitest'
import { act } from './act'
import type { Form } from './form'
import type { Attempt, Reason } from './matter'
import { at, course, EXAMPLE_DAY, filledIn, somebody } from './trial'
import { clue } from './workflows'

const clerk = somebody('clerk-1', 'clerk')
const head = somebody('departmentHead-1', 'departmentHead')
const attempt = (change: Partial<Attempt>): Attempt => ({
  action: 'register',
  actor: clerk,
  at: at('2026-11-02T10:00:00+08:00'),
  form: filledIn(clue.actions.register, null),
  reason: null,
  expectedVersion: 0,
  ...change,
})
const codes = (change: Partial<Attempt>, matter: Parameters<typeof act>[1] = null) => {
  const outcome = act(clue, matter, attempt(change))
  return outcome.ok ? [] : outcome.refusals.map(({ code, place }) => (place === undefined ? code : `${code} ${place}`))
}
const withForm = (form: Form) => codes({ form: { ...filledIn(clue.actions.register, null), ...form } })

describe('an action', () => {
  it('writes who did what, when, with which form, from where to where', () => {
    const outcome = act(clue, null, attempt({}))
    expect(outcome.ok && outcome.record).toEqual({
      sequence: 1,
      workflow: 'clue',
      workflowVersion: clue.version,
      action: 'register',
      actor: { id: 'clerk-1', roles: ['clerk'], unit: null },
      at: at('2026-11-02T10:00:00+08:00'),
      form: filledIn(clue.actions.register, null),
      reason: null,
      before: null,
      after: 'registered',
    })
  })

  it('is refused where somebody else acted first, and says at which step the matter is', () => {
    const matter = course(clue, 'register', 'assign')
    const outcome = act(clue, matter, attempt({ action: 'merge', expectedVersion: 1 }))
    expect(outcome.ok ? [] : outcome.refusals.map(({ code, message }) => [code, message.en])).toEqual([
      ['VERSION_STALE', 'Somebody else acted first: the matter is now at step 2.'],
    ])
  })

  it('is refused where it is done twice', () => {
    const outcome = act(clue, null, attempt({}))
    expect(codes({}, outcome.ok ? outcome.matter : null)).toEqual(['VERSION_STALE'])
    expect(
      codes({ expectedVersion: 1, at: at('2026-11-02T11:00:00+08:00') }, outcome.ok ? outcome.matter : null),
    ).toEqual(['STATE_WRONG'])
  })

  it('is refused under another version of the workflow, and before the last action', () => {
    const matter = course(clue, 'register')
    const later = { ...clue, version: clue.version + 1 }
    const outcome = act(later, matter, attempt({ action: 'assign', expectedVersion: 1 }))
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(['WORKFLOW_OTHER'])
    expect(codes({ action: 'assign', expectedVersion: 1, at: at('2026-11-02T09:59:59+08:00') }, matter)).toEqual([
      'TIME_BACKWARDS',
    ])
  })

  it.each(['constructor', '__proto__', 'toString', 'nothing'])('is refused where there is none called %s', (action) => {
    expect(codes({ action })).toEqual(['ACTION_UNKNOWN'])
  })

  it('is refused with everything that is wrong with its form at once', () => {
    expect(withForm({ source: 'rumour', foundOn: '2026-13-01', facts: ' ', other: 'x' })).toEqual([
      'FIELD_UNKNOWN other',
      'FIELD_CHOICE source',
      'FIELD_KIND foundOn',
      'FIELD_MISSING facts',
    ])
  })

  it.each<[string, Form, string[]]>([
    ['a date to come', { foundOn: '2026-11-03' }, ['FIELD_FUTURE foundOn']],
    ['the very day', { foundOn: EXAMPLE_DAY }, []],
    ['a text of 200 rare characters', { suspects: '𠮷'.repeat(200) }, []],
    ['a text of 201 characters', { suspects: '𠮷'.repeat(201) }, ['FIELD_LENGTH suspects']],
    ['facts that say too little', { facts: '被打' }, ['FIELD_LENGTH facts']],
    ['half a character', { facts: '\ud842 所述属实' }, ['FIELD_KIND facts']],
    ['a control character', { facts: '所述\u0000属实，如下' }, ['FIELD_KIND facts']],
    ['lines in a long text', { facts: '第一行\n第二行' }, []],
    ['lines in a short text', { suspects: '甲\n乙' }, ['FIELD_KIND suspects']],
    ['words where yes or no is asked', { involvesMinor: 'yes' }, ['FIELD_KIND involvesMinor']],
    ['an identity in the open where it is to be sealed', { informant: '某人' }, ['FIELD_KIND informant']],
    ['the same file twice', { attachments: ['a', 'a'] }, ['FIELD_KIND attachments']],
    ['a name that reaches into the prototype', { constructor: 'x' }, ['FIELD_UNKNOWN constructor']],
  ])('judges %s', (_, form, expected) => {
    expect(withForm(form)).toEqual(expected)
  })

  it.each<[string, Reason | null, string[]]>([
    ['none', null, ['REASON_MISSING reason']],
    ['one that is not listed', { code: 'mood', words: '心情不好' }, ['REASON_UNKNOWN reason']],
    ['one that must be explained and is not', { code: 'mistaken', words: '' }, ['REASON_WORDS reason']],
    ['one explained', { code: 'mistaken', words: '登记错误，已另行登记' }, []],
  ])('judges the reason: %s', (_, reason, expected) => {
    const matter = course(clue, 'register')
    expect(codes({ action: 'cancel', actor: head, form: {}, reason, expectedVersion: 1 }, matter)).toEqual(expected)
  })

  it('does not sign a document that lacks something, and names it', () => {
    const matter = course(clue, 'register')
    const { repliedTo, ...without } = filledIn(clue.actions.reply, null)
    expect(repliedTo).toBe('示例')
    const loose = {
      ...clue,
      actions: {
        ...clue.actions,
        reply: {
          ...clue.actions.reply,
          from: ['registered'],
          form: {
            ...clue.actions.reply.form,
            repliedTo: { kind: 'text', title: { zh: '回复对象', en: 'Replied to' } },
          },
        },
      },
    } as const
    const outcome = act(loose, matter, attempt({ action: 'reply', form: without, expectedVersion: 1 }))
    expect(outcome.ok ? [] : outcome.refusals.map(({ code, place, message }) => [code, place, message.en])).toEqual([
      ['DOCUMENT_INCOMPLETE', 'repliedTo', 'The document lacks “Replied to” and cannot be issued.'],
    ])
  })

  it('ends no matter that has no answer, even where the definition forgot it', () => {
    const careless = {
      ...clue,
      actions: { ...clue.actions, archive: { ...clue.actions.archive, from: ['registered'] } },
    } as const
    const outcome = act(
      careless,
      course(clue, 'register'),
      attempt({ action: 'archive', form: { archiveNo: '1' }, expectedVersion: 1 }),
    )
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(['ANSWER_MISSING'])
  })
})
