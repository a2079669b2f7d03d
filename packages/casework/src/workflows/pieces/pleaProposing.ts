import { read, rules } from '../../source'
import type { ActionDefinition } from '../../workflow'
import { alsoShownTo, attachments, choice, date, long, must, mustWhen, shownTo, text } from './fields'
import { byChief, byHandler } from './handling'
import { fastTrackGuards, PROPOSAL_KINDS, proposalFields, statementFields, statementGuards } from './pleading'
import { explained, reason, step } from './writing'

const FAST = { field: 'procedure', is: ['fastTrack'] }

type ProposingState = 'heard' | 'pleaSigned' | 'prosecuted' | 'nonProsecuted'

/** The statement, the proposals, the prosecution. */
export const proposingActions = {
  signPlea: {
    ...step('签署具结书', 'Sign the statement', ['heard'], 'pleaSigned'),
    who: [byHandler],
    form: { ...statementFields, attachments: attachments('签署的具结书', 'Signed statement') },
    guards: statementGuards,
    document: { type: 'pleaStatementPaper', step: 'signed' },
    source: { ...read('CPL', '174'), basis: [...read('CPL', '174').basis, ...rules('272', '468').basis] },
  },
  proceedWithoutStatement: {
    ...step('不需要签署具结书', 'No statement is needed', ['heard'], 'pleaSigned'),
    who: [byHandler],
    form: {
      proposalKind: must(shownTo(choice('量刑建议类型', 'Kind of proposal', PROPOSAL_KINDS), 'court', 'lawyer')),
      proposal: must(shownTo(text('量刑建议内容', 'Proposal', 400), 'court', 'lawyer')),
      procedure: must(
        shownTo(
          choice('审理程序', 'Procedure', {
            summary: { zh: '简易程序', en: 'Summary procedure' },
            ordinary: { zh: '普通程序', en: 'Ordinary procedure' },
          }),
          ...(['court', 'lawyer'] as const),
        ),
      ),
      objectionRecord: long('法定代理人、辩护人异议记录', 'Objection of the minor’s side'),
    },
    reasons: {
      disabled: reason('盲、聋、哑人', 'Blind, deaf or mute', read('CPL', '174')),
      limitedCapacity: reason(
        '尚未完全丧失辨认或者控制能力的精神病人',
        'Mentally ill with partial capacity',
        read('CPL', '174'),
      ),
      minorObjection: explained('未成年人的法定代理人、辩护人有异议', "The minor's side objects", rules('468')),
      other: explained('其他不需要签署的情形', 'Otherwise', read('CPL', '174')),
    },
    source: { ...read('CPL', '174'), basis: [...read('CPL', '174').basis, ...rules('272').basis] },
  },
  proposeSentence: {
    ...step('提出量刑建议', 'Propose a sentence', ['pleaSigned'], 'same'),
    who: [byHandler],
    form: {
      ...alsoShownTo(proposalFields, 'court', 'lawyer'),
      proposalKind: must(shownTo(choice('量刑建议类型', 'Kind of proposal', PROPOSAL_KINDS), 'court', 'lawyer')),
      proposal: must(shownTo(text('量刑建议内容', 'Proposal', 400), 'court', 'lawyer')),
      rangeReason: mustWhen(long('提出幅度刑的理由', 'Why a range', 4), { field: 'proposalKind', is: ['range'] }),
    },
    document: { type: 'sentencingProposal', step: 'signed' },
    source: { ...read('CPL', '176'), basis: [...read('CPL', '176').basis, ...rules('274', '275').basis] },
  },
  proposeFastTrack: {
    ...step('建议适用速裁', 'Propose the fast track', ['pleaSigned'], 'same'),
    when: FAST,
    who: [byHandler],
    form: {
      court: must(text('受理法院', 'Court')),
      fastTrackReasons: must(shownTo(long('符合条件的情况', 'Why it is open', 4), 'court')),
    },
    guards: fastTrackGuards,
    document: { type: 'fastTrackProposal', step: 'signed' },
    source: rules('437', '438', '439'),
  },
  prosecute: {
    ...step('提起公诉', 'Prosecute', ['pleaSigned'], 'prosecuted'),
    who: [byHandler],
    form: {
      court: must(text('受理法院', 'Court')),
      prosecutedOn: must(shownTo(date('起诉日期', 'Prosecuted on'), 'court', 'lawyer', 'police')),
      indictmentFacts: must(shownTo(long('指控的犯罪事实', 'Facts charged', 4), 'court', 'lawyer')),
      pleaFacts: must(shownTo(long('认罪认罚情况', 'Plea', 2), 'court', 'lawyer')),
      indictmentBasis: must(shownTo(long('起诉的根据和理由', 'Basis', 4), 'court', 'lawyer')),
      judge: {
        kind: 'people',
        title: { zh: '承办法官账号', en: "Judge's account" },
        most: 1,
        makes: 'judge',
      },
    },
    guards: [
      ...fastTrackGuards,
      {
        code: 'PROSECUTED_BEFORE_SIGNED',
        rule: 'notBefore',
        field: 'prosecutedOn',
        than: 'pleaSignedAt',
        source: read('CPL', '176'),
      },
    ],
    document: { type: 'fastIndictment', step: 'signed' },
    answers: 'reply',
    source: {
      ...read('CPL', '172', '176'),
      basis: [...read('CPL', '172', '176').basis, ...rules('358', '440').basis],
    },
  },
  decideNonProsecution: {
    ...step('决定不起诉', 'Decide not to prosecute', ['pleaSigned', 'heard'], 'nonProsecuted'),
    who: [byChief],
    form: {
      nonProsecutedOn: must(date('决定日期', 'On')),
      occupation: must(text('职业、单位及职务', 'Occupation, unit and post')),
      nonProsecutionFacts: must(long('案件事实', 'Facts', 4)),
      nonProsecutionReasons: must(long('理由和根据', 'Reasons', 10)),
    },
    document: { type: 'nonProsecutionDecision', step: 'signed' },
    answers: 'reply',
    source: { ...read('CPL', '177'), basis: [...read('CPL', '177').basis, ...rules('370').basis] },
  },
} as const satisfies Readonly<Record<string, ActionDefinition<ProposingState, never>>>
