import type { Instant } from '@hengjian/law'
import { castFor } from './lawful/cast'
import { lawfulDetention } from './lawful/detention'
import { asMinor } from './lawful/minor'
import { broken, type Change, type Violation } from './plan'
import { ctrAvFull } from './plans/centre/CTR-AV-FULL'
import { ctrTrackGap } from './plans/centre/CTR-TRACK-GAP'
import type { Random } from './random'
import { after, HOUR, MINUTE, type Story, setAttributes } from './story'

/** Somebody inside the centre at the anchor, and what was planned of the stay. */
export interface Insider {
  readonly story: Story
  readonly planned:
    | {
        readonly model: string
        readonly outcome: 'violated'
        readonly person: string
        readonly case: string
        readonly also: readonly string[]
      }
    | undefined
}

/** From the report to the arrival, and from the arrival to the end of the summons. */
const TO_ARRIVAL = 3 * HOUR
const STAY = 6 * HOUR
const FIRST = 8 * MINUTE

const asMinorNow: Change = (story, cast) => asMinor(story, cast)
/** The health check of the centre finds it. */
const unwell: Change = (story) => setAttributes(story, 'health', 'person', { health: ['高血压'] })
const planned = (model: string, violation: Violation) => ({ model, ...broken(violation) })

/** What makes one insider another than the rest; by turns, counted from the one who came last. */
const TURNS: readonly { readonly change?: Change; readonly breaks?: ReturnType<typeof planned> }[] = [
  {},
  {},
  { change: asMinorNow },
  {},
  { breaks: planned('CTR-TRACK-GAP', ctrTrackGap.violated[1]) },
  { change: unwell },
  {},
  { breaks: planned('CTR-AV-FULL', ctrAvFull.violated[1]) },
  {},
  {},
]

/**
 * One of so many people who are inside the centre at the anchor, each further along than the one before: at the desk, under
 * search, waiting, being questioned, resting.
 * @param index which of them, from 0
 */
export function insider(
  random: Random,
  name: string,
  site: string,
  anchor: Instant,
  { index, count }: { readonly index: number; readonly count: number },
): Insider {
  const cast = castFor(random, name, site, { year: random.between(1960, 2004) }, index % 3 === 1 ? 'female' : 'male')
  const inside = FIRST + Math.floor((index * (STAY - 2 * FIRST)) / Math.max(1, count) / MINUTE) * MINUTE
  const start = after(anchor, -(TO_ARRIVAL + inside))
  const { change, breaks } = TURNS[index % TURNS.length] ?? {}
  const lawful = lawfulDetention(cast, start, { upTo: 'release' })
  const changed = change === undefined ? lawful : change(lawful, cast)
  return {
    story: breaks === undefined ? changed : breaks.change(changed, cast),
    planned:
      breaks === undefined
        ? undefined
        : { model: breaks.model, outcome: 'violated', person: cast.person.id, case: `C-${name}`, also: breaks.also },
  }
}
