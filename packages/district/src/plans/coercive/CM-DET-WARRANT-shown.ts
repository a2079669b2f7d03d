import { detainedElsewhere } from '../../lawful/elsewhere'
import { ADULT, instead, type Plan } from '../../plan'
import { setData } from '../../story'
import { detainedTwice } from './again'
import { detained } from './detained'
import { unshown } from './unshown'

export const cmDetWarrantShown: Plan = {
  model: 'CM-DET-WARRANT/shown',
  casting: ADULT,
  base: detained,
  violated: [
    unshown('detained'),
    instead(detainedElsewhere, unshown('detained')),
    instead(detainedTwice, unshown('again.detained')),
  ],
  lawful: [(story) => story, instead(detainedElsewhere), instead(detainedTwice)],
  unknown: (story) => setData(story, 'detained', { shown: undefined }),
}
