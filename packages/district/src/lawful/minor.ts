import { type Story, setEverywhere, setObjects } from '../story'
import { aged } from './aged'
import { attend } from './attendance'
import type { Cast } from './cast'

/** The day of a step is the suspect's eighteenth birthday: a minor as long as it lasts (MINOR06 2). */
export const eighteenOn = (story: Story, cast: Cast, name: string): Story => aged(story, cast, name, 18)

/** The suspect's eighteenth birthday was the day before a step. */
export const eighteenBefore = (story: Story, cast: Cast, name: string): Story => aged(story, cast, name, 18, 1)

/** Makes somebody sixteen, whose guardian comes to every questioning; a woman takes part where it is a girl (CPL 281). */
export function asMinor(story: Story, cast: Cast): Story {
  const young = aged(story, cast, 'report', 16)
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
