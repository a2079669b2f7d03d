import { ADULT, type Plan } from '../../plan'
import { after, DAY, drop, HOUR, instantOf, MINUTE, SECOND, setData } from '../../story'
import { moving } from '../moving'
import { detained } from './detained'
import { toldAt } from './seated'

const caughtInTheAct: Plan['base'] = (cast, start) =>
  setData(setData(detained(cast, start), 'detentionApproved', { ground: 'redHanded' }), 'detained', {
    ground: 'redHanded',
  })

/** So long after the twenty-four hours that the office allows for "at once". */
const report = moving('seatTold', (story) => after(instantOf(story, 'detained'), DAY))

export const cmDeputyRedHanded: Plan = {
  model: 'CM-DEPUTY/redHanded',
  casting: ADULT,
  base: toldAt(caughtInTheAct, { level: 'province', body: 'congress' }, (story) =>
    after(instantOf(story, 'detained'), 2 * HOUR),
  ),
  violated: [report(SECOND), report(12 * HOUR), (story) => drop(story, 'seatTold')],
  lawful: [report(0), report(-SECOND), report(-MINUTE)],
  lookedAtAfter: 12 * HOUR,
  unknown: (story) => setData(story, 'detained', { ground: undefined }),
}
