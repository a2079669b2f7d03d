import type { Pattern } from '../../language'

/**
 * Custody ended: release, bail, surveillance, or a change to a measure that is not custody. That detention became arrest
 * is also recorded as a change of measure, but the person stays where they are.
 */
export const custodyOver: Pattern = {
  any: [
    { event: ['released', 'bailBegan', 'surveillanceBegan'] },
    {
      event: 'measureChanged',
      where: { '!': [{ in: [{ var: ['event.next.kind', 'none'] }, ['detention', 'arrest']] }] },
    },
  ],
}
