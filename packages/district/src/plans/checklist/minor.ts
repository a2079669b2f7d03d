import { asMinor } from '../../lawful/minor'
import type { Casting, Plan } from '../../plan'
import { after, drop, instantOf, type Story } from '../../story'
import { courseUpTo } from './course'

/** A boy or girl; how old, the story says. */
export const BOY: Casting = { born: { year: 2010 }, sex: 'male' }
export const GIRL: Casting = { born: { year: 2010 }, sex: 'female' }

/** A minor questioned once, in the centre. */
export const minorInCentre: Plan['base'] = (cast, start) => asMinor(courseUpTo('centre')(cast, start), cast)

/** The guardian does not come. */
export const unaccompanied = (story: Story): Story =>
  drop(story, 'first.legalRepresentativeCame', 'first.legalRepresentativeLeft')

/** So long after the interrogation began, and before it ended where negative. */
export const during = (story: Story, milliseconds: number) =>
  after(instantOf(story, milliseconds < 0 ? 'first.ended' : 'first.began'), milliseconds)
