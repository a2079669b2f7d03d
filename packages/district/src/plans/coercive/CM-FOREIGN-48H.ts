import { lawfulCoercedSummons } from '../../lawful/coercedSummons'
import { detainedForeigner, foreign } from '../../lawful/foreigner'
import { ADULT, instead, type Plan } from '../../plan'
import { DAY, drop, MINUTE, SECOND, setData, setEverywhere } from '../../story'
import { moving } from '../moving'
import { tooLate } from './detained'

const report = moving('reported', (story) => tooLate(story, 'detained', 48))

/** A coerced summons is none of the measures that must be reported. */
const compelledForeigner: Plan['base'] = (cast, start) => foreign(lawfulCoercedSummons(cast, start), cast)

export const cmForeign48h: Plan = {
  model: 'CM-FOREIGN-48H',
  casting: ADULT,
  base: detainedForeigner,
  violated: [
    report(0),
    report(DAY),
    (story) => drop(story, 'reported'),
    (story) => setData(story, 'reported', { recipient: 'supervisoryOrgan' }),
  ],
  lawful: [report(-SECOND), report(-MINUTE), instead(compelledForeigner)],
  unknown: (story) => setEverywhere(story, 'person', { nationality: undefined }),
}
