import type { DataValue } from '@hengjian/facts'
import { ADULT, type Plan } from '../../plan'
import { type Story, setData } from '../../story'
import { outing } from './outing'
import { summons } from './summoned'

const takenOut = (story: Story, data: Readonly<Record<string, DataValue | undefined>>): Story =>
  setData(story, 'outingBegan', data)

export const ctrLeftUnapproved: Plan = {
  model: 'CTR-LEFT-UNAPPROVED',
  casting: ADULT,
  base: (cast, start) => outing(summons()(cast, start), cast),
  violated: [
    (story) => takenOut(story, { approverLevel: 'officer' }),
    (story) => takenOut(story, { approverLevel: 'dutyHead', purpose: 'recoverLoot' }),
    (story) => takenOut(story, { purpose: 'talk' }),
  ],
  lawful: [
    (story) => takenOut(story, { purpose: 'recoverLoot' }),
    (story) => takenOut(story, { purpose: 'identifyBody', approverLevel: 'countyHead' }),
    (story) => takenOut(story, { purpose: 'medical', approverLevel: undefined, approvedBy: undefined }),
    (story) => takenOut(story, { purpose: 'handOver', approverLevel: undefined, approvedBy: undefined }),
  ],
  unknown: (story) => takenOut(story, { approverLevel: undefined }),
}
