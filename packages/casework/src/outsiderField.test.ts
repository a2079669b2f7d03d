import { describe, expect, it } from 'vitest'
import { outsideRelationOf, rolesOfRelation } from './outsiderField'
import { pleaLeniency } from './workflows'

describe('a field that names somebody of another agency', () => {
  it('says as what, and takes those who can go on', () => {
    const { counsel } = pleaLeniency.actions['requestLawyer']?.form ?? {}
    const { handler } = pleaLeniency.actions['accept']?.form ?? {}
    expect([counsel, handler].map((field) => field && outsideRelationOf(field))).toEqual(['counsel', undefined])
    expect(rolesOfRelation(pleaLeniency, 'counsel')).toEqual(['dutyLawyer', 'defenceLawyer'])
    expect(rolesOfRelation(pleaLeniency, 'judge')).toEqual(['residentJudge'])
  })
})
