import { actionOf, clocks, type Matter, ROLES, type Side, type Workflow } from '@hengjian/casework'
import type { MatterDto } from '@hengjian/contract'
import { type Calendar, formatInstant, type Instant } from '@hengjian/law'
import { travelling } from '../facts/present'
import { presentDerivation } from '../models/derivation'
import type { Reader } from './party'
import { presentSource } from './presentAction'
import { presentSide } from './presentRow'
import { isOfOffice } from './readable'

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
        startedAt: formatInstant(one.startedAt),
        alert: travelling(limit.alert),
        latest: formatInstant(limit.latest),
        inclusive: limit.inclusive,
        provisional: limit.provisional,
        endedAt: travelling(one.ended?.at ?? null),
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
