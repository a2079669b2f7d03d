import { describe, expect, it } from 'vitest'
import { checkWorkflow, type FaultCode } from './checkWorkflow'
import { local } from './source'
import type { ActionDefinition, ClockDefinition, StateDefinition, Workflow } from './workflow'

const words = { zh: '甲', en: 'A' }
type Action = ActionDefinition<string, string>

const state = (change: Partial<StateDefinition<string>> = {}): StateDefinition<string> => ({
  title: words,
  turn: 'office',
  ...change,
})
const action = (change: Partial<Action> = {}): Action => ({
  title: words,
  from: ['open'],
  to: 'same',
  who: [{ roles: ['clerk'] }],
  form: {},
  source: local,
  ...change,
})
const clock = (change: Partial<ClockDefinition<string>> = {}): ClockDefinition<string> => ({
  title: words,
  whose: 'office',
  from: [{ action: 'begin' }],
  term: { count: 'D', of: { days: 7 } },
  endedBy: [{ action: 'answer' }],
  proposes: 'answer',
  source: local,
  ...change,
})

const sound: Workflow = {
  id: 'sound',
  version: 1,
  title: words,
  meaning: words,
  readers: [{ roles: ['clerk'] }],
  states: {
    open: state({ next: 'answer' }),
    over: state({ turn: null, ends: true }),
  },
  actions: {
    begin: action({ from: 'opening', to: 'open', form: { on: { kind: 'date', title: words } } }),
    answer: action({
      to: 'over',
      answers: 'reply',
      form: { text: { kind: 'long', title: words, required: true } },
    }),
  },
  clocks: { reply: clock() },
  closing: [],
}

const withActions = (actions: Readonly<Record<string, Action>>): Workflow => ({
  ...sound,
  actions: { ...sound.actions, ...actions },
})
const withStates = (states: Readonly<Record<string, StateDefinition<string>>>): Workflow => ({
  ...sound,
  states: { ...sound.states, ...states },
})
const withClock = (change: Partial<ClockDefinition<string>>): Workflow => ({
  ...sound,
  clocks: { reply: clock(change) },
})
const { begin = action(), answer = action() } = sound.actions

const choice = { kind: 'choice', title: words, required: true, options: { yes: words, no: words } } as const
const minor = { kind: 'yesNo', title: words, marks: 'minor' } as const

