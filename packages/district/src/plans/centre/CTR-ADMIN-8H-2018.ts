import { parseInstant } from '@hengjian/law'
import type { QuestioningOptions } from '../../lawful/administrative'
import { ADULT, instead, type Plan } from '../../plan'
import { DAY, HOUR, MINUTE, SECOND, setEverywhere } from '../../story'
import { questioned, questionedLonger } from './questioned'

const DECEMBER_2025 = parseInstant('2025-12-08T09:00:00+08:00')?.instant

/** The same in the last month of the older text. */
const before2026 =
  (options: QuestioningOptions): Plan['base'] =>
  (cast, start) =>
    questioned(options)(cast, DECEMBER_2025 ?? start)

/** Until the end of 2025: 8 hours, or 24 in a complicated case with detention; no 12 for many people (MPA 69(1)). */
export const ctrAdmin8h2018: Plan = {
  model: 'CTR-ADMIN-8H',
  casting: ADULT,
  base: before2026({ lasts: 8 * HOUR }),
  violated: [
    (story) => questionedLonger(story, SECOND),
    (story) => setEverywhere(questionedLonger(story, HOUR), 'visit', { questioningClass: 'manyOrUnknown' }),
    instead(questioned({ lasts: DAY, questioningClass: 'complexDetention' }), (story) =>
      questionedLonger(story, SECOND),
    ),
  ],
  lawful: [
    (story) => story,
    (story) => questionedLonger(story, -SECOND),
    (story) => questionedLonger(story, -MINUTE),
    instead(questioned({ lasts: DAY, questioningClass: 'complexDetention' })),
    instead(questioned({ lasts: 8 * HOUR, restrained: 3 * HOUR })),
  ],
  unknown: (story) => setEverywhere(questionedLonger(story, HOUR), 'visit', { questioningClass: undefined }),
}
