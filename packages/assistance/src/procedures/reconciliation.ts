import type { EligibilityTable } from '../eligibility'
import { choice, yesNo } from '../known'
import { LIKELY_SENTENCES, UP_TO_SEVEN_YEARS, UP_TO_THREE_YEARS } from '../likelySentence'
import { both, read, readItems, rules } from '../source'

const DISPUTE = { field: 'offenceKind', is: ['partFourOrFive'] }
const NEGLIGENCE = { field: 'offenceKind', is: ['negligence'] }

/** What is not a civil dispute (MPS 334); the sixth, others, is for whoever decides. */
const NO_DISPUTE = {
  hiredViolence: { zh: '雇凶伤害他人', en: 'Hired violence' },
  mafia: { zh: '涉及黑社会性质组织犯罪', en: 'Mafia-type organised crime' },
  provoking: { zh: '涉及寻衅滋事', en: 'Picking quarrels and provoking trouble' },
  affray: { zh: '涉及聚众斗殴', en: 'Group affray' },
  repeatedInjury: { zh: '多次故意伤害他人身体', en: 'Repeated intentional injury' },
  other: { zh: '其他不宜和解的', en: 'Otherwise unfit' },
  none: { zh: '无上述情形', en: 'None of these' },
} as const

/** 当事人和解: who may settle with the victim (CPL 288, Rules 492). */
export const reconciliation: EligibilityTable = {
  id: 'reconciliation',
  version: 1,
  title: { zh: '当事人和解条件', en: 'Reconciliation of the parties' },
  source: both(read('CPL', '288'), rules('492')),
  asks: {
    offenceKind: choice('罪名类别', 'Kind of offence', {
      partFourOrFive: {
        zh: '刑法分则第四章、第五章规定的故意犯罪',
        en: 'Intentional, parts IV and V of the Criminal Law',
      },
      negligence: { zh: '过失犯罪（渎职犯罪除外）', en: 'Negligent, other than dereliction of duty' },
      dereliction: { zh: '渎职犯罪', en: 'Dereliction of duty' },
      other: { zh: '其他犯罪', en: 'Any other' },
    }),
    civilDispute: yesNo('因民间纠纷引起', 'Arose from a civil dispute'),
    notDispute: {
      kind: 'choices',
      title: { zh: '不属于民间纠纷的情形', en: 'What is no civil dispute' },
      options: NO_DISPUTE,
    },
    likelySentence: choice('可能判处的刑罚', 'Likely sentence', LIKELY_SENTENCES),
    specificVictim: yesNo('侵害特定被害人或者有直接被害人', 'Against a particular or direct victim'),
    factsClear: yesNo('案件事实清楚，证据确实、充分', 'Facts clear, evidence sufficient'),
    remorse: yesNo('真诚悔罪', 'Sincere remorse'),
    redress: yesNo('赔偿损失、赔礼道歉等', 'Compensation, apology or the like'),
    forgiven: yesNo('被害人明确表示谅解', 'The victim clearly forgives'),
    voluntary: yesNo('双方自愿和解', 'Both sides agree of their own will'),
    intentionalCrimeInFiveYears: yesNo('五年以内曾经故意犯罪', 'An intentional crime within five years'),
  },
  requires: {
    scope: {
      title: {
        zh: '民间纠纷引起的分则第四、五章犯罪，可能判处三年以下；或者渎职以外的过失犯罪，可能判处七年以下',
        en: 'Parts IV and V out of a civil dispute, up to three years; or negligence other than dereliction, up to seven',
      },
      when: {
        any: [
          { all: [DISPUTE, { field: 'civilDispute', is: [true] }, UP_TO_THREE_YEARS] },
          { all: [NEGLIGENCE, UP_TO_SEVEN_YEARS] },
        ],
      },
      source: both(readItems('CPL', '288', '1', '2'), rules('492')),
    },
    specificVictim: {
      title: {
        zh: '侵害特定被害人的故意犯罪，或者有直接被害人的过失犯罪',
        en: 'Against a particular or direct victim',
      },
      when: { field: 'specificVictim', is: [true] },
      source: rules('492'),
    },
    factsClear: {
      title: { zh: '案件事实清楚，证据确实、充分', en: 'Facts clear, evidence sufficient' },
      when: { field: 'factsClear', is: [true] },
      cure: { zh: '补充证据，查清事实。', en: 'Supply the evidence that is wanting.' },
      source: rules('492'),
    },
    remorse: {
      title: { zh: '犯罪嫌疑人真诚悔罪', en: 'The suspect shows sincere remorse' },
      when: { field: 'remorse', is: [true] },
      cure: { zh: '听取犯罪嫌疑人意见，做好教育转化。', en: 'Hear the suspect and explain what follows.' },
      source: both(read('CPL', '288'), rules('492')),
    },
    redress: {
      title: { zh: '向被害人赔偿损失、赔礼道歉等', en: 'Compensation, apology or the like' },
      when: { field: 'redress', is: [true] },
      cure: {
        zh: '协商赔偿；至迟在作出从宽处理决定前履行，或者提供担保并经被害人同意分期履行（规则499条）。',
        en: 'Settle it: performed before any lenient decision, or in instalments with security and consent (Rules 499).',
      },
      source: both(read('CPL', '288'), rules('492', '499')),
    },
    forgiven: {
      title: { zh: '被害人明确表示谅解', en: 'The victim clearly forgives' },
      when: { field: 'forgiven', is: [true] },
      cure: {
        zh: '可以建议和解并告知权利义务（规则496条）。',
        en: 'A settlement may be suggested, rights explained (Rules 496).',
      },
      source: rules('492', '496'),
    },
    voluntary: {
      title: { zh: '双方自愿和解，符合有关法律规定', en: 'Both sides agree of their own will, within the law' },
      when: { field: 'voluntary', is: [true] },
      cure: {
        zh: '听取双方意见，审查自愿性、合法性（规则497条）。',
        en: 'Hear both sides and examine it (Rules 497).',
      },
      source: rules('492', '497'),
    },
  },
  excludes: {
    formerCrime: {
      title: {
        zh: '五年以内曾经故意犯罪（无论是否已经追究）',
        en: 'An intentional crime within five years, prosecuted or not',
      },
      when: { field: 'intentionalCrimeInFiveYears', is: [true] },
      source: both(read('CPL', '288'), rules('492')),
    },
    notDispute: {
      title: { zh: '具有不属于民间纠纷的情形', en: 'Something that is no civil dispute' },
      when: {
        all: [
          DISPUTE,
          { field: 'notDispute', is: ['hiredViolence', 'mafia', 'provoking', 'affray', 'repeatedInjury', 'other'] },
        ],
      },
      source: read('MPS', '334'),
    },
  },
}
