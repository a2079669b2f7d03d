import type { Instant } from '@hengjian/law'
import { type Cast, inRole } from '../../lawful/cast'
import { interrogation } from '../../lawful/interrogation'
import { interview } from '../../lawful/interview'
import { createPerson } from '../../people'
import { ADULT, type Plan } from '../../plan'
import { createRandom } from '../../random'
import { add, after, instantOf, MINUTE, SECOND, type Story, setEverywhere, setObjects } from '../../story'
import { courseUpTo } from './course'
import { officerOf } from './officers'

/** Somebody else of the same case, questioned by other officers. */
const another = (cast: Cast, who: string): Cast => ({
  ...cast,
  person: createPerson(createRandom(Number.parseInt(cast.story, 10)), `P-${cast.story}-${who}`, { year: 1992 }, 'male'),
  officers: [officerOf(cast, 'investigator', `${who}1`), officerOf(cast, 'investigator', `${who}2`)],
})

/** An interrogation or interview takes place in that room. */
const inRoom = (story: Story, name: string, code: string, placeKind = 'interrogationRoom'): Story => {
  const objects = [inRole('room', 'room', `${story.site}-R-${story.id}-${code}`, { code: `${code}室`, placeKind })]
  return setObjects(setObjects(story, `${name}.began`, 'room', objects), `${name}.ended`, 'room', objects)
}

/** A second suspect is interrogated in the first one's room, from so long before the first interrogation ends. */
const overlapping = (story: Story, cast: Cast, milliseconds: number): Story => {
  const from = after(instantOf(story, 'first.ended'), -milliseconds)
  const second = interrogation(another(cast, 'second'), 'second', from, 40, 'interrogationRoom', 1)
  return inRoom(inRoom(add(story, ...second), 'first', 'A'), 'second', 'A')
}

/** A witness is interviewed for half an hour. */
const interviewed = (story: Story, cast: Cast, name: string, at: Instant): Story =>
  add(story, ...interview(another(cast, name), name, at, 30))

const together = (story: Story, cast: Cast): Story => overlapping(story, cast, 30 * MINUTE)

/** Two witnesses are interviewed in one room, most of the time together. */
const witnessesTogether = (story: Story, cast: Cast, placeKind: string): Story => {
  const at = after(instantOf(story, 'exit'), 5 * MINUTE)
  const both = interviewed(interviewed(story, cast, 'witness', at), cast, 'bystander', after(at, 10 * MINUTE))
  return inRoom(inRoom(both, 'witness', 'B', placeKind), 'bystander', 'B', placeKind)
}

export const invSeparate: Plan = {
  model: 'INV-SEPARATE',
  casting: ADULT,
  base: courseUpTo('centre'),
  violated: [
    (story, cast) => overlapping(story, cast, 5 * MINUTE + SECOND),
    (story, cast) => {
      const witness = interviewed(story, cast, 'witness', after(instantOf(story, 'first.began'), MINUTE))
      return inRoom(inRoom(witness, 'first', 'A'), 'witness', 'A')
    },
    (story, cast) => witnessesTogether(story, cast, 'interviewRoom'),
  ],
  lawful: [
    (story, cast) => overlapping(story, cast, 5 * MINUTE),
    (story, cast) => inRoom(together(story, cast), 'second', 'C'),
    // Many share the number of an open office.
    (story, cast) => witnessesTogether(story, cast, 'office'),
    (story, cast) => setEverywhere(together(story, cast), 'interrogation', { kind: 'confrontation' }),
    // What happens in one room in two cases is no breach of this rule.
    (story, cast) => together(story, { ...cast, story: `${cast.story}-other` }),
  ],
  unknown: (story, cast) => setObjects(together(story, cast), 'second.began', 'case', []),
}
