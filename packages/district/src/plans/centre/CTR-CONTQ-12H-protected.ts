import { aged } from '../../lawful/aged'
import { type Change, instead, inTurn, type Plan, WOMAN } from '../../plan'
import { DAY, HOUR, SECOND, setEverywhere } from '../../story'
import { heldLonger, stopped } from './stopped'

const known =
  (group: 'pregnant' | 'nursing'): Change =>
  (story) =>
    setEverywhere(story, 'person', { groups: [group] })

/** The person's birthday, the nth, was so many days before the arrival. */
const birthday =
  (years: number, daysBefore: number): Change =>
  (story, cast) =>
    aged(story, cast, 'broughtIn', years, daysBefore)

const later =
  (milliseconds: number): Change =>
  (story) =>
    heldLonger(story, milliseconds)

/** The base is four hours; an age is reached on the day after the birthday (MINOR06 2). */
export const ctrContq12hProtected: Plan = {
  model: 'CTR-CONTQ-12H/protected',
  casting: WOMAN,
  base: stopped({ lasts: 4 * HOUR }),
  violated: [
    inTurn(known('pregnant'), later(SECOND)),
    inTurn(known('nursing'), later(2 * HOUR)),
    inTurn(birthday(16, 0), later(SECOND)),
    inTurn(birthday(70, 1), later(SECOND)),
    instead(stopped({ lasts: DAY, extended: 1 }), known('pregnant')),
  ],
  lawful: [
    known('pregnant'),
    inTurn(known('nursing'), later(-SECOND)),
    birthday(16, 0),
    instead(stopped({ lasts: 12 * HOUR }), birthday(16, 1)),
    instead(stopped({ lasts: 12 * HOUR }), birthday(70, 0)),
  ],
  unknown: inTurn(later(HOUR), (story) => setEverywhere(story, 'person', { birthDate: undefined })),
}
