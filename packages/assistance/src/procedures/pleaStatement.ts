import { type Condition, truthOf } from '../condition'
import { type Known, type Questions, yesNo } from '../known'
import { both, read, readItems, rules } from '../source'
import { type Rule, type Spoken, spoken, type Table } from '../spoken'

interface Exception extends Rule {
  readonly when: Condition
}
interface StatementTable extends Table {
  readonly asks: Questions
  readonly exceptions: Readonly<Record<string, Exception>>
  /** Who must be there when it is signed. */
  readonly present: Readonly<Record<'ordinary' | 'minor', Rule>>
}

/** 具结书: signed with the lawyer present, and when none is needed (CPL 174, Rules 272, 468). */
export const pleaStatement: StatementTable = {
  id: 'pleaStatement',
  version: 1,
  title: { zh: '认罪认罚具结书', en: 'Plea statement' },
  source: both(read('CPL', '174'), rules('272', '468')),
  asks: {
    disabled: yesNo('盲、聋、哑人', 'Blind, deaf or mute'),
    limitedCapacity: yesNo('尚未完全丧失辨认或者控制自己行为能力的精神病人', 'Mentally ill with partial capacity'),
    isMinor: yesNo('未成年人', 'A minor'),
    representativeObjects: yesNo(
      '未成年人的法定代理人、辩护人对认罪认罚有异议',
      "The minor's representative or defender objects",
    ),
    otherException: yesNo('其他不需要签署具结书的情形', 'Otherwise no statement is needed'),
  },
  exceptions: {
    disabled: {
      title: { zh: '盲、聋、哑人', en: 'Blind, deaf or mute' },
      when: { field: 'disabled', is: [true] },
      source: both(readItems('CPL', '174', '1'), readItems('SPP', '272', '1')),
    },
    limitedCapacity: {
      title: { zh: '尚未完全丧失辨认或者控制自己行为能力的精神病人', en: 'Mentally ill with partial capacity' },
      when: { field: 'limitedCapacity', is: [true] },
      source: both(readItems('CPL', '174', '1'), readItems('SPP', '272', '1')),
    },
    minorObjection: {
      title: { zh: '未成年人的法定代理人、辩护人有异议', en: "The minor's representative or defender objects" },
      when: {
        all: [
          { field: 'isMinor', is: [true] },
          { field: 'representativeObjects', is: [true] },
        ],
      },
      source: both(both(readItems('CPL', '174', '2'), readItems('SPP', '272', '2')), rules('468')),
    },
    other: {
      title: { zh: '其他不需要签署的情形', en: 'Otherwise no statement is needed' },
      when: { field: 'otherException', is: [true] },
      source: both(readItems('CPL', '174', '3'), readItems('SPP', '272', '3')),
    },
  },
  present: {
    ordinary: {
      title: { zh: '辩护人或者值班律师在场', en: 'Defender or duty lawyer present' },
      source: both(read('CPL', '174'), rules('272')),
    },
    minor: {
      title: {
        zh: '法定代理人、辩护人在场；法定代理人无法到场的，合适成年人代为行使到场权等',
        en: 'Representative and defender present; an appropriate adult where the representative cannot come',
      },
      source: rules('468'),
    },
  },
}

/** Whether a statement is signed, and with whom present; without one leniency still applies (Rules 272). */
export interface StatementAnswer {
  readonly required: 'yes' | 'no' | 'unknown'
  /** Why none is needed. */
  readonly exceptions: readonly Spoken[]
  readonly present: Spoken
  /** What was not answered and could make an exception. */
  readonly unanswered: readonly Spoken[]
}

export function statementNeeded(known: Known): StatementAnswer {
  const all = Object.entries(pleaStatement.exceptions).map(([name, one]) => ({
    said: spoken(pleaStatement, name, one),
    truth: truthOf(one.when, known),
  }))
  const exceptions = all.filter(({ truth }) => truth === 'yes').map(({ said }) => said)
  const unanswered = all.filter(({ truth }) => truth === 'unknown').map(({ said }) => said)
  const who = known['isMinor'] === true ? 'minor' : 'ordinary'
  return {
    required: exceptions.length > 0 ? 'no' : unanswered.length > 0 ? 'unknown' : 'yes',
    exceptions,
    present: spoken(pleaStatement, who, pleaStatement.present[who]),
    unanswered,
  }
}
