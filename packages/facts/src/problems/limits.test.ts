import { expect, it } from 'vitest'
import { factProblem } from '../problems'
import { limitTold } from './limits'

it('tells a limit with its unit', () => {
  expect(factProblem('FILE_LIMIT', 'gzip 4096', limitTold('unpacked', 1_572_864_194)).message).toEqual({
    zh: '超过限制：解压后达 1,572,864,194 字节。',
    en: 'Over the limit: 1,572,864,194 bytes when unpacked.',
  })
  expect(limitTold('column', 2000)).toEqual({ zh: '最多 2,000 列', en: 'at most 2,000 columns' })
})
