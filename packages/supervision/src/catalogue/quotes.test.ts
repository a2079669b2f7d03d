import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInModels } from '.'

const folder = new URL('../../../../../shared/law/', import.meta.url)
const present = existsSync(folder) || process.env['HENGJIAN_REQUIRE_SHARED'] === '1'

/** The law's text without white space; provisions of which only a part was read are kept in one file. */
function textOf(law: string): string {
  const files = readdirSync(folder).filter((name) => name.startsWith(`${law}-`) || name.startsWith('PARTIAL-'))
  return files.map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/\s/g, '')).join('')
}

describe.skipIf(!present)('the words a model quotes', () => {
  it.each(builtInModels.flatMap(({ id, quote }) => (quote === undefined ? [] : [{ id, ...quote }])))(
    '$id quotes $law verbatim',
    ({ law, text }) => {
      expect(textOf(law)).toContain(text.replace(/\s/g, ''))
    },
  )
})