const faulty: readonly (readonly [what: string, definition: Workflow, faults: readonly [FaultCode, string][]])[] = [
  [
    'nothing opens a matter',
    { ...sound, actions: { answer }, clocks: {} },
    [
      ['OPENING_MISSING', 'actions'],
      ['STATE_UNREACHABLE', 'states.open'],
      ['STATE_UNREACHABLE', 'states.over'],
    ],
  ],
  [
    'an opening leads nowhere',
    withActions({ enter: { ...begin, to: 'same' } }),
    [['OPENING_STAYS', 'actions.enter.to']],
  ],
  [
    'a state that is not there',
    withActions({ leave: action({ to: 'gone', from: ['open', 'lost'] }) }),
    [
      ['STATE_UNKNOWN', 'actions.leave.from'],
      ['STATE_UNKNOWN', 'actions.leave.to'],
    ],
  ],
  [
    'kept apart from an action that is not there',
    withActions({ check: action({ not: ['gone'] }) }),
    [['ACTION_UNKNOWN', 'actions.check.not']],
  ],
  [
    'a clock that ends with an action that is not there',
    withClock({ endedBy: [{ action: 'gone' }] }),
    [['ACTION_UNKNOWN', 'clocks.reply']],
  ],
  [
    'a state nobody comes to',
    withStates({ island: state({ next: 'answer' }) }),
    [
      ['STATE_UNREACHABLE', 'states.island'],
      ['STATE_DEAD_END', 'states.island'],
      ['NEXT_WRONG', 'states.island'],
    ],
  ],
  [
    'a state nobody gets out of',
    {
      ...withStates({ pit: state({ next: 'stay' }) }),
      actions: { begin, answer, fall: action({ to: 'pit' }), stay: action({ from: ['pit'] }) },
    },
    [['STATE_DEAD_END', 'states.pit']],
  ],
  [
    'an end with a next action',
    withStates({ over: state({ ends: true, next: 'answer' }) }),
    [['END_LEFT_OPEN', 'states.over']],
  ],
  ['a next action of another state', withStates({ open: state({ next: 'begin' }) }), [['NEXT_WRONG', 'states.open']]],
  ['an end without an answer', withActions({ drop: action({ to: 'over' }) }), [['END_UNANSWERED', 'states.over']]],
  [
    'an end without an answer once opened again',
    {
      ...withStates({ again: state({ next: 'close' }) }),
      actions: {
        begin,
        answer,
        reopen: action({ from: ['over'], to: 'again' }),
        close: action({ from: ['again'], to: 'over' }),
      },
    },
    [['END_UNANSWERED', 'states.over']],
  ],
  [
    'an action for no role',
    withActions({ check: action({ who: [{ roles: [] }] }) }),
    [['ACTION_NOBODY', 'actions.check.who']],
  ],
  [
    'an action for a relation that nothing makes',
    withActions({ check: action({ who: [{ roles: ['clerk'], relations: ['handler'] }] }) }),
    [['ACTION_NOBODY', 'actions.check.who']],
  ],
  [
    'an action kept apart from all who could do it',
    withActions({
      take: action({ makes: 'verifier' }),
      check: action({ who: [{ roles: ['clerk'], relations: ['verifier'] }], not: ['take'] }),
    }),
    [['ACTION_NOBODY', 'actions.check.who']],
  ],
  [
    'an action for nobody who is cleared',
    withActions({
      begin: { ...begin, form: { ...begin.form, minor } },
      answer: { ...answer, who: [{ roles: ['clerk'] }] },
    }),
    [['ACTION_NOBODY', 'actions.answer.who']],
  ],
  [
    'a lawful reason without reasons',
    withActions({ drop: action({ to: 'over', answers: 'lawfulReason' }) }),
    [['ANSWER_WITHOUT_REASONS', 'actions.drop.answers']],
  ],
  [
    'a reply without words',
    withActions({ nod: action({ to: 'over', answers: 'reply' }) }),
    [['ANSWER_WITHOUT_WORDS', 'actions.nod.answers']],
  ],
  [
    'a branch by a field that is not asked',
    withActions({ part: action({ to: { by: 'gone', cases: { yes: 'open' } } }) }),
    [['FIELD_UNKNOWN', 'actions.part.to']],
  ],
  [
    'a branch that forgets a choice',
    withActions({ part: action({ form: { choice }, to: { by: 'choice', cases: { yes: 'open' } } }) }),
    [['BRANCH_WRONG', 'actions.part.to']],
  ],
  [
    'a branch by what some path does not ask',
    withActions({
      ask: action({ form: { choice } }),
      part: action({ to: { by: 'choice', cases: { yes: 'open', no: 'open' } } }),
    }),
    [['BRANCH_UNASKED', 'actions.part.to']],
  ],
  [
    'a branch by what is asked elsewhere with other choices',
    withActions({
      ask: action({ form: { choice } }),
      part: action({ to: { by: 'choice', cases: { yes: 'open' } } }),
    }),
    [['BRANCH_WRONG', 'actions.part.to']],
  ],
  [
    'a branch by what may be left out',
    withActions({
      part: action({
        form: { on: { ...choice, required: { field: 'on', is: ['yes'] } } },
        to: { by: 'on', cases: { yes: 'open', no: 'open' } },
      }),
    }),
    [['BRANCH_WRONG', 'actions.part.to']],
  ],
  [
    'a condition on a field that is not asked',
    { ...sound, closing: [{ title: words, anyOf: ['answer'], when: { field: 'gone', is: [true] }, source: local }] },
    [['FIELD_UNKNOWN', 'closing.0.when']],
  ],
  ['a clock nobody ends', withClock({ endedBy: [{ action: 'begin' }] }), [['CLOCK_ENDLESS', 'clocks.reply']]],
  [
    'a clock that counts from no date',
    withClock({ from: [{ action: 'begin', field: 'text' }] }),
    [['CLOCK_FIELD', 'clocks.reply']],
  ],
  ['a clock until a date that is not asked', withClock({ term: { until: 'text' } }), [['CLOCK_FIELD', 'clocks.reply']]],
  ['a clock that proposes what cannot be done', withClock({ proposes: 'begin' }), [['CLOCK_PROPOSAL', 'clocks.reply']]],
  [
    'a document that could never be filled in',
    withActions({ issue: action({ document: { type: 'clueReply', step: 'signed' } }) }),
    [
      ['DOCUMENT_FIELD', 'actions.issue.document'],
      ['DOCUMENT_FIELD', 'actions.issue.document'],
      ['DOCUMENT_FIELD', 'actions.issue.document'],
    ],
  ],
  [
    'a document that is drafted and that nobody signs from there on',
    withActions({
      sign: action({ from: 'opening', to: 'open', document: { type: 'verificationPlan', step: 'signed' } }),
      draft: action({ document: { type: 'verificationPlan', step: 'drafted' } }),
      ask: action({ form: { facts: { kind: 'long', title: words }, plan: { kind: 'long', title: words } } }),
    }),
    [['DOCUMENT_UNSIGNED', 'actions.draft.document']],
  ],
  [
    'a document that is served and that nobody signs',
    withActions({ serve: action({ document: { type: 'clueReply', step: 'served' } }) }),
    [['DOCUMENT_UNSIGNED', 'actions.serve.document']],
  ],
  [
    'done again after an action that is not there',
    withActions({ remind: action({ againAfter: ['gone'] }) }),
    [['ACTION_UNKNOWN', 'actions.remind.againAfter']],
  ],
  [
    'a rule said to be read, without its article',
    withClock({ source: { status: 'verified', basis: [] } }),
    [['SOURCE_MISSING', 'clocks.reply.source']],
  ],
]

describe('the check of a workflow', () => {
  it('finds nothing in a sound one', () => {
    expect(checkWorkflow(sound)).toEqual([])
  })

  it.each(faulty)('finds %s', (_, definition, faults) => {
    expect(checkWorkflow(definition).map(({ code, place }) => [code, place])).toEqual(faults)
  })

  it('tells what to do about it in both languages', () => {
    const [first] = checkWorkflow(withClock({ proposes: 'begin' }))
    expect(first).toEqual({
      code: 'CLOCK_PROPOSAL',
      place: 'clocks.reply',
      message: { zh: '逾期后无法进行“begin”。', en: '“begin” cannot be done once the clock is overdue.' },
      cure: { zh: '改为期限运行期间能够进行的操作。', en: 'Propose what can be done while it runs.' },
    })
  })
})
