import { lawfulDetention } from '../../lawful/detention'
import { type Change, instead, inTurn, type Plan, WOMAN } from '../../plan'
import { after, HOUR, instantOf, move, setAttributes, setData } from '../../story'
import { detained } from '../coercive/detained'

/** What the examination at the intake shows is known from then on. */
const foundAtIntake =
  (group: string): Change =>
  (story) =>
    story.steps
      .filter(
        ({ at, objects }) => at >= instantOf(story, 'houseHealth') && objects.some(({ role }) => role === 'person'),
      )
      .reduce((told, { name }) => setAttributes(told, name, 'person', { groups: [group] }), story)

/** Detained, brought to the detention house and let go three hours later, before any interrogation there. */
const freed: Plan['base'] = (cast, start) => {
  const story = lawfulDetention(cast, start, { upTo: 'release' })
  const out = after(instantOf(story, 'house'), 3 * HOUR)
  const told = move(move(story, 'released', out), 'releaseTold', after(out, HOUR))
  return { ...told, steps: told.steps.filter(({ name }) => !name.startsWith('house.')) }
}

/** The detention house does not take her in. */
const refused: Change = (story) => setData(story, 'house', { refused: true, reason: '入所体检发现不宜收押' })

/** Who is interrogated there in that condition is a case for care as well. */
const also = ['CTR-ILLNESS-PREGNANT']

export const ctrIllnessPregnantIntake: Plan = {
  model: 'CTR-ILLNESS-PREGNANT/intake',
  casting: WOMAN,
  base: freed,
  violated: [
    foundAtIntake('pregnant'),
    foundAtIntake('nursing'),
    foundAtIntake('seriouslyIll'),
    { change: instead(detained, foundAtIntake('pregnant')), also },
  ],
  lawful: [
    foundAtIntake('hearingSpeechSightDisabled'),
    inTurn(foundAtIntake('pregnant'), refused),
    inTurn(foundAtIntake('seriouslyIll'), refused),
    instead(detained),
  ],
  unknown: null,
}
