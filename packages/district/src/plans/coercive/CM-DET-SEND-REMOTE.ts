import { COUNTY } from '../../lawful/county'
import { detainedElsewhere } from '../../lawful/elsewhere'
import { ADULT, inTurn, type Plan } from '../../plan'
import { blur, HOUR, MINUTE, SECOND, setData } from '../../story'
import { moving } from '../moving'
import { tooLate } from './detained'

const lodge = moving('house', (story) => tooLate(story, 'detained', 24))

export const cmDetSendRemote: Plan = {
  model: 'CM-DET-SEND-REMOTE',
  casting: ADULT,
  base: detainedElsewhere,
  violated: [
    lodge(0),
    lodge(MINUTE),
    // Thirty hours on the way home are no excuse: the house of the place of capture comes first.
    inTurn(lodge(6 * HOUR), (story) => setData(story, 'house', { county: COUNTY })),
  ],
  lawful: [
    lodge(-SECOND),
    lodge(-MINUTE),
    inTurn(lodge(-2 * HOUR), (story) => setData(story, 'house', { county: COUNTY })),
  ],
  unknown: (story) => blur(story, 'detained', 'day'),
}
