import { describe, expect, it } from 'vitest'
import { askedOf, queryPart, savedPart } from './list-search'

const search = { state: 'open', q: '盗窃', sort: undefined, cursor: 'abc', columns: 'what.who', density: 'wide' }

describe('the address of a list', () => {
  it('asks the server for rows, not for looks', () => {
    expect(askedOf(search)).toEqual({ state: 'open', q: '盗窃', sort: undefined, cursor: 'abc' })
  })

  it('gives a file the query and no page of it', () => {
    expect(queryPart(search)).toEqual({ state: 'open', q: '盗窃', sort: undefined })
  })

  it('is saved without the page', () => {
    expect(savedPart(search)).toEqual({ state: 'open', q: '盗窃', columns: 'what.who', density: 'wide' })
  })
})
