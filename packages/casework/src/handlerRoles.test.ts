import { describe, expect, it } from 'vitest'
import { handlerRoles } from './handlerRoles'
import { builtInWorkflows } from './workflows'

describe('the titles asked of a handler', () => {
  it("are those of procurators, and of the minors' own where a child is questioned", () => {
    const asked = Object.fromEntries(builtInWorkflows.map((one) => [one.id, handlerRoles(one)]))
    const procurators = ['residentProcurator', 'rotatingProcurator', 'departmentProcurator', 'minorsProcurator']
    expect(asked).toEqual({
      clue: procurators,
      filingSupervision: procurators,
      investigationSupervision: procurators,
      supervisionAsCase: procurators,
      patrol: procurators,
      fileReview: procurators,
      petition: procurators,
      caseAcceptance: procurators,
      pursuit: procurators,
      custodyNecessity: procurators,
      reconsideration: procurators,
      processMonitoring: procurators,
      diversion: procurators,
      earlyIntervention: procurators,
      pleaLeniency: procurators,
      minorsSession: ['minorsProcurator'],
      identityCheck: procurators,
      jointResolution: procurators,
      bulletin: procurators,
      modelCase: procurators,
    })
  })
})
