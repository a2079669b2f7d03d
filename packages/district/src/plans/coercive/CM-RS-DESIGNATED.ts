import { ADULT, type Change, type Plan } from '../../plan'
import { setData, setEverywhere } from '../../story'
import { surveilledAt } from './surveilled'

/** A suspect with a residence, but a charge and an approval that may allow another place all the same. */
const approvedFor =
  (chargeClass: string, organLevel: string): Change =>
  (story) => {
    const resident = setEverywhere(setEverywhere(story, 'person', { fixedResidence: true }), 'case', { chargeClass })
    return setData(resident, 'surveilled', { ground: 'stateSecurityUpper', organLevel })
  }

export const cmRsDesignated: Plan = {
  model: 'CM-RS-DESIGNATED',
  casting: ADULT,
  base: surveilledAt('designated'),
  violated: [
    (story) => setEverywhere(story, 'person', { fixedResidence: true }),
    (story) => setData(story, 'surveilled', { ground: 'lawful' }),
    approvedFor('terrorism', 'county'),
    approvedFor('ordinary', 'city'),
  ],
  lawful: [(story) => story, approvedFor('terrorism', 'city'), approvedFor('stateSecurity', 'province')],
  unknown: (story) => setData(story, 'surveilled', { ground: undefined }),
}
