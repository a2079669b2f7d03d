import { describe, expect, it } from 'vitest'
import { foldNumber, numberTerms } from './numberTerms'

describe('a number', () => {
  it.each([
    ['A〔2026〕112号', ['a2026112号', '2026112号', '112号']],
    [
      '南公（刑）拘字[2026]7号',
      ['南公刑拘字20267号', '公刑拘字20267号', '刑拘字20267号', '拘字20267号', '字20267号', '20267号', '7号'],
    ],
    ['C-0121', ['c0121', '0121', '121']],
    ['拘留证', []],
  ])('%s is found by %j', (number, terms) => {
    expect(numberTerms(number)).toEqual(terms)
  })

  it.each([
    ['〔2026〕112号', '2026112号'],
    ['[2026]112号', '2026112号'],
    ['（2026） 112', '2026112'],
    ['Ａ２０２６', 'a2026'],
    ['C－0121', 'c0121'],
  ])('typed as %s is compared as %s', (typed, folded) => {
    expect(foldNumber(typed)).toBe(folded)
  })
})
