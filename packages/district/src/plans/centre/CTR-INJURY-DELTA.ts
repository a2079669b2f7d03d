import { inRole, personIn, step } from '../../lawful/cast'
import { lawfulDetention } from '../../lawful/detention'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, DAY, HOUR, instantOf, MINUTE, SECOND, setData } from '../../story'

/** What the checks on entry and at the detention house found. */
const found =
  (onEntry: readonly string[], atHouse: readonly string[]): Change =>
  (story) =>
    setData(setData(story, 'health', { items: onEntry }), 'houseHealth', { items: atHouse })

/** The register tells of a struggle so long before the check on entry. */
const struggled =
  (before: number): Change =>
  (story, cast) =>
    add(
      found([], ['左肩擦伤'])(story, cast),
      step(
        'struggle',
        'centre',
        'incidentRecorded',
        after(instantOf(story, 'health'), -before),
        [personIn('person', cast), inRole('visit', 'visit', `V-${cast.story}`)],
        { facts: '抓捕时反抗倒地', items: ['左肩擦伤'] },
      ),
    )

/** The detention house checks once more, so long after the check on entry. */
const checkedAgain =
  (milliseconds: number): Change =>
  (story, cast) => {
    const at = after(instantOf(story, 'health'), milliseconds)
    const data = { placeKind: 'detentionCentre', items: ['右手挫伤'] }
    return add(story, step('houseHealthAgain', 'centre', 'healthChecked', at, [personIn('person', cast)], data))
  }

export const ctrInjuryDelta: Plan = {
  model: 'CTR-INJURY-DELTA',
  casting: ADULT,
  base: (cast, start) => lawfulDetention(cast, start, { upTo: 'arrest' }),
  violated: [
    found([], ['左肩擦伤']),
    found(['左肩擦伤'], ['左肩擦伤', '肋部淤青']),
    checkedAgain(3 * DAY - SECOND),
    struggled(DAY + MINUTE),
  ],
  lawful: [
    found(['左肩擦伤'], ['左肩擦伤']),
    found(['左肩擦伤', '肋部淤青'], ['左肩擦伤']),
    checkedAgain(3 * DAY),
    struggled(DAY),
    struggled(-HOUR),
  ],
  unknown: (story) => setData(story, 'houseHealth', { items: undefined }),
}
