import { describe, expect, it } from 'vitest'
import { type ListColumn, standingColumns } from './column'

const column = (name: string, usual: boolean): ListColumn<string> => ({ name, title: name, usual, render: () => name })
const columns = [column('what', true), column('who', true), column('model', false)]
const names = (...chosen: readonly (string | undefined)[]): string =>
  standingColumns(columns, ...chosen)
    .map(({ name }) => name)
    .join(' ')

describe('standingColumns', () => {
  it('are the usual ones where nobody chose', () => {
    expect(names()).toBe('what who')
    expect(names(undefined, undefined)).toBe('what who')
  })

  it('are those of the address before those remembered, in the order of the list', () => {
    expect(names('model.what', 'who')).toBe('what model')
    expect(names(undefined, 'model')).toBe('model')
  })

  it('are never none: what names no column of the list does not count', () => {
    expect(names('', 'nothing.here')).toBe('what who')
    expect(names('nothing.model')).toBe('model')
  })
})
