import { ADULT, inTurn, type Plan } from '../../plan'
import { setData } from '../../story'
import { checkedLater } from './sealed'
import { summons } from './summoned'

export const ctrAvEditConverted: Plan = {
  model: 'CTR-AV-EDIT/converted',
  casting: ADULT,
  base: summons(),
  violated: [checkedLater('other', 'reencoded'), checkedLater('other', 'exported'), checkedLater('other', 'moved')],
  lawful: [checkedLater('same', 'reencoded'), checkedLater('same', 'exported'), checkedLater('same', 'moved')],
  unknown: inTurn(checkedLater('same', 'exported'), (story) => setData(story, 'sealChecked', { hash: undefined })),
}
