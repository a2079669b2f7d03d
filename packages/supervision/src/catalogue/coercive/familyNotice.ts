import type { Condition, Pattern } from '../../language'

/** The family was told. */
export const familyNotified: Pattern = {
  event: 'notified',
  where: { '==': [{ var: 'event.recipient' }, 'family'] },
}

/** A reason for not telling the family counts only where it is written down (MPS 113(4), 127(5), 145(4)). */
export const familyExcuseWritten: Condition = {
  and: [{ '==': [{ var: ['event.recipient', 'family'] }, 'family'] }, { '!=': [{ var: 'event.reason' }, ''] }],
}

/** The family cannot be told (MPS 113(2)): the only excuse after arrest and designated-place surveillance. */
export const familyUnreachable: Pattern = {
  event: 'noticeExcused',
  where: { and: [{ '==': [{ var: 'event.excuse' }, 'unreachable'] }, familyExcuseWritten] },
}
