import { rules } from '../../source'
import type { ActionDefinition } from '../../workflow'
import { date, long, must, text, toldPolice } from './fields'
import { NOT_FILED } from './filing'
import { byHandler, byHead } from './handling'
import { byUnit, serve, voidDocument } from './issuing'
import { step } from './writing'

const recordProgress: ActionDefinition<'tracking', never> = {
  ...step('登记侦查进展', 'Record progress', ['tracking'], 'same'),
  who: byUnit,
  form: {
    progress: toldPolice(long('侦查进展', 'Progress', 2)),
    progressOn: must(date('日期', 'On')),
  },
  source: rules('564'),
}

const urge: ActionDefinition<'tracking', 'serveUrge' | 'voidUrge'> = {
  ...step('催办', 'Urge', ['tracking'], 'same'),
  when: NOT_FILED,
  who: [byHead],
  againAfter: ['serveUrge', 'voidUrge'],
  form: { progressAsked: toldPolice(long('要求反馈的进展', 'Progress asked for', 4)) },
  document: { type: 'urgeLetter', step: 'signed' },
  source: rules('564'),
}

const serveUrge: ActionDefinition<'tracking', 'urge' | 'voidUrge'> = {
  ...serve(['tracking'], 'same', 'urgeLetter'),
  title: { zh: '送达催办函', en: 'Serve the urging letter' },
  once: ['urge'],
  unless: ['voidUrge'],
}

const voidUrge: ActionDefinition<'tracking' | 'resultKnown' | 'closed', 'urge' | 'serveUrge'> = {
  ...voidDocument(['tracking', 'resultKnown', 'closed'], 'same', 'urgeLetter'),
  title: { zh: '作废催办函', en: 'Void the urging letter' },
  once: ['urge'],
  unless: ['serveUrge'],
}

const recordResult: ActionDefinition<'tracking' | 'higherCoordination' | 'resultKnown', never> = {
  ...step('登记结果', 'Record the result', ['tracking', 'higherCoordination'], 'resultKnown'),
  who: [byHandler],
  form: {
    outcome: must(long('诉讼结果', 'Outcome', 2)),
    outcomeOn: must(date('日期', 'On')),
    judgment: text('判决结果', 'Judgment'),
  },
  document: { type: 'completionReport', step: 'signed' },
  source: rules('564'),
}

/** 跟踪监督: what becomes of a case after the police filed or withdrew it (Rules 564). */
export const tracking = { recordProgress, urge, serveUrge, voidUrge, recordResult }
