import type { Instant } from '@hengjian/law'
import type { Random } from '../random'
import { after, DAY, instantOf, type Story } from '../story'
import { prosecutionDecided } from './bail'
import type { Cast } from './cast'
import { releaseArrested } from './custody'
import { lawfulDetention } from './detention'
import { prosecute, sentence } from './trial'

/** Under review at the procuratorate, before the court, and until the judgment takes effect. In days. */
const REVIEW = 24
const TRIAL = 30
const APPEAL = 11

/** A course taken at random and told to its end, all of it lawful. */
export function lawfulCourse(cast: Cast, start: Instant, random: Random): Story {
  const end = random.pick(['centre', 'centre', 'release', 'nonProsecution', 'judgment'] as const)
  if (end === 'centre' || end === 'release') return lawfulDetention(cast, start, { upTo: end })
  const transferred = lawfulDetention(cast, start, { upTo: 'prosecution' })
  const decided = after(instantOf(transferred, 'transferred'), REVIEW * DAY)
  if (end === 'nonProsecution') {
    const dropped = {
      ...transferred,
      steps: [...transferred.steps, prosecutionDecided(cast, decided, 'discretionaryNonProsecution')],
    }
    return releaseArrested(dropped, cast, decided)
  }
  const judged = after(decided, TRIAL * DAY)
  return sentence(prosecute(transferred, cast, decided), cast, judged, after(judged, APPEAL * DAY))
}
