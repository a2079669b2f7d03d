import type { Instant } from '@hengjian/law'
import { add, after, HOUR, MINUTE, type Story, setData, setEverywhere } from '../story'
import type { Cast } from './cast'
import { counselNotice } from './counselNotice'
import { COUNTY, OTHER_COUNTY } from './county'
import { detention } from './detention'
import { filing } from './filing'

/**
 * A suspect is caught in another county (异地), where nobody had summoned him: detained there, told his rights, taken to the
 * detention house of that county and interrogated in it.
 */
export function detainedElsewhere(cast: Cast, start: Instant): Story {
  const caught = after(start, 9 * HOUR)
  const detained: Story = {
    id: cast.story,
    site: cast.site,
    steps: [...filing(cast, start), ...detention(cast, caught)],
  }
  const there = setData(setData(detained, 'detained', { county: OTHER_COUNTY }), 'house', { county: OTHER_COUNTY })
  const handled = setEverywhere(setEverywhere(there, 'case', { county: COUNTY }), 'interrogation', { sequence: 1 })
  return add(handled, counselNotice(cast, after(caught, 30 * MINUTE)))
}
