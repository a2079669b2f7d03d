import {
  addDays,
  addMonths,
  dateOf,
  formatDate,
  type PlainDate,
  partsOf,
  plainDate,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import { identityNumber } from '../people'
import { instantOf, type Story, setEverywhere, setObjects } from '../story'
import { attend } from './attendance'
import type { Cast } from './cast'

const dayOf = (story: Story, name: string): PlainDate => dateOf(instantOf(story, name), SHANGHAI_OFFSET)

/** The suspect is born on that date. */
function born(story: Story, { person }: Cast, date: PlainDate): Story {
  const birthDate = formatDate(date)
  return setEverywhere(story, 'person', {
    birthDate,
    idNumber: identityNumber(birthDate, Number(person.idNumber.slice(14, 17))),
  })
}

/** The day of a step is the suspect's eighteenth birthday: a minor as long as it lasts (MINOR06 2). */
export function eighteenOn(story: Story, cast: Cast, name: string): Story {
  const today = dayOf(story, name)
  const { year, month, day } = partsOf(today)
  return born(story, cast, plainDate(year - 18, month, day) ?? addDays(addMonths(today, -18 * 12, 'sameDay'), 1))
}

/** The suspect's eighteenth birthday was the day before a step. */
export const eighteenBefore = (story: Story, cast: Cast, name: string): Story =>
  born(story, cast, addMonths(addDays(dayOf(story, name), -1), -18 * 12, 'sameDay'))

/** Makes somebody sixteen, whose guardian comes to every questioning; a woman takes part where it is a girl (CPL 281). */
export function asMinor(story: Story, cast: Cast): Story {
  const young = born(story, cast, addMonths(dayOf(story, 'report'), -16 * 12))
  const marked = setEverywhere(setEverywhere(young, 'person', { groups: ['minor'] }), 'case', { hasMinor: true })
  const names = marked.steps
    .filter(({ kind }) => kind === 'interrogationBegan')
    .map(({ name }) => name.split('.')[0] ?? name)
  return names.reduce((told, name) => attend(ledFor(told, cast, name), cast, name, 'legalRepresentative'), marked)
}

/** A woman leads the interrogation of a girl. */
function ledFor(story: Story, { person, officers, femaleOfficer }: Cast, name: string): Story {
  if (person.sex === 'male') return story
  return [`${name}.began`, `${name}.ended`].reduce(
    (told, one) => setObjects(told, one, 'officers', [officers[0], femaleOfficer]),
    story,
  )
}
