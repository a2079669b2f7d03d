import { caseIn, inRole, personIn, step } from '../../lawful/cast'
import { inTurn, type Plan, WOMAN } from '../../plan'
import { add, after, instantOf, MINUTE, setData } from '../../story'
import { byOfficers } from './officers'
import { summons } from './summoned'

/** On arrival a woman's body is searched for stolen things, by a woman. */
const searched: Plan['base'] = (cast, start) => {
  const story = summons()(cast, start)
  const at = after(instantOf(story, 'entry'), 20 * MINUTE)
  const warrant = inRole('measure', 'measure', `SR-${cast.story}`, { number: `SR-${cast.story}`, kind: 'search' })
  const objects = [warrant, personIn('person', cast), caseIn('case', cast), cast.femaleOfficer]
  const data = { ground: 'evidenceFound', ofBody: true, shown: true, qualified: true }
  return add(story, step('bodySearch', 'police', 'searchBegan', at, objects, data, after(at, 15 * MINUTE)))
}

export const ctrFemaleCheckSearch: Plan = {
  model: 'CTR-FEMALE-CHECK/search',
  casting: WOMAN,
  base: searched,
  violated: [
    byOfficers('bodySearch', 'male'),
    byOfficers('bodySearch', 'male', 'male'),
    byOfficers('bodySearch', 'female', 'male'),
  ],
  lawful: [
    (story) => story,
    byOfficers('bodySearch', 'female', 'female'),
    inTurn(byOfficers('bodySearch', 'male', 'male'), (story) => setData(story, 'bodySearch', { ofBody: false })),
  ],
  unknown: byOfficers('bodySearch', 'unknown'),
}
