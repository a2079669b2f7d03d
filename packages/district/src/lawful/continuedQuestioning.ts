import { formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { after, HOUR, MINUTE, type Step, type Story, setEverywhere } from '../story'
import { type Cast, inRole, personIn, step } from './cast'
import { type Visit, visited, visitIn } from './visit'

/** What may differ between continued questionings. */
export interface ContinuedQuestioningOptions {
  /** From the arrival: at most 12 hours, 24 once extended, 48 twice extended (CONT 11). In milliseconds. */
  readonly lasts?: number
  /** How often it is extended; a second time because the person does not say who they are. */
  readonly extended?: 0 | 1 | 2
}

/** The measure of continued questioning of a story. */
export const continuedQuestioningMeasure = (cast: Cast) =>
  inRole('measure', 'measure', `Q-${cast.story}`, {
    number: `Q-${cast.story}`,
    kind: 'continuedQuestioning',
    track: 'administrative',
    decider: 'police',
  })

/**
 * Somebody stopped in the street is brought to a police station, whose head approves continued questioning; the family is told,
 * and the person goes free.
 * @param start the arrival at the police
 */
export function continuedQuestioning(cast: Cast, start: Instant, options: ContinuedQuestioningOptions = {}): Story {
  const { lasts = 6 * HOUR, extended = 0 } = options
  const visit: Visit = { sequence: 1, personRole: 'suspect', track: 'administrative', reason: '继续盘问' }
  const measure = continuedQuestioningMeasure(cast)
  const whom = [measure, personIn('person', cast)]
  const story = {
    id: cast.story,
    site: cast.site,
    steps: [
      ...visited(cast, start, visit, { on: [measure], lasts, outcome: 'released' }),
      step('approved', 'police', 'measureApproved', after(start, 10 * MINUTE), whom, {
        approvedBy: '派出所负责人',
        approverLevel: 'departmentHead',
        reason: '身份不明，有违法犯罪嫌疑',
      }),
      step('began', 'police', 'continuedQuestioningBegan', after(start, 15 * MINUTE), [...whom, visitIn(cast, visit)], {
        ground: 'identityUnknown',
        unitKind: 'policeStation',
      }),
      step('familyTold', 'police', 'notified', after(start, 45 * MINUTE), whom, {
        recipient: 'family',
        subject: 'continuedQuestioning',
      }),
      ...(extended > 0 ? [extension(cast, 'extended', after(start, 11 * HOUR), 'dutyHead')] : []),
      ...(extended > 1 ? [extension(cast, 'extendedAgain', after(start, 23 * HOUR), 'countyHead')] : []),
      step('ended', 'police', 'continuedQuestioningEnded', after(start, lasts), [...whom, visitIn(cast, visit)], {
        outcome: 'released',
      }),
    ],
  }
  return setEverywhere(story, 'person', { cameBy: 'stopped', identityKnown: extended < 2 })
}

function extension(cast: Cast, name: string, at: Instant, approverLevel: 'dutyHead' | 'countyHead'): Step {
  return step(name, 'police', 'measureExtended', at, [continuedQuestioningMeasure(cast), personIn('person', cast)], {
    approvedBy: approverLevel === 'dutyHead' ? '区公安局值班负责人' : '区公安局主管负责人',
    approverLevel,
    approvedAt: formatInstant(at, SHANGHAI_OFFSET),
    reason: '尚不能证实或者排除其违法犯罪嫌疑',
  })
}
