import type { Plan } from '../../plan'
import { extensionRequest } from './extensionRequest'

export const cusExtReq7dThird: Plan = {
  model: 'CUS-EXT-REQ-7D/third',
  ...extensionRequest({ nth: 3, running: 5, total: 7 }),
}
