import { articleText, instrument } from '@hengjian/law/articles'
import { describe, expect, it } from 'vitest'
import { builtInModels } from '.'

describe('the provisions a model cites', () => {
  it.each(builtInModels.map(({ id, basis }) => ({ id, basis })))('$id can be read in full', ({ basis }) => {
    expect(basis.length).toBeGreaterThan(0)
    for (const { law, article } of basis) {
      expect(instrument(law), law).toBeDefined()
      if (instrument(law)?.partial === false) expect(articleText(law, article), `${law} ${article}`).toBeDefined()
    }
  })
})
