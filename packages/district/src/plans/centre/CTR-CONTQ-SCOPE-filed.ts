import { caseIn, step } from '../../lawful/cast'
import { filing } from '../../lawful/filing'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { add, after, blur, DAY, instantOf, MINUTE, SECOND, setEverywhere, setObjects } from '../../story'
import { stopped } from './stopped'

/** The record of the questioning names a case. */
const inCase: Change = (story, cast) => setObjects(story, 'began', 'case', [caseIn('case', cast)])

/** An administrative case is accepted so long after the questioning began, before it where negative. */
const accepted =
  (milliseconds: number): Change =>
  (story, cast) => {
    const at = after(instantOf(story, 'began'), milliseconds)
    const told = add(story, step('accepted', 'police', 'caseAccepted', at, [caseIn('case', cast), ...cast.officers]))
    return setEverywhere(told, 'case', { track: 'administrative' })
  }

/** A criminal case was filed the day before. */
const filed: Change = (story, cast) => add(story, ...filing(cast, after(instantOf(story, 'began'), -DAY)))

export const ctrContqScopeFiled: Plan = {
  model: 'CTR-CONTQ-SCOPE/filed',
  casting: ADULT,
  base: stopped(),
  violated: [inTurn(inCase, accepted(-SECOND)), inTurn(inCase, accepted(-DAY)), inTurn(inCase, filed)],
  lawful: [inTurn(inCase, accepted(SECOND)), inTurn(inCase, accepted(30 * MINUTE)), accepted(-SECOND), filed],
  unknown: inTurn(inCase, accepted(30 * SECOND), (story) => blur(story, 'accepted', 'minute')),
}
