import { detention } from '../../lawful/detention'
import { ADULT, type Change, instead, type Plan } from '../../plan'
import { add, after, DAY, instantOf, setAttributes, setData } from '../../story'
import { bailedAtHome } from './bailed'
import { detained } from './detained'

const onGround =
  (ground: string): Change =>
  (story) =>
    setData(setData(story, 'detentionApproved', { ground }), 'detained', { ground })

/** A suspect on bail who broke its rules and is detained for that (CPL 71(4)). */
const detainedOffBail: Plan['base'] = (cast, start) => {
  const bailed = bailedAtHome('guarantor')(cast, start)
  const caught = add(bailed, ...detention(cast, after(instantOf(bailed, 'bailed'), 5 * DAY)))
  return setAttributes(caught, 'detained', 'person', { breach: true })
}

export const cmDetGround: Plan = {
  model: 'CM-DET-GROUND',
  casting: ADULT,
  base: detained,
  violated: [onGround('none'), onGround('lawful'), onGround('noFixedResidence')],
  lawful: [
    onGround('redHanded'),
    onGround('fled'),
    onGround('roamingRepeatedJoint'),
    instead(detainedOffBail, onGround('breach')),
  ],
  unknown: (story) => setData(story, 'detained', { ground: undefined }),
}
