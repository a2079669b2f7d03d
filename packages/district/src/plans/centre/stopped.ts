import { type ContinuedQuestioningOptions, continuedQuestioning } from '../../lawful/continuedQuestioning'
import type { Plan } from '../../plan'
import type { Story } from '../../story'
import { delay, leaveLater } from './summoned'

/** Continued questioning at a police station. */
export const stopped =
  (options: ContinuedQuestioningOptions = {}): Plan['base'] =>
  (cast, start) =>
    continuedQuestioning(cast, start, options)

/** Lets the continued questioning end later, or earlier where negative. */
export const heldLonger = (story: Story, milliseconds: number): Story =>
  delay(leaveLater(story, milliseconds), ['ended'], milliseconds)
