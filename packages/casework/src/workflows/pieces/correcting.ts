import type { Fields } from '../../form'
import { read, rules, type Source } from '../../source'
import type { ActionDefinition } from '../../workflow'
import { attachments, comingDate, date, long, must, shownTo, text, toldPolice, yesNo } from './fields'
import { byChief, byHandler } from './handling'
import { byUnit, serve, voidDocument } from './issuing'
import { step } from './writing'

/** What the police are told to correct, and until when to answer. */
export const correctionForm: Fields = {
  findings: toldPolice(long('违法事实', 'Facts', 10)),
  legalBasis: toldPolice(long('依据', 'Basis', 4)),
  correctionOpinion: toldPolice(long('纠正意见（建议）', 'What is to be corrected', 4)),
  replyBy: toldPolice(comingDate('回复期限', 'Reply by')),
  attachments: attachments('证据材料', 'Evidence'),
}

/** The unit's written answer; its words stand as they were written (PO 21). */
export const policeAnswer = <const State extends string>(
  from: readonly State[],
  to: State,
): ActionDefinition<State, never> => ({
  ...step('公安回复', 'Police answer', from, to),
  who: byUnit,
  form: {
    answeredOn: toldPolice(date('回复日期', 'Answered on')),
    adopted: toldPolice(yesNo('采纳', 'Adopted')),
    policeWords: toldPolice(long('回复内容（原文）', 'Answer, verbatim', 4)),
    attachments: shownTo(attachments(), 'police'),
  },
  feedback: 'answered',
  answers: 'reply',
  source: read('PO', '21'),
})

/** The unit asks for a recheck in writing (Rules 554). */
export const objection = <const State extends string>(
  from: readonly State[],
  to: State,
): ActionDefinition<State, never> => ({
  ...step('申请复查', 'Object', from, to),
  who: byUnit,
  form: {
    objectedOn: toldPolice(date('收到书面意见日期', 'Received on')),
    objection: toldPolice(long('异议内容（原文）', 'Objection, verbatim', 4)),
    attachments: shownTo(attachments(), 'police'),
  },
  feedback: 'answered',
  source: rules('554'),
})

/** Reminds of an answer that is due (Rules 553): one reminder at a time. */
export const remind = <const State extends string>(
  from: readonly State[],
  source: Source,
): ActionDefinition<State, 'serveReminder' | 'voidReminder'> => ({
  ...step('督促回复', 'Remind', from, 'same'),
  who: [byHandler],
  againAfter: ['serveReminder', 'voidReminder'],
  form: {
    remindedNo: must(text('原文书文号', 'Number of the document', 60)),
    replyBy: toldPolice(comingDate('回复期限', 'Reply by')),
  },
  document: { type: 'replyReminder', step: 'signed' },
  source,
})

/** What becomes of each reminder: it is served while the answer is due, or void wherever the matter stands by then. */
export const reminderIssued = <const State extends string>(
  from: readonly State[],
): {
  readonly serveReminder: ActionDefinition<State, 'remind' | 'voidReminder'>
  readonly voidReminder: ActionDefinition<never, 'remind' | 'serveReminder'>
} => ({
  serveReminder: {
    ...serve(from, 'same', 'replyReminder'),
    title: { zh: '送达督促回复函', en: 'Serve the reminder' },
    once: ['remind'],
    unless: ['voidReminder'],
  },
  voidReminder: {
    ...voidDocument<never>('anywhere', 'same', 'replyReminder'),
    title: { zh: '作废督促回复函', en: 'Void the reminder' },
    once: ['remind'],
    unless: ['serveReminder'],
  },
})

/** What the police do not correct, the higher procuratorate is told. */
export const reportUp = <const State extends string>(
  from: readonly State[],
  to: State,
  source: Source,
): ActionDefinition<State, never> => ({
  ...step('报告上一级检察院', 'Report to the higher procuratorate', from, to),
  who: [byChief],
  form: { reportedUpOn: must(date('报告日期', 'Reported on')), report: must(long('报告内容', 'Report', 4)) },
  source,
})
