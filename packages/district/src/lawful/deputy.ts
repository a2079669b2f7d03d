import type { Instant } from '@hengjian/law'
import { add, type Story, setEverywhere } from '../story'
import { type Cast, caseIn, personIn, step } from './cast'

/** A deputy to a people's congress of a level, or a member of a consultative conference. */
export interface Seat {
  readonly level: 'township' | 'county' | 'city' | 'province' | 'national'
  readonly body: 'congress' | 'cppcc'
}

/** The suspect is known to hold a seat from the first paper on. */
export const seated = (story: Story, { level, body }: Seat): Story =>
  setEverywhere(story, 'person', { deputyLevel: level, deputyBody: body })

/** The congress permits the measure (MPS 164). */
export const permitted = (story: Story, cast: Cast, at: Instant): Story =>
  add(
    story,
    step('permitted', 'procuratorate', 'permissionGranted', at, [personIn('person', cast), caseIn('case', cast)]),
  )

/** The congress or the conference is told of the measure (MPS 165–168). */
export const told = (story: Story, cast: Cast, { body }: Seat, at: Instant): Story =>
  add(
    story,
    step('seatTold', 'police', 'notified', at, [personIn('person', cast), caseIn('case', cast)], { recipient: body }),
  )
