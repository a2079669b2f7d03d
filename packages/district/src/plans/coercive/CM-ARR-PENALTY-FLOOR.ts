import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { setEverywhere } from '../../story'
import { refused } from './reviewed'

/** Offences for which criminal detention is the heaviest penalty. */
const charged =
  (charge: string, chargeClass: 'ordinary' | 'dangerousDriving' = 'ordinary'): Change =>
  (story) =>
    setEverywhere(story, 'case', {
      charge,
      chargeClass,
      maxPenalty: 'shortDetention',
      maxMonths: 6,
      expectedMonths: 3,
    })

const drunk = charged('危险驾驶', 'dangerousDriving')

export const cmArrPenaltyFloor: Plan = {
  model: 'CM-ARR-PENALTY-FLOOR',
  casting: ADULT,
  base: refused('refusedNoNeed'),
  violated: [drunk, charged('使用虚假身份证件'), charged('代替考试')],
  lawful: [
    (story) => story,
    inTurn(drunk, (story) => setEverywhere(story, 'person', { breach: true })),
    inTurn(drunk, (story) => setEverywhere(story, 'case', { concurrentCharge: true })),
  ],
  unknown: (story) => setEverywhere(story, 'case', { maxPenalty: undefined }),
}
