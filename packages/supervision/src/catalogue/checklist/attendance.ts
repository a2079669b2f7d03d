import type { Condition } from '../../language'

/** Who comes when the questioning is over takes no part in it; while it goes on there is no end yet. */
export const cameBeforeTheEnd: Condition = {
  or: [{ missing: ['anchor.endedAt'] }, { '<': [{ var: 'event.at' }, { var: 'anchor.endedAt' }] }],
}
