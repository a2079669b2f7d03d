import type { Condition, Pattern } from '../../language'

const signed = (kind: string): Condition => ({ '==': [{ var: 'event.document.kind' }, kind] })
const written = (item: string): Condition => ({
  and: [{ '==': [{ var: 'event.document.kind' }, 'transcript'] }, { in: [item, { var: 'event.items' }] }],
})

/** A notice signed as a sheet of its own, or written in the transcript under the item. */
export const toldOnPaper = (sheet: string, item: string): Pattern => ({
  any: [
    { event: 'documentSigned', where: signed(sheet) },
    { event: 'documentIssued', where: written(item) },
  ],
})

const inTime: Condition = {
  or: [
    { '<=': [{ var: 'event.at' }, { var: 'anchor.at' }] },
    { '<=': [{ minutesBetween: [{ var: 'anchor.at' }, { var: 'event.at' }] }, { var: 'param.local_minutes' }] },
  ],
}

/** The same, no later than `param.local_minutes` after the anchor; told earlier is told. */
export const toldInTime = (sheet: string, item: string): Pattern => ({
  any: [
    { event: 'documentSigned', where: { and: [inTime, signed(sheet)] } },
    { event: 'documentIssued', where: { and: [inTime, written(item)] } },
  ],
})

/** The duty lawyer was told, or came. */
export const dutyLawyerTold: Pattern = {
  any: [
    { event: ['notified', 'applicationForwarded'], where: { '==': [{ var: 'event.recipient' }, 'dutyLawyer'] } },
    { event: 'meetingHeld', where: { '==': [{ var: 'event.personRole' }, 'dutyLawyer'] } },
  ],
}
