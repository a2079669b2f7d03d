import type { Plan } from '../../plan'
import { extensionRequest } from './extensionRequest'

export const cusExtReq7dSecond: Plan = {
  model: 'CUS-EXT-REQ-7D/second',
  ...extensionRequest({ nth: 2, running: 3, total: 5 }),
}
