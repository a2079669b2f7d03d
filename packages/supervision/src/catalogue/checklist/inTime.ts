import type { Condition } from '../../language'

/** No later than `param.local_minutes` after the anchor; what was done before it is done. */
export const inTime: Condition = {
  or: [
    { '<=': [{ var: 'event.at' }, { var: 'anchor.at' }] },
    { '<=': [{ minutesBetween: [{ var: 'anchor.at' }, { var: 'event.at' }] }, { var: 'param.local_minutes' }] },
  ],
}
