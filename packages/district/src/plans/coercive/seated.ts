import type { Instant } from '@hengjian/law'
import { permitted, type Seat, seated, told } from '../../lawful/deputy'
import type { Change, Plan } from '../../plan'
import { type Story, setObjects } from '../../story'

/** A lawful story of a deputy whose congress permits the measure at an instant that the story itself gives. */
export const permittedAt =
  (base: Plan['base'], seat: Seat, at: (story: Story) => Instant): Plan['base'] =>
  (cast, start) => {
    const story = base(cast, start)
    return permitted(seated(story, seat), cast, at(story))
  }

/** A lawful story of a deputy or member whose congress or conference is told at an instant that the story itself gives. */
export const toldAt =
  (base: Plan['base'], seat: Seat, at: (story: Story) => Instant): Plan['base'] =>
  (cast, start) => {
    const story = base(cast, start)
    return told(seated(story, seat), cast, seat, at(story))
  }

/** The notice names no case, so that nobody can tell which measure it was of. */
export const toldOfAnyCase: Change = (story) => setObjects(story, 'seatTold', 'case', [])
