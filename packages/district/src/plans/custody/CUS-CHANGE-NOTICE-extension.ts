import { ADULT, type Plan } from '../../plan'
import { after, DAY, drop, instantOf, MINUTE, move, SECOND, type Story, setData } from '../../story'
import { held } from './held'

/** The last instant of the three days that the office gives; no number is fixed by law. */
const threeDays = (story: Story) => after(instantOf(story, 'extension1'), 3 * DAY)

export const cusChangeNoticeExtension: Plan = {
  model: 'CUS-CHANGE-NOTICE/extension',
  casting: ADULT,
  base: held(3),
  violated: [
    (story) => move(story, 'extension1.house', after(threeDays(story), SECOND)),
    (story) => setData(story, 'extension1.house', { written: false }),
    (story) => drop(story, 'extension1.house'),
  ],
  lawful: [
    (story) => move(story, 'extension1.house', threeDays(story)),
    (story) => move(story, 'extension1.house', after(threeDays(story), -SECOND)),
    (story) => move(story, 'extension1.house', after(instantOf(story, 'extension1'), MINUTE)),
  ],
  unknown: (story) => setData(story, 'extension1.house', { recipient: undefined }),
}
