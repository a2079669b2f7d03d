import { asAdministrative } from '../../lawful/administrative'
import { filing } from '../../lawful/filing'
import { interrogation } from '../../lawful/interrogation'
import type { Change, Plan } from '../../plan'
import { after, HOUR, type Story, setData } from '../../story'

/** A suspect is interrogated for an hour in a place of that kind, without a visit to the centre. */
export const interrogatedAt =
  (placeKind: string): Plan['base'] =>
  (cast, start) => ({
    id: cast.story,
    site: cast.site,
    steps: [...filing(cast, start), ...interrogation(cast, 'first', after(start, 3 * HOUR), 60, placeKind, 1)],
  })

/** The same of somebody who broke the penalties law. */
export const questionedAt =
  (placeKind: string): Plan['base'] =>
  (cast, start) =>
    asAdministrative(interrogatedAt(placeKind)(cast, start))

/** Moves the interrogation to another place, or leaves the place out, for a reason of MPS 198 where one is given. */
export const takesPlaceAt =
  (placeKind: string | undefined, exception?: string): Change =>
  (story: Story) =>
    setData(story, 'first.began', { placeKind, exception })
