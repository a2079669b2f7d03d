import type { DataValue, Fact, FieldType, Vocabulary } from '@hengjian/facts'
import { maskValue } from '../cases/mask'
import { restoreFact, type StoredFact } from '../facts/factRow'
import type { Sealer } from '../facts/sealer'
import { UnknownKey } from '../keys/keyring'

type Values = Readonly<Record<string, DataValue>>

function maskedValues(values: Values, fields: ReadonlyMap<string, FieldType> | undefined): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      fields?.get(name)?.sensitive === true ? maskValue(name, String(value)) : value,
    ]),
  )
}

/** A fact with its sensitive values shown in part, as lists on the screen show them. */
export function maskedFact(fact: Fact, vocabulary: Vocabulary): Fact {
  return {
    ...fact,
    data: maskedValues(fact.data, vocabulary.kinds.get(fact.kind)?.data),
    objects: fact.objects.map((object) => {
      const fields = vocabulary.objects.get(object.type)?.attributes
      const { attributes } = object
      return attributes === undefined ? object : { ...object, attributes: maskedValues(attributes, fields) }
    }),
  }
}

/** How facts leave: whether identities are shown, and what opens them. */
export interface Showing {
  readonly vocabulary: Vocabulary
  readonly sealer: Pick<Sealer, 'open'>
  readonly identities: boolean
}

/** A stored fact as it is exported. Of one whose key was destroyed, what is still readable. */
export function shownFact(stored: StoredFact, { vocabulary, sealer, identities }: Showing): Fact {
  try {
    const fact = restoreFact(stored, sealer)
    return identities ? fact : maskedFact(fact, vocabulary)
  } catch (error) {
    if (error instanceof UnknownKey) return stored.body
    throw error
  }
}
