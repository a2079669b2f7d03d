import { personIn, step } from '../../lawful/cast'
import type { Change } from '../../plan'
import { add, after, instantOf, MINUTE } from '../../story'

/** Once questioned, the suspect is taken out for twenty minutes to show the scene, as the head of the department approved. */
export const outing: Change = (story, cast) => {
  const began = after(instantOf(story, 'first.ended'), 5 * MINUTE)
  const person = personIn('person', cast)
  return add(
    story,
    step('outingBegan', 'centre', 'outingBegan', began, [person, ...cast.officers], {
      purpose: 'identifyScene',
      approvedBy: '刑侦大队负责人',
      approverLevel: 'departmentHead',
      placeKind: 'scene',
    }),
    step('outingEnded', 'centre', 'outingEnded', after(began, 20 * MINUTE), [person]),
  )
}
