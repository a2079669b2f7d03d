import { ADULT, type Plan } from '../../plan'
import { setEverywhere } from '../../story'
import { courseUpTo } from './course'
import { ledBy, officerOf } from './officers'

export const invTwoOfficers: Plan = {
  model: 'INV-TWO-OFFICERS',
  casting: ADULT,
  base: courseUpTo('detention'),
  violated: [
    (story, { officers: [first] }) => ledBy(story, 'first', first),
    (story, cast) => ledBy(story, 'first', cast.officers[0], officerOf(cast, 'auxiliary')),
    (story, cast) => ledBy(story, 'house', cast.officers[0], officerOf(cast, 'clerk')),
  ],
  lawful: [
    (story, cast) => ledBy(story, 'first', ...cast.officers, officerOf(cast, 'auxiliary')),
    (story, cast) => ledBy(story, 'first', cast.officers[0], cast.femaleOfficer),
    // How procurators question is their own office's matter.
    (story, cast) => ledBy(story, 'house', officerOf(cast, 'procurator'), officerOf(cast, 'assistant')),
  ],
  unknown: (story) => setEverywhere(story, 'officer', { kind: undefined }),
}
