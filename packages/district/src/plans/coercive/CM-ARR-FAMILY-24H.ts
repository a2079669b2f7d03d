import { arrestMeasure } from '../../lawful/detention'
import { ADULT, inTurn, type Plan } from '../../plan'
import { drop, HOUR, MINUTE, SECOND, setData } from '../../story'
import { moving } from '../moving'
import { tooLate } from './detained'
import { excusedFrom } from './excused'
import { requested } from './requested'

const tell = moving('arrestFamilyTold', (story) => tooLate(story, 'arrested', 24))
const excused = excusedFrom('arrested', arrestMeasure)

export const cmArrFamily24h: Plan = {
  model: 'CM-ARR-FAMILY-24H',
  casting: ADULT,
  base: requested,
  violated: [
    tell(0),
    tell(30 * MINUTE),
    (story) => drop(story, 'arrestFamilyTold'),
    // That the notice would hinder the investigation is an excuse after detention only.
    inTurn(tell(HOUR), excused('hindersInvestigation')),
  ],
  lawful: [tell(-SECOND), tell(-MINUTE), inTurn(tell(5 * HOUR), excused('unreachable'))],
  lookedAtAfter: 12 * HOUR,
  unknown: (story) => setData(story, 'arrestFamilyTold', { recipient: undefined }),
}
