import { ADULT, type Change, instead, inTurn, type Plan } from '../../plan'
import { after, HOUR, instantOf, MINUTE, SECOND, setData } from '../../story'
import { approvedAt, endLater, extendedSummons } from './summoned'

/** Approved so long after the arrival. */
const approved =
  (milliseconds: number): Change =>
  (story) =>
    approvedAt(story, after(instantOf(story, 'summonsBegan'), milliseconds))

export const ctrSummonExtLate: Plan = {
  model: 'CTR-SUMMON-EXT/late',
  casting: ADULT,
  base: extendedSummons(20),
  violated: [
    instead(extendedSummons(12), approved(12 * HOUR + SECOND)),
    {
      change: instead(
        extendedSummons(12),
        inTurn((story) => endLater(story, 10 * MINUTE), approved(12 * HOUR + SECOND)),
      ),
      also: ['CTR-SUMMON-12H'],
    },
    { change: approved(15 * HOUR), also: ['CTR-SUMMON-12H', 'CTR-SUMMON-EXPIRED-HELD'] },
  ],
  lawful: [approved(12 * HOUR), approved(12 * HOUR - SECOND), approved(HOUR)],
  unknown: inTurn(approved(13 * HOUR), (story) => setData(story, 'extended', { approvedAt: undefined })),
}
