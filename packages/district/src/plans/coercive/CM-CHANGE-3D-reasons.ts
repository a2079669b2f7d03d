import { bailed } from '../../lawful/bail'
import { caseIn, personIn, step } from '../../lawful/cast'
import { ADULT, type Change, type Plan } from '../../plan'
import { add, after, HOUR, instantOf, move, setData, setEverywhere } from '../../story'
import { appliedInCustody } from './applied'

const refused =
  (reasonsGiven: boolean | undefined): Change =>
  (story) =>
    setData(story, 'answered', { reasonsGiven })

/** The application is granted: the suspect is bailed, and the procuratorate that approved the arrest told (CPL 96). */
const granted: Change = (story, cast) => {
  const at = after(instantOf(story, 'answered'), HOUR)
  return add(
    setData(story, 'answered', { decision: 'granted', reasonsGiven: undefined }),
    bailed(cast, at, 'guarantor'),
    step('changeTold', 'police', 'notified', after(at, HOUR), [personIn('person', cast), caseIn('case', cast)], {
      recipient: 'procuratorate',
    }),
  )
}

export const cmChange3dReasons: Plan = {
  model: 'CM-CHANGE-3D/reasons',
  casting: ADULT,
  base: appliedInCustody,
  violated: [
    refused(false),
    // The organ that answers does not matter, nor how fast.
    (story, cast) => setEverywhere(refused(false)(story, cast), 'application', { addressee: 'procuratorate' }),
    (story, cast) => move(refused(false)(story, cast), 'answered', after(instantOf(story, 'applied'), HOUR)),
  ],
  lawful: [refused(true), granted, (story, cast) => setData(granted(story, cast), 'answered', { reasonsGiven: false })],
  unknown: refused(undefined),
}
