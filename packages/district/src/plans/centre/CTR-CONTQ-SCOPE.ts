import type { DataValue } from '@hengjian/facts'
import { ADULT, type Change, type Plan } from '../../plan'
import { HOUR, setEverywhere } from '../../story'
import { stopped } from './stopped'

/** Of whom that is known on arrival. */
const known =
  (attributes: Readonly<Record<string, DataValue | undefined>>): Change =>
  (story) =>
    setEverywhere(story, 'person', attributes)

/** The base ends within the four hours that are open for people under protection. */
export const ctrContqScope: Plan = {
  model: 'CTR-CONTQ-SCOPE',
  casting: ADULT,
  base: stopped({ lasts: 3 * HOUR }),
  violated: [
    known({ cameBy: 'caughtAtHome' }),
    known({ cameBy: 'caughtAtWork' }),
    known({ cameBy: 'surrendered' }),
    known({ groups: ['seriouslyIll'] }),
  ],
  lawful: [
    (story) => story,
    known({ cameBy: 'broughtByCitizens' }),
    known({ groups: ['pregnant'] }),
    known({ groups: ['hearingSpeechSightDisabled'] }),
  ],
  unknown: known({ cameBy: undefined }),
}
