import { local, read, rules } from '../../source'
import type { ActionDefinition, Grant } from '../../workflow'
import { choice, date, long, must, mustWhen, shownTo, text } from './fields'
import { byHandler } from './handling'
import {
  EXECUTIONS,
  hearingFields,
  hearingGuards,
  heldFields,
  heldGuards,
  judgmentFields,
  judgmentGuards,
  PROPOSAL_ADOPTIONS,
} from './pleading'
import { clock, dated, days, explained, on, step } from './writing'

/** The judge whom the prosecution named. */
export const byJudge: Grant = { roles: ['residentJudge'], relations: ['judge'] }
/** The court's own, or the desk for what comes on paper. */
const byCourt: readonly Grant[] = [byJudge, byHandler, { roles: ['clerk', 'assistantProcurator'] }]

const longer = (is: boolean) => ({ field: 'longerThanYear', is: [is] })

/** Ten days in court, fifteen where more than a year is likely (CPL 225). */
const trial = (count: number, is: boolean, zh: string, en: string) =>
  clock(zh, en, 'court', {
    from: [dated('schedule', 'courtAcceptedOn')],
    term: days(count),
    endedBy: [dated('sentence', 'judgedOn'), ...on('convert', 'retract')],
    when: [{ field: 'procedure', is: ['fastTrack'] }, longer(is)],
    proposes: 'hold',
    source: read('CPL', '225'),
  })

/** The court's limits: the trial, then the time to appeal. */
export const courtClocks = {
  trialTen: trial(10, false, '速裁审理（十日）', 'Fast-track trial, ten days'),
  trialFifteen: trial(15, true, '速裁审理（十五日）', 'Fast-track trial, fifteen days'),
  appealPeriod: clock('上诉期', 'Time to appeal', 'court', {
    from: [dated('sentence', 'judgedOn')],
    term: days(10),
    endedBy: on('appeal', 'makeEffective'),
    proposes: 'makeEffective',
    source: read('CPL', '230'),
  }),
}

type CourtState =
  | 'prosecuted'
  | 'scheduled'
  | 'tried'
  | 'sentenced'
  | 'converted'
  | 'appealed'
  | 'effective'
  | 'executed'

/** From the hearing to execution: the court's own steps, or the desk's for what comes on paper. */
export const courtActions = {
  schedule: {
    ...step('排期', 'Schedule', ['prosecuted', 'scheduled', 'converted'], 'scheduled'),
    who: byCourt,
    form: {
      courtAcceptedOn: must(shownTo(date('法院受理日期', 'Accepted by the court'), 'court')),
      ...hearingFields,
    },
    guards: hearingGuards,
    source: read('CPL', '225'),
  },
  hold: {
    ...step('开庭', 'Hold the hearing', ['scheduled'], 'tried'),
    who: byCourt,
    form: heldFields,
    guards: heldGuards,
    source: { ...read('CPL', '224'), basis: [...read('CPL', '224').basis, ...rules('441').basis] },
  },
  askAdjustment: {
    ...step('建议调整量刑建议', 'Ask for another proposal', ['scheduled', 'tried'], 'same'),
    who: byCourt,
    form: {
      adjustmentAsked: must(shownTo(long('量刑建议明显不当的理由和调整意见', 'Why, and what else', 4), 'court')),
    },
    source: read('CPL', '201'),
  },
  adjustProposal: {
    ...step('调整量刑建议', 'Adjust the proposal', ['scheduled', 'tried'], 'same'),
    who: [byHandler],
    form: {
      proposal: must(shownTo(text('量刑建议内容', 'Proposal', 400), 'court', 'lawyer')),
      adjustReason: must(shownTo(long('调整的理由', 'Why', 4), 'court', 'lawyer')),
    },
    source: read('CPL', '201'),
  },
  sentence: {
    ...step('宣判', 'Sentence', ['tried', 'converted'], 'sentenced'),
    who: byCourt,
    form: judgmentFields,
    guards: judgmentGuards,
    source: read('CPL', '224'),
  },
  convert: {
    ...step('转换程序', 'Convert', ['scheduled', 'tried'], 'converted'),
    who: byCourt,
    form: {
      procedure: must(
        shownTo(
          choice('转为', 'To', {
            summary: { zh: '简易程序', en: 'Summary procedure' },
            ordinary: { zh: '普通程序', en: 'Ordinary procedure' },
          }),
          ...(['court', 'lawyer'] as const),
        ),
      ),
    },
    reasons: {
      noCrime: explained('行为可能不构成犯罪或者不应当追究刑事责任', 'Perhaps no crime', read('SPC', '375')),
      unwilling: explained('违背意愿认罪认罚', 'Against the defendant’s will', read('SPC', '375')),
      denies: explained('否认指控的犯罪事实', 'Denies the facts', read('SPC', '375')),
      complex: explained('疑难、复杂或者对适用法律有重大争议', 'Difficult or disputed', read('SPC', '375')),
      other: explained('其他不宜适用速裁程序的情形', 'Otherwise unfit', read('SPC', '375')),
    },
    source: { ...read('CPL', '226'), basis: [...read('CPL', '226').basis, ...read('SPC', '375').basis] },
  },
  reviewProposal: {
    ...step('审查量刑建议采纳', 'Review the judgment', ['sentenced'], 'same'),
    who: [byHandler],
    form: {
      proposalAdopted: must(choice('是否采纳', 'Adopted', PROPOSAL_ADOPTIONS)),
      notAdoptedReason: mustWhen(long('未采纳的理由', 'Why not', 2), {
        field: 'proposalAdopted',
        is: ['notAdopted'],
      }),
      proposalReviewOpinion: must(long('审查意见', 'Opinion', 2)),
    },
    document: { type: 'proposalReview', step: 'signed' },
    source: read('CPL', '201'),
  },
  appeal: {
    ...step('上诉', 'Appeal', ['sentenced'], 'appealed'),
    who: byCourt,
    form: {
      appealedOn: must(shownTo(date('上诉日期', 'On'), 'court', 'lawyer')),
      appealGrounds: shownTo(long('上诉理由', 'Grounds'), 'court', 'lawyer'),
    },
    guards: [
      {
        code: 'APPEAL_BEFORE_JUDGMENT',
        rule: 'notBefore',
        field: 'appealedOn',
        than: 'judgedOn',
        source: read('CPL', '230'),
      },
    ],
    source: read('CPL', '230'),
  },
  makeEffective: {
    ...step('判决生效', 'Effective', ['sentenced', 'appealed'], 'effective'),
    who: byCourt,
    form: {
      effectiveOn: must(shownTo(date('生效日期', 'On'), 'court')),
      finalJudgment: shownTo(text('终审结果', 'Final judgment', 400), 'court'),
    },
    source: local,
  },
  execute: {
    ...step('交付执行', 'Hand to execution', ['effective'], 'executed'),
    who: byCourt,
    form: {
      execution: must(shownTo(choice('执行机关', 'Executed by', EXECUTIONS), 'court')),
      executedOn: must(shownTo(date('交付日期', 'On'), 'court')),
    },
    source: local,
  },
} as const satisfies Readonly<Record<string, ActionDefinition<CourtState, never>>>
