import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { setData } from '../../story'
import { checkedLater } from './sealed'
import { summons } from './summoned'

/** Closed with another hash than the one it was sealed with, and shorter. */
const cut: Change = (story) => setData(story, 'first.recordingClosed', { hash: 'sha256-cut', durationSeconds: 4800 })

export const ctrAvEdit: Plan = {
  model: 'CTR-AV-EDIT',
  casting: ADULT,
  base: summons(),
  violated: [cut, checkedLater('other'), inTurn(cut, checkedLater('same', 'exported'))],
  lawful: [(story) => story, checkedLater('same'), checkedLater('same', 'reencoded')],
  unknown: (story) => setData(story, 'first.recordingClosed', { hash: undefined }),
}
