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
    takenTo('compelled', '990002'),
    livingIn('990002'),
    inTurn(compelledAgain, movedTo('990002')),
    inTurn(compelledAgain, takenTo('again.compelled', '990002')),
  ],
  lawful: [
    (story) => story,
    inTurn(livingIn('990002'), takenTo('compelled', '990002')),
    inTurn(compelledAgain, movedTo('990002'), takenTo('again.compelled', '990002')),
  ],
  unknown: (story) => setData(story, 'compelled', { county: undefined }),
}
