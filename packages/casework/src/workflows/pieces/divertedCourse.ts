import { local, read, rules } from '../../source'
import type { ActionDefinition } from '../../workflow'
import { ADOPTIONS, DETENTION_SOURCE, OUTCOMES } from './diverting'
import { attachments, choice, date, long, must, shownTo, text, toldPolice, yesNo } from './fields'
import { byTeam } from './handling'
import { byUnit } from './issuing'
import { step } from './writing'

type FollowedState =
  | 'opined'
  | 'adopted'
  | 'partlyAdopted'
  | 'notAdopted'
  | 'following'
  | 'breached'
  | 'transferred'
  | 'toArrestReview'
  | 'closed'

/** What the police make of an opinion, and what follows. */
export const followingActions = {
  decideAdoption: {
    ...step('公安采纳情况', 'Police decide', ['opined'], {
      by: 'adopted',
      cases: { adopted: 'adopted', partlyAdopted: 'partlyAdopted', notAdopted: 'notAdopted' },
    }),
    who: byUnit,
    form: {
      answeredOn: toldPolice(date('回复日期', 'Answered on')),
      adopted: toldPolice(choice('采纳情况', 'Adopted', ADOPTIONS)),
      policeWords: toldPolice(long('回复内容（不采纳的写明理由）', 'Answer; why not, if not', 4)),
      attachments: shownTo(attachments(), 'police'),
    },
    feedback: 'answered',
    answers: 'reply',
    source: local,
  },
  follow: {
    ...step('开始跟踪', 'Follow', ['adopted', 'partlyAdopted'], 'following'),
    who: [byTeam],
    form: { followNote: must(long('跟踪安排', 'How it is followed', 2)) },
    source: local,
  },
  recordFollowUp: {
    ...step('登记跟踪情况', 'Record what was found', ['following'], 'same'),
    who: [byTeam],
    form: { followedOn: must(date('日期', 'On')), followNote: must(long('遵守规定情况', 'Compliance', 2)) },
    source: local,
  },
  reportBreach: {
    ...step('违反规定报告', 'Report a breach', ['following'], 'breached'),
    who: byUnit,
    form: {
      breach: toldPolice(yesNo('再犯或者脱保', 'New crime or jumped bail')),
      breachedOn: toldPolice(date('发生日期', 'On')),
      breachFacts: toldPolice(long('情况', 'What happened', 4)),
    },
    source: rules('137'),
  },
  transfer: {
    ...step(
      '移送审查起诉',
      'Transfer for prosecution',
      ['adopted', 'partlyAdopted', 'notAdopted', 'following', 'breached'],
      'transferred',
    ),
    who: byUnit,
    form: {
      transferDate: toldPolice(date('移送日期', 'On')),
      transferNo: shownTo(text('起诉意见书文号', 'Number', 60), 'police'),
    },
    source: read('CPL', '162'),
  },
  requestArrest: {
    ...step(
      '提请批准逮捕',
      'Arrest requested',
      ['partlyAdopted', 'notAdopted', 'adopted', 'following', 'breached'],
      'toArrestReview',
    ),
    who: byUnit,
    form: {
      arrestRequestedOn: toldPolice(date('提请日期', 'On')),
      arrestRequestNo: shownTo(text('提请批准逮捕书文号', 'Number', 60), 'police'),
      otherReviewer: yesNo('由另一名检察官审查逮捕', 'Another procurator reviews it'),
    },
    opens: 'caseAcceptance',
    source: DETENTION_SOURCE,
  },
  close: {
    ...step(
      '办结',
      'Close',
      ['adopted', 'partlyAdopted', 'notAdopted', 'following', 'breached', 'transferred', 'toArrestReview'],
      'closed',
    ),
    who: [byTeam],
    form: {
      outcome: must(choice('后续处理', 'What followed', OUTCOMES)),
      outcomeOn: must(date('日期', 'On')),
      laterArrest: must(yesNo('分流后被逮捕', 'Arrested after all')),
      breach: must(yesNo('再犯或者脱保', 'New crime or jumped bail')),
      prosecutionResult: text('起诉结果', 'Prosecution'),
      judgment: text('判决结果', 'Judgment'),
    },
    source: local,
  },
} as const satisfies Readonly<Record<string, ActionDefinition<FollowedState, never>>>
