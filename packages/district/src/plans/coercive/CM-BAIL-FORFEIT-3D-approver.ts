import { ADULT, type Change, type Plan } from '../../plan'
import { setData } from '../../story'
import { partlyForfeited } from './bailed'

const approvedBy =
  (approverLevel: string, amount?: number): Change =>
  (story) =>
    setData(setData(story, 'bailed', { deposit: 80_000 }), 'forfeited', { approverLevel, amount })

export const cmBailForfeit3dApprover: Plan = {
  model: 'CM-BAIL-FORFEIT-3D/approver',
  casting: ADULT,
  base: partlyForfeited,
  violated: [approvedBy('countyHead', 50_000), approvedBy('departmentHead', 1000), approvedBy('countyHead', 80_000)],
  lawful: [approvedBy('countyHead', 49_999.99), approvedBy('cityHead', 50_000), approvedBy('provincialHead', 80_000)],
  unknown: approvedBy('countyHead'),
}
