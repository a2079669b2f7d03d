import { describe, expect, it } from 'vitest'
import { queryWords } from './words'

describe('the first line of a file', () => {
  it('says in words by what its list was narrowed, without a code', () => {
    const query = { backlog: 'yes', running: 'yes', open: 'yes', turn: 'mine', state: 'open', unit: undefined }
    expect(queryWords(query, 'zh')).toBe('积压 是；有期限在运行 是；有待处理发现 是；轮到我 是；状态 待处理')
    expect(queryWords({ queue: 'patrol' }, 'zh')).toBe('值班队列 实地巡查')
  })
})
