import { OTHER_COUNTY } from '../../lawful/county'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { setAttributes, setData, setEverywhere } from '../../story'
import { compelledAgain, compelledOnce } from './compelled'

const takenTo =
  (name: string, county: string): Change =>
  (story) =>
    setData(story, name, { county })

const livingIn =
  (county: string): Change =>
  (story) =>
    setEverywhere(story, 'person', { county })

/** The suspect has moved when brought in a second time. */
const movedTo =
  (county: string): Change =>
  (story) =>
    setAttributes(story, 'again.compelled', 'person', { county })

export const cmJcWarrantPlace: Plan = {
  model: 'CM-JC-WARRANT/place',
  casting: ADULT,
  base: compelledOnce,
  violated: [
    takenTo('compelled', OTHER_COUNTY),
    livingIn(OTHER_COUNTY),
    inTurn(compelledAgain, movedTo(OTHER_COUNTY)),
    inTurn(compelledAgain, takenTo('again.compelled', OTHER_COUNTY)),
  ],
  lawful: [
    (story) => story,
    inTurn(livingIn(OTHER_COUNTY), takenTo('compelled', OTHER_COUNTY)),
    inTurn(compelledAgain, movedTo(OTHER_COUNTY), takenTo('again.compelled', OTHER_COUNTY)),
  ],
  unknown: (story) => setData(story, 'compelled', { county: undefined }),
}
