import { type Cast, inRole } from '../../lawful/cast'
import type { Change } from '../../plan'
import { setObjects } from '../../story'

/** Officers who take part in nothing else. */
const officer = (cast: Cast, sex: 'female' | 'male' | 'unknown', index: number) => {
  const id = `${cast.site}-O${cast.story}-${9 - index}`
  return inRole('officers', 'officer', id, { kind: 'investigator', ...(sex === 'unknown' ? {} : { sex }) })
}

/** Lets officers of these sexes do what the step tells. */
export const byOfficers =
  (name: string, ...sexes: readonly ('female' | 'male' | 'unknown')[]): Change =>
  (story, cast) =>
    setObjects(
      story,
      name,
      'officers',
      sexes.map((sex, index) => officer(cast, sex, index)),
    )

/** One officer asks the questions. */
export const alone: Change = (story, cast) => setObjects(story, 'first.began', 'officers', [cast.officers[0]])

/** One officer asks the questions, and an auxiliary sits by. */
export const withAuxiliary: Change = (story, cast) => {
  const auxiliary = inRole('officers', 'officer', `${cast.site}-X${cast.story}`, { kind: 'auxiliary' })
  return setObjects(story, 'first.began', 'officers', [cast.officers[0], auxiliary])
}

/** It is not recorded who asked the questions. */
export const nobodyNamed: Change = (story) => setObjects(story, 'first.began', 'officers', [])
