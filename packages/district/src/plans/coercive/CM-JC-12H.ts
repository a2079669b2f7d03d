import { ADULT, type Change, instead, type Plan } from '../../plan'
import { after, HOUR, instantOf, SECOND, setData, setEverywhere } from '../../story'
import { approvedAt } from '../centre/summoned'
import { compelledFor, compelledOnce } from './compelled'

const lasting = (lasts: number, change?: Change): Change => instead(compelledFor(lasts), change)
const extendedTo = (lasts: number, change?: Change): Change => instead(compelledFor(lasts, true), change)

const approvedAfter =
  (milliseconds: number): Change =>
  (story) =>
    approvedAt(story, after(instantOf(story, 'compelled'), milliseconds))

export const cmJc12h: Plan = {
  model: 'CM-JC-12H',
  casting: ADULT,
  base: compelledOnce,
  violated: [
    lasting(12 * HOUR + SECOND),
    lasting(13 * HOUR),
    extendedTo(24 * HOUR + SECOND),
    extendedTo(15 * HOUR, approvedAfter(12 * HOUR + SECOND)),
    extendedTo(15 * HOUR, (story) => setData(story, 'extended', { approverLevel: 'departmentHead' })),
    extendedTo(15 * HOUR, (story) => setEverywhere(story, 'case', { complex: false })),
  ],
  lawful: [
    lasting(12 * HOUR - SECOND),
    lasting(12 * HOUR),
    extendedTo(15 * HOUR, approvedAfter(12 * HOUR - SECOND)),
    extendedTo(24 * HOUR),
  ],
  unknown: extendedTo(15 * HOUR, (story) => setEverywhere(story, 'case', { complex: undefined })),
}
