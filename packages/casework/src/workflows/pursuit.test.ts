import { describe, expect, it } from 'vitest'
import { permitted } from '../permitted'
import { course, somebody } from '../trial'
import { pursuit } from '.'

describe('a pursuit', () => {
  it.each([
    ['arrest', 'decideArrest', 'signProsecution'],
    ['prosecution', 'signProsecution', 'decideArrest'],
  ])('of a missed %s is signed by whom the law names', (pursuitKind, signs, other) => {
    const approval = course(pursuit, ['open', { pursuitKind }], 'draft', 'agree')
    const both = somebody('head', 'departmentHead', 'chief')
    const codes = Object.fromEntries(
      permitted(pursuit, approval, both).actions.map(({ action, refusal }) => [action, refusal?.code ?? 'may']),
    )
    expect([codes[signs], codes[other]]).toEqual(['may', 'NOT_APPLICABLE'])
  })

  it('lets the chief decide directly where the reasons of the police fail', () => {
    const matter = course(
      pursuit,
      'open',
      'draft',
      'agree',
      'decideArrest',
      'serve',
      'giveReasons',
      'decideDirectly',
      'conclude',
      'archive',
    )
    expect([matter.state, matter.answer?.kind]).toEqual(['archived', 'reply'])
  })
})
