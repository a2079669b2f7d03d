import type { DataValue, Fact, ObjectInRole, Vocabulary } from '@hengjian/facts'

type Values = Readonly<Record<string, DataValue>>

/** The values of a fact that the vocabulary marks sensitive, by where they stood. */
export interface SensitiveValues {
  readonly data?: Values
  /** Position of the object in the fact, and its sensitive attributes. */
  readonly objects?: readonly (readonly [index: number, attributes: Values])[]
}

export interface SplitFact {
  /** The fact without any sensitive value: what may lie readable in the database. */
  readonly open: Fact
  readonly sensitive: SensitiveValues | undefined
}

/** Values parted from those that a test calls sensitive. */
export interface SplitValues {
  readonly open: Values
  readonly sensitive: Values | undefined
}

export function splitValues(values: Values, isSensitive: (name: string) => boolean): SplitValues {
  const names = Object.keys(values)
  if (!names.some(isSensitive)) return { open: values, sensitive: undefined }
  const open: Record<string, DataValue> = {}
  const sensitive: Record<string, DataValue> = {}
  for (const [name, value] of Object.entries(values)) (isSensitive(name) ? sensitive : open)[name] = value
  return { open, sensitive }
}

/** Parts a fact from its sensitive values, so that these can be sealed. {@link joinFact} undoes it. */
export function splitFact(fact: Fact, vocabulary: Vocabulary): SplitFact {
  const fields = vocabulary.kinds.get(fact.kind)?.data
  const data = splitValues(fact.data, (name) => fields?.get(name)?.sensitive === true)
  const hidden: [number, Values][] = []
  const objects = fact.objects.map((object, index): ObjectInRole => {
    if (object.attributes === undefined) return object
    const known = vocabulary.objects.get(object.type)?.attributes
    const { open, sensitive } = splitValues(object.attributes, (name) => known?.get(name)?.sensitive === true)
    if (sensitive === undefined) return object
    hidden.push([index, sensitive])
    return { ...object, attributes: open }
  })
  if (data.sensitive === undefined && hidden.length === 0) return { open: fact, sensitive: undefined }
  return {
    open: { ...fact, data: data.open, objects },
    sensitive: {
      ...(data.sensitive === undefined ? {} : { data: data.sensitive }),
      ...(hidden.length === 0 ? {} : { objects: hidden }),
    },
  }
}

/** Puts sensitive values back to where they stood. */
export function joinFact(open: Fact, { data = {}, objects = [] }: SensitiveValues): Fact {
  const hidden = new Map(objects)
  return {
    ...open,
    data: { ...open.data, ...data },
    objects: open.objects.map((object, index) => {
      const attributes = hidden.get(index)
      return attributes === undefined ? object : { ...object, attributes: { ...object.attributes, ...attributes } }
    }),
  }
}
