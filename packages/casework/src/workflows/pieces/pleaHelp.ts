import { read, rules } from '../../source'
import type { ActionDefinition, Grant } from '../../workflow'
import { attachments, choice, date, long, moment, must, mustWhen, shownTo, text, yesNo } from './fields'
import { byHandler } from './handling'
import { ASSESSMENTS, inquiryFields, LAWYER_KINDS } from './pleading'
import { step } from './writing'

const byLawyer: Grant = { roles: ['dutyLawyer', 'defenceLawyer'], relations: ['counsel'] }
const byClerk: readonly Grant[] = [{ roles: ['clerk'] }, byHandler]

type HelpState = 'accepted' | 'rightsTold' | 'lawyerRequested' | 'lawyerHelped' | 'heard' | 'assessing'

/** Rights, a lawyer, views, a social inquiry: what comes before anybody signs. */
export const helpActions = {
  tellRights: {
    ...step('权利告知', 'Tell the rights', ['accepted'], 'rightsTold'),
    who: byClerk,
    form: {
      rightsNoticeDate: must(date('告知日期', 'Told on')),
      receipt: attachments('签收的告知书', 'Signed notice'),
    },
    document: { type: 'pleaRightsNotice', step: 'signed' },
    source: { ...read('CPL', '34', '173'), basis: [...read('CPL', '34', '173').basis, ...rules('269').basis] },
  },
  requestLawyer: {
    ...step('通知法律帮助', 'Ask for a lawyer', ['rightsTold'], 'lawyerRequested'),
    who: byClerk,
    form: {
      lawyerKind: must(shownTo(choice('律师', 'Lawyer', LAWYER_KINDS), 'lawyer')),
      legalAidCentre: must(shownTo(text('法律援助机构（律师事务所）', 'Legal-aid centre or firm'), 'lawyer')),
      helpAt: must(shownTo({ ...moment('时间', 'When'), future: true }, 'lawyer')),
      helpPlace: must(shownTo(text('地点', 'Where'), 'lawyer')),
      counsel: {
        kind: 'people',
        title: { zh: '律师账号', en: "Lawyer's account" },
        most: 2,
        makes: 'counsel',
      },
    },
    document: { type: 'legalHelpNotice', step: 'signed' },
    source: rules('267', '268'),
  },
  recordHelp: {
    ...step('法律帮助', 'Legal help', ['lawyerRequested'], 'lawyerHelped'),
    who: [byLawyer, ...byClerk],
    form: {
      lawyer: must(shownTo(text('律师姓名', "Lawyer's name", 40), 'lawyer', 'court')),
      lawyerHelpAt: must(shownTo(moment('会见、帮助时间', 'When'), 'lawyer', 'court')),
      fileRead: must(shownTo(yesNo('查阅案卷', 'File read'), 'lawyer')),
      lawyerOpinion: must(shownTo(long('法律帮助情况和意见', 'Help given, and opinion', 2), 'lawyer', 'court')),
    },
    source: rules('268', '269'),
  },
  hear: {
    ...step('听取意见', 'Hear all views', ['lawyerHelped'], 'heard'),
    who: [byHandler],
    form: {
      heardAt: must(moment('听取时间', 'When')),
      factsView: must(long('对事实、罪名、法律适用的意见', 'On facts, charge and law', 2)),
      sentenceView: must(long('对从宽处罚建议的意见', 'On leniency', 2)),
      procedureView: must(long('对审理程序的意见', 'On the procedure', 2)),
      lawyerView: must(shownTo(long('律师意见', "Lawyer's view", 2), 'lawyer', 'court')),
      lawyerViewTaken: must(shownTo(yesNo('采纳律师意见', 'Lawyer’s view taken'), 'lawyer', 'court')),
      lawyerViewRefused: shownTo(
        mustWhen(long('不采纳的理由', 'Why not', 4), { field: 'lawyerViewTaken', is: [false] }),
        ...(['lawyer', 'court'] as const),
      ),
      victimView: shownTo(long('被害人意见', "Victim's view"), 'court'),
      compensation: shownTo(text('和解、赔偿', 'Settlement, compensation'), 'court'),
      recorded: must(yesNo('同步录音录像', 'Recorded')),
    },
    document: { type: 'hearingOfViews', step: 'signed' },
    source: { ...read('CPL', '173'), basis: [...read('CPL', '173').basis, ...rules('269').basis] },
  },
  requestAssessment: {
    ...step('委托调查评估', 'Ask for a social inquiry', ['heard'], 'assessing'),
    who: [byHandler],
    form: inquiryFields,
    document: { type: 'assessmentRequest', step: 'signed' },
    source: rules('277'),
  },
  recordAssessment: {
    ...step('登记评估意见', 'Record the inquiry', ['assessing'], 'heard'),
    who: byClerk,
    form: {
      assessment: must(shownTo(choice('评估意见', 'Opinion', ASSESSMENTS), 'court')),
      assessedOn: must(date('日期', 'On')),
      attachments: attachments(),
    },
    source: rules('277'),
  },
} as const satisfies Readonly<Record<string, ActionDefinition<HelpState, never>>>
