import { describe, expect, it } from 'vitest'
import { builtInWorkflows } from '../workflows'
import { type Queue, queueStates } from './queues'

const stands = (queue: Queue) =>
  builtInWorkflows.flatMap((one) => queueStates(queue, one).map((state) => `${one.id} ${state}`))

describe('the four queues', () => {
  it('hold what is to be taken in, and what is to be allocated', () => {
    expect(stands('intake')).toEqual([
      'clue returnedForMaterial',
      'petition received',
      'petition supplement',
      'caseAcceptance received',
      'caseAcceptance supplementing',
    ])
    expect(stands('allocation')).toEqual([
      'clue registered',
      'petition accepted',
      'caseAcceptance accepted',
      'reconsideration received',
      'earlyIntervention approved',
      'pleaLeniency policeFast',
    ])
  })

  it('hold patrols that go on, and what another side is to answer', () => {
    expect(stands('patrol')).toEqual(
      [
        ...['planned', 'inProgress', 'clean', 'problemsFound', 'handled', 'recordSigned', 'delivered', 'signed'],
        'rechecked',
      ].map((one) => `patrol ${one}`),
    )
    expect(stands('tracking')).toContain('investigationSupervision correctionServed')
    expect(stands('tracking')).not.toContain('investigationSupervision verified')
  })

  it('hold only states that there are', () => {
    for (const one of builtInWorkflows)
      for (const queue of ['intake', 'allocation', 'patrol', 'tracking'] as const)
        for (const state of queueStates(queue, one)) expect(Object.keys(one.states)).toContain(state)
  })
})
