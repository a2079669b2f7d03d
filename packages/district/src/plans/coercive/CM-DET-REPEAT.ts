import { bailed } from '../../lawful/bail'
import { lawfulDetention } from '../../lawful/detention'
import { detainedInAnotherCase } from '../../lawful/secondDetention'
import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import { add, after, DAY, drop, HOUR, instantOf, setAttributes, setData, shift } from '../../story'
import { detainedTwice } from './again'

const onTheSameFacts: Change = (story, cast) =>
  setData(story, 'again.detained', { facts: '入户盗窃', factsKey: `f-${cast.story}` })

const detainedInTwoCases: Plan['base'] = (cast, start) => {
  const released = lawfulDetention(cast, start, { upTo: 'release' })
  return add(released, ...detainedInAnotherCase(cast, after(instantOf(released, 'released'), 5 * DAY)))
}

/** Bailed instead of released, the suspect breaks the rules of bail and is detained for that. */
const forBreachOfBail: Change = (story, cast) => {
  const onBail = add(drop(story, 'released', 'releaseTold'), bailed(cast, instantOf(story, 'released'), 'guarantor'))
  return setAttributes(setData(onBail, 'again.detained', { ground: 'breach' }), 'again.detained', 'person', {
    breach: true,
  })
}

export const cmDetRepeat: Plan = {
  model: 'CM-DET-REPEAT',
  casting: ADULT,
  base: detainedTwice,
  violated: [
    onTheSameFacts,
    inTurn(onTheSameFacts, (story) => shift(story, 'again.', HOUR - 5 * DAY)),
    instead(detainedInTwoCases, onTheSameFacts),
  ],
  lawful: [(story) => story, instead(detainedInTwoCases), inTurn(onTheSameFacts, forBreachOfBail)],
  unknown: (story) => setData(story, 'again.detained', { factsKey: undefined }),
}
