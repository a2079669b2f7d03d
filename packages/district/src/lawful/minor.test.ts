import type { Instant } from '@hengjian/law'
import { parseInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../random'
import { castFor } from './cast'
import { lawfulDetention } from './detention'
import { asMinor } from './minor'

const start = parseInstant('2026-04-07T08:00:00+08:00')?.instant ?? (0 as Instant)
const cast = castFor(createRandom(7), '0001', 'north', { year: 1990 }, 'male')

describe('a minor', () => {
  it('is one in all that the story tells', () => {
    const { steps } = asMinor(lawfulDetention(cast, start, { upTo: 'detention' }), cast)
    const stated = steps.flatMap(({ objects }) =>
      objects.flatMap(({ type, attributes }) => (type === 'person' ? (attributes?.['birthDate'] ?? []) : [])),
    )
    expect([...new Set(stated)]).toEqual(['2010-04-07'])
  })
})
