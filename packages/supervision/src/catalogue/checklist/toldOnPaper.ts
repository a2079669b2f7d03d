import type { Condition, Pattern } from '../../language'

const always: Condition = true

/**
 * A notice signed as a sheet of its own, or written in the transcript under all of its items. A refusal to sign that is noted
 * on the sheet stands for the signature.
 */
export const toldOnPaper = (sheet: string, items: readonly string[], when: Condition = always): Pattern => ({
  any: [
    { event: 'documentSigned', where: { and: [when, { '==': [{ var: 'event.document.kind' }, sheet] }] } },
    {
      event: 'documentIssued',
      where: {
        and: [
          when,
          { '==': [{ var: 'event.document.kind' }, 'transcript'] },
          ...items.map((item) => ({ in: [item, { var: 'event.items' }] })),
        ],
      },
    },
  ],
})
