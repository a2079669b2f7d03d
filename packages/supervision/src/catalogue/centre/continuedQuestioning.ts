import type { FreeInterval } from '../../language'

/**
 * Continued questioning from arrival at the police, if that is recorded for it, to release or hand-over (CONT 11(2)).
 * An arrival that names no measure could belong to anything, so it does not count.
 */
export const continuedQuestioning: FreeInterval = {
  begin: {
    any: [
      {
        event: 'broughtIn',
        where: {
          and: [
            { '!': [{ missing: ['event.measure'] }] },
            { '==': [{ var: 'event.measure.kind' }, 'continuedQuestioning'] },
          ],
        },
      },
      { event: 'continuedQuestioningBegan' },
    ],
  },
  end: { event: ['continuedQuestioningEnded', 'released', 'detentionCentreEntered'] },
  key: ['person'],
}
