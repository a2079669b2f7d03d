import type { Instant } from '@hengjian/law'
import { add, after, HOUR, instantOf, type Story, setEverywhere } from '../story'
import { attend } from './attendance'
import { type Cast, caseIn, personIn, step } from './cast'
import { detentionMeasure, lawfulDetention } from './detention'

/** The suspect is a foreigner who does not speak Chinese, so that an interpreter comes to each interrogation (MPS 362). */
export function foreign(story: Story, cast: Cast): Story {
  const names = story.steps.flatMap(({ kind, name }) =>
    kind === 'interrogationBegan' ? [name.slice(0, -'.began'.length)] : [],
  )
  const marked = setEverywhere(story, 'person', { nationality: 'VNM', language: 'vi', groups: ['foreigner'] })
  return names.reduce((told, name) => attend(told, cast, name, 'interpreter'), marked)
}

/**
 * A foreign suspect detained for two days, of which the provincial police and the foreign affairs office are told ten hours
 * after it began (MPS 367(1)).
 */
export function detainedForeigner(cast: Cast, start: Instant): Story {
  const detained = lawfulDetention(cast, start, { upTo: 'release' })
  const whom = [personIn('person', cast), caseIn('case', cast), detentionMeasure(cast)]
  const told = step('reported', 'police', 'notified', after(instantOf(detained, 'detained'), 10 * HOUR), whom, {
    recipient: 'foreignAffairs',
    subject: 'detention',
  })
  return foreign(add(detained, told), cast)
}
