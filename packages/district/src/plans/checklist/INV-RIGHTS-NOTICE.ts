import { ADULT, type Plan } from '../../plan'
import { after, DAY, drop, instantOf, move, SECOND, type Story, setAttributes, setData } from '../../story'
import { courseUpTo } from './course'

/** The transcript of the first interrogation tells nothing of rights, so that the sheet must. */
const unwritten = (story: Story): Story => setData(story, 'first.record', { items: ['counsel', 'legalAid'] })

const unsigned = (story: Story): Story => drop(story, 'first.rightsSigned')

export const invRightsNotice: Plan = {
  model: 'INV-RIGHTS-NOTICE',
  casting: ADULT,
  base: courseUpTo('centre'),
  violated: [
    (story) => unsigned(unwritten(story)),
    (story) => move(unwritten(story), 'first.rightsSigned', after(instantOf(story, 'first.ended'), DAY)),
    // Told of rights, not of leniency.
    (story) => setData(unsigned(story), 'first.record', { items: ['rights', 'counsel', 'legalAid'] }),
    // The sheet was another one.
    (story) => setAttributes(unwritten(story), 'first.rightsSigned', 'document', { kind: 'counselNotice' }),
  ],
  lawful: [
    unwritten,
    unsigned,
    (story) => move(unwritten(story), 'first.rightsSigned', after(instantOf(story, 'first.ended'), -SECOND)),
  ],
  unknown: (story) => setData(unsigned(story), 'first.record', { items: undefined }),
}
