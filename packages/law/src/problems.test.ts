import { describe, expect, it } from 'vitest'
import { lawProblem } from './problems'

describe('a problem', () => {
  it('says in both languages what was found where, and what to do', () => {
    expect(lawProblem('DUE_COUNT', 'count', 'X$&')).toEqual({
      code: 'DUE_COUNT',
      place: 'count',
      message: { zh: '不认识的计算代码“X$&”。', en: 'Unknown counting code “X$&”.' },
      cure: {
        zh: '使用 H、HX、D、DC、DW、M、MC、IMM、elapsed 或 calendar。',
        en: 'Use H, HX, D, DC, DW, M, MC, IMM, elapsed or calendar.',
      },
    })
  })
})
