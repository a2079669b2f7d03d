import { inRole, personIn, step } from '../../lawful/cast'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, instantOf, MINUTE, setEverywhere } from '../../story'
import { courseUpTo } from './course'
import { deafMute, foreignTongue, interpreted, interpretedAfterwards, somebodyCame } from './interpreter'

/** The suspect declares in writing that no interpreter is needed (MPS 362). */
const declares: Change = (story, cast) => {
  const sheet = inRole('document', 'document', `N-${cast.story}-language`, { kind: 'languageDeclaration' })
  const interrogated = inRole('interrogation', 'interrogation', `I-${cast.story}-first`)
  const objects = [sheet, personIn('person', cast), interrogated]
  const at = after(instantOf(story, 'first.began'), -MINUTE)
  return add(
    story,
    step('declared', 'police', 'documentSigned', at, objects, { signedBy: ['suspect'], complete: true }),
  )
}

export const rgtInterpreter: Plan = {
  model: 'RGT-INTERPRETER',
  casting: ADULT,
  base: courseUpTo('centre'),
  violated: [
    foreignTongue,
    deafMute,
    interpretedAfterwards,
    // Only a foreigner may declare to need none.
    (story, cast) => declares(foreignTongue(story), cast),
  ],
  lawful: [
    interpreted(foreignTongue),
    interpreted(deafMute),
    (story, cast) => declares(setEverywhere(story, 'person', { language: 'vi', nationality: 'VNM' }), cast),
    (story) => setEverywhere(story, 'person', { language: 'cmn' }),
  ],
  unknown: somebodyCame,
}
