import type { Condition, Pattern } from '../../language'

/** Neither retained nor assigned a lawyer when asking. */
export const withoutDefender: Condition = { '!': [{ var: 'event.person.hasCounsel' }] }

/** The duty lawyer was told, or came. */
export const dutyLawyerTold: Pattern = {
  any: [
    { event: ['notified', 'applicationForwarded'], where: { '==': [{ var: 'event.recipient' }, 'dutyLawyer'] } },
    { event: 'meetingHeld', where: { '==': [{ var: 'event.personRole' }, 'dutyLawyer'] } },
  ],
}

/** Nobody has to be told any more: a defender has come into the case, or the person is free. */
export const dutyLawyerNotNeeded: Pattern = { event: ['counselRetained', 'released', 'bailBegan', 'surveillanceBegan'] }
