import type { Instant } from '@hengjian/law'
import { permitted, type Seat, seated } from '../../lawful/deputy'
import type { Change, Plan } from '../../plan'
import { type Story, setObjects } from '../../story'

/** A lawful story of a deputy or member, permitted or told of at an instant that the story itself gives. */
export const seatedIn =
  (base: Plan['base'], seat: Seat, at: (story: Story) => Instant): Plan['base'] =>
  (cast, start) => {
    const story = base(cast, start)
    return permitted(seated(story, seat), cast, at(story))
  }

/** The permission names no case, so that nobody can tell which measure it was for. */
export const permittedForAnyCase: Change = (story) => setObjects(story, 'permitted', 'case', [])
