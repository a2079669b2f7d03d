import { actionOf, clocks, type Matter, ROLES, type Side, type Workflow } from '@hengjian/casework'
import type { MatterDto } from '@hengjian/contract'
import { type Calendar, dateOf, formatDate, formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { travelling } from '../facts/present'
import { presentDerivation } from '../models/derivation'
import type { Reader } from './party'
import { presentSource } from './presentAction'
import { presentSide } from './presentRow'
import { isOfOffice } from './readable'

/** Of what a form named by its day alone the day is told: the hour at which that begins is nobody's word. */
const pointTime = (at: Instant, onDay: boolean): string =>
  onDay ? formatDate(dateOf(at, SHANGHAI_OFFSET)) : formatInstant(at)

/** The clocks of a matter as of now; those of another agency see the ones that they have to keep. */
export function presentMatterClocks(
  definition: Workflow,
  matter: Matter,
  reader: Reader,
  now: Instant,
  calendar: Calendar,
): MatterDto['clocks'] {
  const sides: ReadonlySet<Side | null> = new Set(reader.titles.map((title) => ROLES[title].side))
  return clocks(definition, matter, now, calendar).flatMap((one) => {
    const clock = definition.clocks[one.clock]
    if (clock === undefined || !(isOfOffice(reader) || sides.has(one.whose))) return []
    const { limit, proposes } = one
    return [
      {
        id: one.clock,
        title: clock.title,
        whose: presentSide(one.whose),
        state: one.state,
        startedAt: pointTime(one.startedAt, one.startedOnDay),
        alert: travelling(limit.alert),
        latest: formatInstant(limit.latest),
        inclusive: limit.inclusive,
        provisional: limit.provisional,
        endedAt: one.ended === null ? null : pointTime(one.ended.at, one.ended.onDay),
        derivation: presentDerivation(one.derivation),
        proposes:
          proposes === null
            ? null
            : { id: proposes, title: actionOf(definition, proposes)?.title ?? { zh: proposes, en: proposes } },
        source: presentSource(clock.source),
      },
    ]
  })
}
