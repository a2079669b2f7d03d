import type { EnumType, FieldType } from '@hengjian/facts'

/** What an expression gives, as far as it is known before any fact is seen. */
export type Type =
  | { readonly is: 'boolean' | 'number' | 'string' | 'date' | 'instant' | 'duration' | 'nothing' }
  | { readonly is: 'enum'; readonly enum: EnumType }
  | { readonly is: 'object'; readonly object: string }
  | { readonly is: 'list'; readonly of: Type }

export const BOOLEAN: Type = { is: 'boolean' }
export const NUMBER: Type = { is: 'number' }
export const STRING: Type = { is: 'string' }
export const DATE: Type = { is: 'date' }
export const INSTANT: Type = { is: 'instant' }
/** The members of an empty list. */
export const NOTHING: Type = { is: 'nothing' }

export function typeOfField(field: FieldType): Type {
  switch (field.type) {
    case 'string':
    case 'enum':
      return field.enum === undefined ? STRING : { is: 'enum', enum: field.enum }
    case 'string[]':
    case 'enum[]':
      return { is: 'list', of: field.enum === undefined ? STRING : { is: 'enum', enum: field.enum } }
    case 'integer':
    case 'decimal':
      return NUMBER
    case 'boolean':
      return BOOLEAN
    case 'date':
      return DATE
    case 'dateTime':
      return INSTANT
  }
}

/** Whether values of two types can be the same or stand in an order. A written text may stand for an enum value, a date or an instant. */
export function comparable(left: Type, right: Type): boolean {
  if (left.is === 'nothing' || right.is === 'nothing') return true
  // A length counts differently from one start to the next: it is for terms alone.
  if (left.is === 'duration' || right.is === 'duration') return false
  if (left.is === 'list' && right.is === 'list') return comparable(left.of, right.of)
  if (left.is === 'object' && right.is === 'object') return left.object === right.object
  if (left.is === 'enum' && right.is === 'enum')
    return [...left.enum.values.keys()].some((one) => right.enum.values.has(one))
  if (left.is === right.is) return true
  const textual = (type: Type): boolean => type.is === 'string' || type.is === 'enum'
  return textual(left) && textual(right)
}

export const describeType = (type: Type): string => {
  if (type.is === 'list') return `list of ${describeType(type.of)}`
  if (type.is === 'object') return type.object
  return type.is === 'enum' ? type.enum.name : type.is
}
