import { administrativeQuestioning, type QuestioningOptions } from '../../lawful/administrative'
import type { Plan } from '../../plan'
import type { Story } from '../../story'
import { delay, endLater } from './summoned'

/** An administrative summons. */
export const questioned =
  (options: QuestioningOptions = {}): Plan['base'] =>
  (cast, start) =>
    administrativeQuestioning(cast, start, options)

/** Lets the questioning end later, or earlier where negative. */
export const questionedLonger = (story: Story, milliseconds: number): Story =>
  delay(endLater(story, milliseconds), ['decided'], milliseconds)
