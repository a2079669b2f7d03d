import type { Actor, PersonId, UnitId } from '@hengjian/casework'
import type { SignedInUser } from '../access/identity'

/** Whoever reads or acts, by the titles of this very request. */
export type Reader = Pick<SignedInUser, 'office' | 'login' | 'titles' | 'unit'>

/** The reader as the workflows know people: by login, units by name. */
export const partyOf = ({ login, titles, unit }: Reader): Actor => ({
  id: login as PersonId,
  roles: titles,
  unit: unit as UnitId | null,
})
