import { type PlainDate, parseDate } from '@hengjian/law'
import type { MarkOf } from '../occurrences/kinds'
import { done, type MatterReader, type MatterTold, ofMatter } from './matterTold'

type Place = readonly [action: string, field: string]

interface Stage {
  readonly mark: MarkOf<'laneStageEnded'>
  readonly from: Place
  readonly to: Place
}

/** Each stage of the lane from the day that begins it to the day that ends it, as the matter's forms name them. */
const STAGES: readonly Stage[] = [
  { mark: 'investigation', from: ['markFast', 'filedOn'], to: ['accept', 'transferDate'] },
  { mark: 'review', from: ['accept', 'acceptedOn'], to: ['prosecute', 'prosecutedOn'] },
  { mark: 'trial', from: ['schedule', 'courtAcceptedOn'], to: ['sentence', 'judgedOn'] },
  { mark: 'execution', from: ['makeEffective', 'effectiveOn'], to: ['execute', 'executedOn'] },
]

/** The day that a field of the action named last. */
function dayIn(told: MatterTold, [action, field]: Place): PlainDate | undefined {
  const value = done(told, action).at(-1)?.form[field]
  return typeof value === 'string' ? parseDate(value) : undefined
}

/** 速裁快车道: each stage that has begun and ended, on its last day, with its days; the first day is left out. */
export const laneStages: MatterReader = (told) =>
  STAGES.flatMap(({ mark, from, to }) => {
    const [first, last] = [dayIn(told, from), dayIn(told, to)]
    return first === undefined || last === undefined || last < first
      ? []
      : [
          {
            ...ofMatter(told),
            kind: 'laneStageEnded' as const,
            key: `${told.id} ${mark}`,
            day: last,
            marks: [mark],
            amount: last - first,
          },
        ]
  })
