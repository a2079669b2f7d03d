import { ADULT, instead, type Plan } from '../../plan'
import { DAY, HOUR, instantOf, MINUTE, move, SECOND, setEverywhere } from '../../story'
import { questioned, questionedLonger } from './questioned'

/** Since 2026: 8 hours, 12 with many people or an unknown identity, 24 in a complicated case with detention (PAL 97(1)). */
export const ctrAdmin8h: Plan = {
  model: 'CTR-ADMIN-8H',
  casting: ADULT,
  base: questioned({ lasts: 8 * HOUR }),
  violated: [
    (story) => questionedLonger(story, SECOND),
    (story) => questionedLonger(story, HOUR),
    instead(questioned({ lasts: 12 * HOUR, questioningClass: 'manyOrUnknown' }), (story) =>
      questionedLonger(story, SECOND),
    ),
    instead(questioned({ lasts: DAY, questioningClass: 'complexDetention' }), (story) =>
      questionedLonger(story, SECOND),
    ),
    instead(questioned({ lasts: 8 * HOUR, restrained: 3 * HOUR }), (story) => questionedLonger(story, SECOND)),
  ],
  lawful: [
    (story) => story,
    (story) => questionedLonger(story, -SECOND),
    (story) => questionedLonger(story, -MINUTE),
    instead(questioned({ lasts: 12 * HOUR, questioningClass: 'manyOrUnknown' })),
    instead(questioned({ lasts: DAY, questioningClass: 'complexDetention' })),
    instead(questioned({ lasts: 8 * HOUR, restrained: 3 * HOUR })),
    (story) => move(questionedLonger(story, HOUR), 'decided', instantOf(story, 'exit')),
  ],
  unknown: (story) => setEverywhere(questionedLonger(story, HOUR), 'visit', { questioningClass: undefined }),
}
