import { caseIn, inRole, personIn, step } from '../../lawful/cast'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, HOUR, instantOf, SECOND, type Story, setData } from '../../story'
import { courseUpTo } from './course'

/** The transcript of an interrogation tells nothing of counsel. */
const unwritten = (story: Story, name: string): Story =>
  setData(story, `${name}.record`, { items: ['rights', 'leniency'] })

/** The suspect signs a sheet about counsel so long after the first interrogation began; no transcript tells of it. */
const signedAfter =
  (milliseconds: number): Change =>
  (story, cast) => {
    const sheet = inRole('document', 'document', `N-${cast.story}-counsel`, { kind: 'counselNotice' })
    const at = after(instantOf(story, 'first.began'), milliseconds)
    const signed = step(
      'counselSigned',
      'police',
      'documentSigned',
      at,
      [sheet, personIn('person', cast), caseIn('case', cast)],
      {
        signedBy: ['suspect'],
        complete: true,
      },
    )
    return add(unwritten(story, 'first'), signed)
  }

export const rgtLawyerNotice: Plan = {
  model: 'RGT-LAWYER-NOTICE',
  casting: ADULT,
  base: courseUpTo('detention'),
  violated: [
    signedAfter(2 * HOUR + SECOND),
    // Told in the house only.
    (story) => unwritten(story, 'first'),
    (story) => unwritten(unwritten(story, 'first'), 'house'),
    // Told of counsel, not of legal aid.
    (story) => setData(story, 'first.record', { items: ['rights', 'leniency', 'counsel'] }),
  ],
  lawful: [signedAfter(2 * HOUR), signedAfter(2 * HOUR - SECOND), signedAfter(-HOUR)],
  unknown: (story) => setData(story, 'first.record', { items: undefined }),
}
