import type { Plan } from '../../plan'
import { extensionRequest } from './extensionRequest'

export const cusExtReq7d: Plan = {
  model: 'CUS-EXT-REQ-7D',
  ...extensionRequest({ nth: 1, running: 2, total: 3 }),
}
