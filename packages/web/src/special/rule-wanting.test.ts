import { expect, it } from 'vitest'
import { wantingIn } from './rule-wanting'

const clause = { clause: '第一条', text: '派驻检察室设在办案中心。' }
const whole = {
  ...{ title: '工作规范', signatories: ['procuratorate' as const], issuedOn: '2026-01-01' },
  ...{ effectiveOn: '2026-02-01', clauses: [clause] },
}

it('names what a rule cannot be entered without, and nothing else', () => {
  expect(wantingIn(whole)).toEqual([])
  expect(wantingIn({ ...whole, title: ' ', issuedOn: '', effectiveOn: '', signatories: [], clauses: [] })).toEqual([
    ...['titleLabel', 'signatories', 'issuedOn', 'effectiveOn', 'clauses'],
  ])
  expect(wantingIn({ ...whole, clauses: [clause, { ...clause, text: '' }] })).toEqual(['clauses'])
})
