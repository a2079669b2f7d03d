import type { Condition } from '../../language'

/** What begins when the questioning is over is no part of it; while it goes on there is no end yet. */
export const beforeTheEnd: Condition = {
  or: [{ missing: ['anchor.endedAt'] }, { '<': [{ var: 'event.at' }, { var: 'anchor.endedAt' }] }],
}
