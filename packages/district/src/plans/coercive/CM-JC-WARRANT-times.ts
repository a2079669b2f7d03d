import { ADULT, type Plan } from '../../plan'
import { DAY, drop, HOUR, instantOf, MINUTE, setAttributes, setData } from '../../story'
import { moving } from '../moving'
import { compelledOnce } from './compelled'

const sign = moving('compelSigned', (story) => instantOf(story, 'compelEnded'))

export const cmJcWarrantTimes: Plan = {
  model: 'CM-JC-WARRANT/times',
  casting: ADULT,
  base: compelledOnce,
  violated: [
    (story) => drop(story, 'compelSigned'),
    (story) => setData(story, 'compelSigned', { signedBy: ['officer'] }),
    (story) => setData(story, 'compelSigned', { complete: false }),
    (story) => setAttributes(story, 'compelSigned', 'document', { kind: 'transcript' }),
  ],
  lawful: [
    sign(MINUTE),
    sign(DAY),
    (story) => setData(story, 'compelSigned', { signedBy: ['officer'], complete: false, excuse: 'refused' }),
  ],
  lookedAtAfter: 26 * HOUR,
  unknown: (story) => setData(story, 'compelSigned', { signedBy: undefined }),
}
