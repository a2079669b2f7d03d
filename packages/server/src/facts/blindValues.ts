import type { Fact, ObjectInRole } from '@hengjian/facts'
import type { Sealer } from './sealer'

/** A value that a person can be found by without its being readable in the database. */
export interface BlindValue {
  readonly field: 'idNumber' | 'idNumberEnd' | 'name' | 'pinyin' | 'initials'
  readonly digest: string
  readonly type: string
  readonly object: string
}

/** Full-width characters become half-width, blanks and the dots of transliterated names fall away, letters are capital. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s·•・.]/gu, '')
    .toUpperCase()

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? foldText(value) : ''
  return text === '' ? undefined : text
}

/** The digests under which a person is found: whole identity number, its last four characters, name. */
function blindValuesOf({ type, id, attributes }: ObjectInRole, sealer: Pick<Sealer, 'digest'>): readonly BlindValue[] {
  if (type !== 'person' || attributes === undefined) return []
  const number = textOf(attributes['idNumber'])
  const name = textOf(attributes['name'])
  const value = (field: BlindValue['field'], text: string): BlindValue => ({
    field,
    digest: sealer.digest(field, text),
    type,
    object: id,
  })
  return [
    ...(number === undefined ? [] : [value('idNumber', number), value('idNumberEnd', number.slice(-4))]),
    ...(name === undefined ? [] : [value('name', name)]),
  ]
}

/**
 * The same of all persons of a fact. Where the very attributes that were read once are stated of the same object again, its
 * values are those of before.
 */
export function blindValues(sealer: Pick<Sealer, 'digest'>): (fact: Fact) => readonly BlindValue[] {
  const before = new WeakMap<
    NonNullable<ObjectInRole['attributes']>,
    { readonly id: string; readonly values: readonly BlindValue[] }
  >()
  return ({ objects }) =>
    objects.flatMap((object) => {
      const { id, attributes } = object
      if (attributes === undefined) return []
      const known = before.get(attributes)
      if (known?.id === id) return known.values
      const values = blindValuesOf(object, sealer)
      before.set(attributes, { id, values })
      return values
    })
}
