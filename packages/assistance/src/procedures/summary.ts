import type { Criterion, EligibilityTable } from '../eligibility'
import { yesNo } from '../known'
import { both, read, readItems, rules, type Source } from '../source'

const exclusion = (field: string, zh: string, en: string, source: Source): Criterion => ({
  title: { zh, en },
  when: { field, is: [true] },
  source,
})

/** 简易程序: what remains where the fast track is shut (CPL 214–215, Rules 430–431). */
export const summaryProcedure: EligibilityTable = {
  id: 'summaryProcedure',
  version: 1,
  title: { zh: '简易程序适用条件', en: 'Summary procedure' },
  source: both(read('CPL', '214', '215'), rules('430', '431')),
  asks: {
    basicCourt: yesNo('基层人民法院管辖', 'In a basic court’s jurisdiction'),
    factsClear: yesNo('案件事实清楚，证据充分', 'Facts clear, evidence sufficient'),
    admits: yesNo('承认所犯罪行，对指控的犯罪事实没有异议', 'Admits the crime, no objection to the facts'),
    consentsToSummary: yesNo('对适用简易程序没有异议', 'No objection to the summary procedure'),
    disabled: yesNo('盲、聋、哑人', 'Blind, deaf or mute'),
    limitedCapacity: yesNo('尚未完全丧失辨认或者控制自己行为能力的精神病人', 'Mentally ill with partial capacity'),
    majorImpact: yesNo('有重大社会影响', 'Major social impact'),
    codefendantDenies: yesNo('部分被告人不认罪或者对适用简易程序有异议', 'A co-defendant denies or objects'),
    complexJointCrime: yesNo('比较复杂的共同犯罪案件', 'A rather complex joint crime'),
    defenderPleadsInnocence: yesNo('辩护人作无罪辩护或者对主要犯罪事实有异议', 'The defender pleads not guilty'),
    otherwiseUnfit: yesNo('其他不宜适用简易程序的情形', 'Otherwise unfit'),
  },
  requires: {
    basicCourt: {
      title: { zh: '基层人民法院管辖的案件', en: 'In a basic court’s jurisdiction' },
      when: { field: 'basicCourt', is: [true] },
      source: both(read('CPL', '214'), rules('430')),
    },
    factsClear: {
      title: { zh: '案件事实清楚、证据充分', en: 'Facts clear, evidence sufficient' },
      when: { field: 'factsClear', is: [true] },
      cure: { zh: '补充证据，查清事实。', en: 'Supply the evidence that is wanting.' },
      source: both(readItems('CPL', '214', '1'), rules('430')),
    },
    admits: {
      title: { zh: '承认自己所犯罪行，对指控的犯罪事实没有异议', en: 'Admits the crime, no objection to the facts' },
      when: { field: 'admits', is: [true] },
      source: both(readItems('CPL', '214', '2'), rules('430')),
    },
    consent: {
      title: { zh: '对适用简易程序没有异议', en: 'No objection to the summary procedure' },
      when: { field: 'consentsToSummary', is: [true] },
      cure: { zh: '说明程序后听取意见。', en: 'Explain it, and ask again.' },
      source: both(readItems('CPL', '214', '3'), rules('430')),
    },
  },
  excludes: {
    disabled: exclusion(
      'disabled',
      '盲、聋、哑人',
      'Blind, deaf or mute',
      both(readItems('CPL', '215', '1'), readItems('SPP', '431', '1')),
    ),
    limitedCapacity: exclusion(
      'limitedCapacity',
      '尚未完全丧失辨认或者控制自己行为能力的精神病人',
      'Mentally ill with partial capacity',
      both(readItems('CPL', '215', '1'), readItems('SPP', '431', '1')),
    ),
    majorImpact: exclusion(
      'majorImpact',
      '有重大社会影响',
      'Major social impact',
      both(readItems('CPL', '215', '2'), readItems('SPP', '431', '2')),
    ),
    codefendant: exclusion(
      'codefendantDenies',
      '共同犯罪案件中部分被告人不认罪或者对适用简易程序有异议',
      'A co-defendant denies or objects',
      both(readItems('CPL', '215', '3'), readItems('SPP', '431', '3')),
    ),
    complex: exclusion(
      'complexJointCrime',
      '比较复杂的共同犯罪案件',
      'A rather complex joint crime',
      readItems('SPP', '431', '4'),
    ),
    innocence: exclusion(
      'defenderPleadsInnocence',
      '辩护人作无罪辩护或者对主要犯罪事实有异议',
      'The defender pleads not guilty or disputes the main facts',
      readItems('SPP', '431', '5'),
    ),
    other: exclusion(
      'otherwiseUnfit',
      '其他不宜适用的情形',
      'Otherwise unfit',
      both(readItems('CPL', '215', '4'), readItems('SPP', '431', '6')),
    ),
  },
}
