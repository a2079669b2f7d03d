import { expect, it } from 'vitest'
import { fileSize } from './file-size'

it('says how large a file is', () => {
  expect([1, 2048, 1_048_575, 1_048_576, 52_428_800].map(fileSize)).toEqual([
    '1 KB',
    '2 KB',
    '1024 KB',
    '1.0 MB',
    '50.0 MB',
  ])
})
