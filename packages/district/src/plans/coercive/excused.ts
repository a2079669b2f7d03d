import type { Cast } from '../../lawful/cast'
import { caseIn, personIn, step } from '../../lawful/cast'
import type { Change } from '../../plan'
import { add, after, HOUR, instantOf, type LineObject } from '../../story'

/** An hour after a measure began it is written down why the family is not told of it. */
export const excusedFrom =
  (began: string, measure: (cast: Cast) => LineObject) =>
  (excuse: 'unreachable' | 'hindersInvestigation'): Change =>
  (story, cast) =>
    add(
      story,
      step(
        'excused',
        'police',
        'noticeExcused',
        after(instantOf(story, began), HOUR),
        [personIn('person', cast), caseIn('case', cast), measure(cast)],
        { recipient: 'family', excuse, reason: '查无家属' },
      ),
    )
