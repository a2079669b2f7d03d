import { bornBefore } from '../../lawful/aged'
import { inRole, step } from '../../lawful/cast'
import type { Change } from '../../plan'
import { add, after, instantOf, type LineObject, MINUTE, type Story } from '../../story'

/** Somebody else in the room of a minor. */
export interface Roommate {
  /** The birthday, the nth, is on the day of coming in, or was so many days before; nothing where nobody recorded it. */
  readonly years?: number
  readonly daysBefore?: number
  /** As what the person visits the centre; a suspect where not given. */
  readonly personRole?: string
  /** How long after the minor the person comes in, before where negative; half an hour later the person leaves. */
  readonly comes?: number
}

const roomOf = (story: Story, name: string): readonly LineObject[] =>
  story.steps.find((one) => one.name === name)?.objects.filter(({ role }) => role === 'room') ?? []

/** Lets somebody be in the room that a minor comes into with the step of that name. */
export const roommate =
  (entered: string) =>
  ({ years, daysBefore, personRole, comes = 0 }: Roommate): Change =>
  (story, cast) => {
    const came = after(instantOf(story, entered), comes)
    const birthDate = years === undefined ? {} : { birthDate: bornBefore(came, years, daysBefore) }
    const objects = [
      ...roomOf(story, entered),
      inRole('person', 'person', `P-${cast.story}-roommate`, birthDate),
      ...(personRole === undefined ? [] : [inRole('visit', 'visit', `V-${cast.story}-roommate`, { personRole })]),
    ]
    return add(
      story,
      step('roommateCame', 'centre', 'roomEntered', came, objects),
      step('roommateLeft', 'centre', 'roomLeft', after(came, 30 * MINUTE), objects),
    )
  }
