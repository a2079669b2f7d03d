import type { Bilingual } from '@hengjian/law'
import type { Criterion, EligibilityTable } from '../eligibility'
import { choice, yesNo } from '../known'
import { LIKELY_SENTENCES, UP_TO_THREE_YEARS } from '../likelySentence'
import { both, read, readItems, rules, type Source } from '../source'

/** Item by item the same in CPL 223 and Rules 438; SPC 370 counts the disabled and the mentally ill apart. */
const excluded = (item: string, spcItems: readonly string[]): Source =>
  both(both(readItems('CPL', '223', item), readItems('SPP', '438', item)), readItems('SPC', '370', ...spcItems))

const exclusion = (field: string, zh: string, en: string, source: Source, cure?: Bilingual): Criterion => ({
  title: { zh, en },
  when: { field, is: [true] },
  source,
  ...(cure === undefined ? {} : { cure }),
})
const requirement = (field: string, zh: string, en: string, cure?: Bilingual): Criterion => ({
  title: { zh, en },
  when: { field, is: [true] },
  source: both(read('CPL', '222'), rules('437')),
  ...(cure === undefined ? {} : { cure }),
})

/** 速裁程序: a single judge, as a rule in ten days (CPL 222–225). */
export const fastTrack: EligibilityTable = {
  id: 'fastTrack',
  version: 1,
  title: { zh: '速裁程序适用条件', en: 'Fast-track procedure' },
  source: both(read('CPL', '222', '223'), rules('437', '438')),
  asks: {
    basicCourt: yesNo('基层人民法院管辖', 'In a basic court’s jurisdiction'),
    likelySentence: choice('可能判处的刑罚', 'Likely sentence', LIKELY_SENTENCES),
    factsClear: yesNo('案件事实清楚，证据确实、充分', 'Facts clear, evidence sufficient'),
    pleaState: yesNo('认罪认罚', 'Pleads guilty and accepts punishment'),
    consentsToFastTrack: yesNo('同意适用速裁程序', 'Agrees to the fast track'),
    disabled: yesNo('盲、聋、哑人', 'Blind, deaf or mute'),
    limitedCapacity: yesNo('尚未完全丧失辨认或者控制自己行为能力的精神病人', 'Mentally ill with partial capacity'),
    isMinor: yesNo('未成年人', 'A minor'),
    majorImpact: yesNo('案件有重大社会影响', 'Major social impact'),
    codefendantObjects: yesNo('共同犯罪案件中部分被告人有异议', 'A co-defendant objects'),
    claimUnsettled: yesNo('附带民事诉讼赔偿等事项未达成调解或者和解协议', 'The civil claim is not settled'),
    defenderPleadsInnocence: yesNo('辩护人作无罪辩护', 'The defender pleads not guilty'),
    otherwiseUnfit: yesNo('其他不宜适用速裁程序的情形', 'Otherwise unfit'),
  },
  requires: {
    basicCourt: requirement('basicCourt', '基层人民法院管辖的案件', 'In a basic court’s jurisdiction'),
    threeYears: {
      title: { zh: '可能判处三年有期徒刑以下刑罚', en: 'Three years or less is likely' },
      when: UP_TO_THREE_YEARS,
      source: both(read('CPL', '222'), readItems('SPP', '437', '1')),
    },
    factsClear: requirement('factsClear', '案件事实清楚，证据确实、充分', 'Facts clear, evidence sufficient', {
      zh: '补充证据，查清事实。',
      en: 'Supply the evidence that is wanting.',
    }),
    plea: requirement('pleaState', '被告人认罪认罚', 'Pleads guilty and accepts punishment', {
      zh: '告知权利和法律后果，听取意见；不得强迫认罪。',
      en: 'Tell the rights and what follows, and hear the suspect; nobody may be pressed.',
    }),
    consent: requirement('consentsToFastTrack', '被告人同意适用速裁程序', 'Agrees to the fast track', {
      zh: '由值班律师说明程序后听取意见。',
      en: 'Ask again after the lawyer has explained it.',
    }),
  },
  excludes: {
    disabled: exclusion('disabled', '盲、聋、哑人', 'Blind, deaf or mute', excluded('1', ['1'])),
    limitedCapacity: exclusion(
      'limitedCapacity',
      '尚未完全丧失辨认或者控制自己行为能力的精神病人',
      'Mentally ill with partial capacity',
      excluded('1', ['2']),
    ),
    minor: exclusion('isMinor', '未成年人', 'A minor', excluded('2', ['3'])),
    majorImpact: exclusion('majorImpact', '案件有重大社会影响', 'Major social impact', excluded('3', ['4'])),
    codefendant: exclusion(
      'codefendantObjects',
      '部分被告人对事实、罪名、量刑建议或者适用速裁程序有异议',
      'A co-defendant objects to facts, charge, sentence or procedure',
      excluded('4', ['5']),
      { zh: '听取该被告人及其辩护人意见；仍有异议的不得适用。', en: 'Hear them; while they object it is shut out.' },
    ),
    claim: exclusion(
      'claimUnsettled',
      '没有就附带民事诉讼赔偿等事项达成调解或者和解协议',
      'The civil claim is not settled',
      excluded('5', ['6']),
      { zh: '促成调解或者和解协议后可以适用。', en: 'Open once it is settled.' },
    ),
    innocence: exclusion(
      'defenderPleadsInnocence',
      '辩护人作无罪辩护',
      'The defender pleads not guilty',
      readItems('SPC', '370', '7'),
    ),
    other: exclusion('otherwiseUnfit', '其他不宜适用的情形', 'Otherwise unfit', excluded('6', ['8'])),
  },
}
