import { describe, expect, it } from 'vitest'
import { outsideRelationOf, rolesOfRelation } from './outsiderField'
import { filingSupervision, minorsSession, pleaLeniency } from './workflows'

describe('a field that names somebody of another agency', () => {
  it('says as what, and takes those who can go on', () => {
    const { counsel } = pleaLeniency.actions['requestLawyer']?.form ?? {}
    const { handler } = pleaLeniency.actions['accept']?.form ?? {}
    expect([counsel, handler].map((field) => field && outsideRelationOf(field))).toEqual(['counsel', undefined])
    expect(rolesOfRelation(pleaLeniency, 'counsel')).toEqual(['dutyLawyer', 'defenceLawyer'])
    expect(rolesOfRelation(pleaLeniency, 'judge')).toEqual(['residentJudge'])
  })

  it('is one of many that name somebody for a part in the matter, and so does that of its team', () => {
    const procurators = ['residentProcurator', 'rotatingProcurator', 'departmentProcurator', 'minorsProcurator']
    const team = [...procurators, 'assistantProcurator', 'clerk']
    expect(rolesOfRelation(filingSupervision, 'team').toSorted()).toEqual(team.toSorted())
    expect(rolesOfRelation(minorsSession, 'team')).toContain('counsellor')
    expect(rolesOfRelation(filingSupervision, 'recused')).toEqual([])
  })
})
