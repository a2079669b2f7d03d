import type { NamedInterval } from '../../language'

/** A minor's stay in a room. */
export const minorStay: NamedInterval = {
  interval: 'stay',
  where: { isMinorAt: [{ var: 'event.person.birthDate' }, { var: 'event.at' }] },
}

/** An adult's stay in a room as somebody held there; a guardian who keeps a minor company is none. */
export const adultStay: NamedInterval = {
  interval: 'stay',
  where: {
    and: [
      { '!': [{ isMinorAt: [{ var: 'event.person.birthDate' }, { var: 'event.at' }] }] },
      { in: [{ var: ['event.visit.personRole', 'suspect'] }, ['suspect', 'offender']] },
    ],
  },
}
