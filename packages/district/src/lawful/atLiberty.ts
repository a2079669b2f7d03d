import type { Instant } from '@hengjian/law'
import { add, after, HOUR, type LineObject, MINUTE, type Story } from '../story'
import { type Cast, caseIn, personIn, step } from './cast'
import { counselNotice } from './counselNotice'
import { lawfulDetention } from './detention'

/** Where a suspect is before a measure that leaves them out of custody: questioned in the centre, or never brought there. */
export type From = 'centre' | 'home'

/** When the measure begins that such a story goes on with. */
export const decidedAt = (start: Instant): Instant => after(start, 9 * HOUR)

/** What lawfully comes before bail or residential surveillance, up to the approval of the county head. */
export function atLiberty(cast: Cast, start: Instant, from: From, measure: LineObject): Story {
  const before = from === 'home' ? toldAtHome(cast, start) : lawfulDetention(cast, start, { upTo: 'centre' })
  return add(
    before,
    step(
      'approved',
      'police',
      'measureApproved',
      after(decidedAt(start), -30 * MINUTE),
      [measure, personIn('person', cast), caseIn('case', cast)],
      { approvedBy: '局领导', approverLevel: 'countyHead', ground: 'lawful' },
    ),
  )
}

function toldAtHome(cast: Cast, start: Instant): Story {
  const filed = lawfulDetention(cast, start, { upTo: 'filing' })
  return add(filed, counselNotice(cast, after(decidedAt(start), -10 * MINUTE)))
}
