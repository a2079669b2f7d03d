import { formatInstant, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import { filing } from '../../lawful/filing'
import { type SummonsOptions, summoned } from '../../lawful/summons'
import type { Plan } from '../../plan'
import { after, HOUR, instantOf, lengthen, MINUTE, move, type Story, setData, setEverywhere } from '../../story'

/** A criminal case is filed, and three hours after the report the suspect comes to the centre on a summons. */
export const summons =
  (options: SummonsOptions = {}): Plan['base'] =>
  (cast, start) => ({
    id: cast.story,
    site: cast.site,
    steps: [...filing(cast, start), ...summoned(cast, after(start, 3 * HOUR), options)],
  })

/** A summons that lasts as long as the law allows (CPL 119(2)); the person leaves ten minutes later. */
export const fullSummons: Plan['base'] = summons({ lasts: 12 * HOUR, leaves: 10 * MINUTE })

/** A summons of so many hours in an especially complex case, extended to 24 hours in time. */
export const extendedSummons =
  (hours: number): Plan['base'] =>
  (cast, start) =>
    setEverywhere(summons({ lasts: hours * HOUR, leaves: 10 * MINUTE, extended: true })(cast, start), 'case', {
      complex: true,
    })

/** Moves the approval of an extension. */
export const approvedAt = (story: Story, at: Instant): Story =>
  setData(move(story, 'extended', at), 'extended', { approvedAt: formatInstant(at, SHANGHAI_OFFSET) })

/** Moves steps by the same length. */
export const delay = (story: Story, names: readonly string[], milliseconds: number): Story =>
  names.reduce((moved, name) => move(moved, name, after(instantOf(moved, name), milliseconds)), story)

/** Lets the person leave the centre later, or earlier where negative. */
export const leaveLater = (story: Story, milliseconds: number): Story =>
  delay(lengthen(story, 'track', milliseconds), ['exit', 'outcome'], milliseconds)

/** Lets summons and visit end later, or earlier where negative. */
export const endLater = (story: Story, milliseconds: number): Story =>
  delay(leaveLater(story, milliseconds), ['summonsSigned', 'summonsEnded'], milliseconds)
