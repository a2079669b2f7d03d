import { describe, expect, it } from 'vitest'
import { employerKind, registerMatches } from '..'

describe('the kind of an employer', () => {
  it.each([
    ['事业单位', '青石市第二中学', 'institution'],
    ['机关', '', 'organ'],
    ['', '青石市北原区教育局', 'publicByName'],
    ['', '城东街道办事处', 'publicByName'],
    ['', '教育局服务有限公司', 'private'],
    ['', '宏达运输有限公司', 'private'],
    ['灵活就业', '', 'private'],
    ['其他', '宏达运输有限公司', 'unknown'],
    ['', '', 'unknown'],
  ])('of “%s”, %s is %s', (written, employer, kind) => {
    expect(employerKind(written, employer)).toBe(kind)
  })
})

describe('the rules of matching', () => {
  it('match nobody by a name alone, and mark nobody', () => {
    for (const { on } of Object.values(registerMatches.rules))
      expect(
        on.some(([left, right, how]) => left === 'person.number' && right === 'row.number' && how === 'equal'),
      ).toBe(true)
    expect(Object.values(registerMatches.rules).map(({ says }) => says)).toEqual(['lead', 'lead', 'doubt', 'known'])
  })

  it('leave no employer to two rules', () => {
    const named = Object.values(registerMatches.rules).flatMap(({ employers = [] }) => employers)
    expect([...named].sort()).toEqual([
      'committee',
      'institution',
      'organ',
      'organisation',
      'private',
      'publicByName',
      'stateEnterprise',
      'unknown',
    ])
  })
})
