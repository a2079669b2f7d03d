import { articleText, instrument } from '@hengjian/law/articles'
import { describe, expect, it } from 'vitest'
import { builtInModels } from '.'

describe('the provisions a model cites', () => {
  const cited = builtInModels.map(({ id, status, basis }) => ({ id, status, basis }))

  it.each(cited)('$id can be read in full', ({ basis }) => {
    for (const { law, article } of basis) {
      expect(instrument(law), law).toBeDefined()
      if (instrument(law)?.partial === false) expect(articleText(law, article), `${law} ${article}`).toBeDefined()
    }
  })

  it.each(cited.filter(({ status }) => status === 'verified'))('$id is verified and names its article', ({ basis }) => {
    expect(basis.length).toBeGreaterThan(0)
  })
})
