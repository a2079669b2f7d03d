import type { Condition, Pattern } from '../../language'

/** The person's condition or own statement says that an interpreter is needed; nothing else does. */
export const interpreterNeeded: Condition = {
  or: [
    { in: ['blindDeafMute', { var: ['event.person.groups', []] }] },
    { '!': [{ in: [{ var: ['event.person.language', 'zh'] }, ['zh', 'zh-CN', 'cmn']] }] },
  ],
}

export const interpreterPresent: Pattern = {
  event: 'attendanceBegan',
  where: { '==': [{ var: 'event.personRole' }, 'interpreter'] },
}
