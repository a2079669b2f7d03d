import { arrestedAtLiberty } from '../../lawful/arrestAtLiberty'
import type { Seat } from '../../lawful/deputy'
import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import { after, drop, HOUR, instantOf, MINUTE, move, SECOND, type Story, setData } from '../../story'
import { moving } from '../moving'
import { bailedAtHome } from './bailed'
import { compelledOnce } from './compelled'
import { detained } from './detained'
import { requested } from './requested'
import { permittedAt } from './seated'

const COUNTY: Seat = { level: 'county', body: 'congress' }
const NATIONAL: Seat = { level: 'national', body: 'congress' }

/** A deputy whose congress permits a measure an hour before it begins. */
const permittedBefore = (base: Plan['base'], measure: string, seat = COUNTY): Plan['base'] =>
  permittedAt(base, seat, (story) => after(instantOf(story, measure), -HOUR))

const unpermitted: Change = (story) => drop(story, 'permitted')
const permit = moving('permitted', (story) => instantOf(story, 'detained'))

/** Caught in the act, the deputy may be detained first (MPS 165(1)). */
const caughtInTheAct: Change = (story) => setData(story, 'detained', { ground: 'redHanded' })

/** The permission comes only when the request is already with the procuratorate. */
const permittedForTheArrestOnly = (story: Story): Story =>
  move(story, 'permitted', after(instantOf(story, 'requested'), MINUTE))

export const cmDeputy: Plan = {
  model: 'CM-DEPUTY',
  casting: ADULT,
  base: permittedBefore(detained, 'detained'),
  violated: [
    permit(SECOND),
    unpermitted,
    instead(permittedBefore(compelledOnce, 'compelled'), unpermitted),
    instead(permittedBefore(bailedAtHome('guarantor'), 'bailed', NATIONAL), unpermitted),
    instead(permittedBefore(arrestedAtLiberty, 'requestSent'), permittedForTheArrestOnly),
  ],
  lawful: [
    permit(-SECOND),
    inTurn(caughtInTheAct, permit(HOUR)),
    instead(permittedBefore(requested, 'detained')),
    instead(permittedBefore(arrestedAtLiberty, 'requestSent', NATIONAL)),
    instead(permittedBefore(compelledOnce, 'compelled')),
  ],
  unknown: (story) => setData(story, 'detained', { ground: undefined }),
}
