import { aged } from '../../lawful/aged'
import { ADULT, type Change, type Plan } from '../../plan'
import { setData, setEverywhere } from '../../story'
import { bailedAtHome } from './bailed'

const deposit =
  (sum: number): Change =>
  (story) =>
    setData(story, 'bailed', { deposit: sum })

export const cmBailMin: Plan = {
  model: 'CM-BAIL-MIN',
  casting: ADULT,
  base: bailedAtHome('deposit'),
  violated: [
    deposit(999),
    deposit(999.99),
    // Eighteen since yesterday: the floor for minors is no more theirs.
    (story, cast) => aged(deposit(500)(story, cast), cast, 'bailed', 18, 1),
    {
      change: (story, cast) => aged(deposit(499)(story, cast), cast, 'bailed', 16),
      also: ['CM-BAIL-BOTH/minor'],
    },
  ],
  lawful: [
    deposit(1000),
    deposit(1000.01),
    (story, cast) => aged(deposit(1000)(story, cast), cast, 'bailed', 18, 1),
    (story) => setData(story, 'bailed', { guarantor: true, deposit: undefined }),
  ],
  unknown: (story, cast) => setEverywhere(deposit(700)(story, cast), 'person', { birthDate: undefined }),
}
