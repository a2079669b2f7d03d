import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { criminalProcedure } from '@hengjian/facts'
import { describe, expect, it } from 'vitest'
import { cmDet24h } from './catalogue/coercive/CM-DET-24H'
import { compile } from './compile'
import { parseModel } from './schema'

const file = fileURLToPath(new URL('../../../../shared/domain/models-examples.jsonl', import.meta.url))
const present = existsSync(file) || process.env['HENGJIAN_REQUIRE_SHARED'] === '1'

/** A skeleton has no texts of its own; those of a finished model stand in. */
const finished = (skeleton: object): unknown => {
  const { params: _, unless: __, ...texts } = cmDet24h
  return { ...JSON.parse(JSON.stringify(texts)), ...skeleton }
}

describe.skipIf(!present)('the outline of every rule', () => {
  const lines = present ? readFileSync(file, 'utf8').trim().split('\n') : []

  it('is there', () => expect(lines).toHaveLength(247))

  it.each(lines.map((line) => [String(JSON.parse(line).id), line] as const))('%s reads and compiles', (_, line) => {
    const parsed = parseModel(finished(JSON.parse(line)))
    expect(parsed).toMatchObject({ ok: true })
    if (!parsed.ok) return
    const compiled = compile([parsed.value], criminalProcedure)
    expect(
      compiled.ok ? [] : compiled.problems.map(({ code, place, message }) => `${code} ${place}: ${message.en}`),
    ).toEqual([])
  })
})
