import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { HOUR, SECOND, setData, setEverywhere } from '../../story'
import { extendedBy, HELD_WITHOUT_REQUEST, requested, requestedAfter } from './requested'

const acting =
  (feature: string, counted: Readonly<Record<string, number | undefined>> = {}): Change =>
  (story) =>
    setEverywhere(setData(story, 'extended', { feature }), 'case', counted)

const byDepartmentHead: Change = (story) => setData(story, 'extended', { approverLevel: 'departmentHead' })

export const cmDetExt30d: Plan = {
  model: 'CM-DET-EXT-30D',
  casting: ADULT,
  base: (cast, start) =>
    inTurn(
      extendedBy({ days: 30, feature: 'jointly' }),
      acting('jointly', { suspectCount: 2 }),
      requestedAfter(20, 0),
    )(requested(cast, start), cast),
  violated: [
    acting('jointly', { suspectCount: 1 }),
    acting('repeated', { actCount: 2 }),
    (story) => setData(story, 'extended', { days: 37 }),
    inTurn(byDepartmentHead, requestedAfter(3, -HOUR)),
    { change: byDepartmentHead, also: HELD_WITHOUT_REQUEST },
  ],
  lawful: [
    requestedAfter(30, -SECOND),
    acting('repeated', { actCount: 3 }),
    acting('roaming', { suspectCount: 1, actCount: 1 }),
    inTurn((story) => setData(story, 'extended', { days: 20 }), requestedAfter(20, -SECOND)),
  ],
  unknown: acting('jointly', { suspectCount: undefined }),
}
