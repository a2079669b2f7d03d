import type { Condition, Pattern } from '../../language'
import { beforeTheEnd } from '../centre/beforeTheEnd'

/** Deaf or mute: registers keep one group for the blind, the deaf and the mute, so the health record must tell which. */
export const deafOrMute: Condition = {
  and: [
    { in: ['blindDeafMute', { var: ['event.person.groups', []] }] },
    { some: [{ var: 'event.person.health' }, { in: [{ var: '' }, ['deaf', 'mute']] }] },
  ],
}

/** The person's condition or own statement says that an interpreter is needed; nothing else does. */
export const interpreterNeeded: Condition = {
  or: [deafOrMute, { '!': [{ in: [{ var: ['event.person.language', 'zh'] }, { var: 'param.local_languages' }] }] }],
}

export const interpreterPresent: Pattern = {
  event: 'attendanceBegan',
  where: { and: [{ '==': [{ var: 'event.personRole' }, 'interpreter'] }, beforeTheEnd] },
}
