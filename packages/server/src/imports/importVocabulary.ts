import type { ImportVocabularyDto, MappedFieldDto } from '@hengjian/contract'
import { type AttributeType, criminalProcedure, type FieldType } from '@hengjian/facts'

/** This office's own acts come from no file. */
const OWN = 'hengjian'

const field = ({ name, title, enum: values }: FieldType): MappedFieldDto => ({
  name,
  title,
  values: [...(values?.values ?? [])].map(([value, words]) => ({ value, title: words })),
})
const isStated = (one: AttributeType): boolean => one.during === undefined

/** What the columns of a file may mean, as an editor of mappings needs it. */
export function importVocabulary(): ImportVocabularyDto {
  const { sources, kinds, objects } = criminalProcedure
  return {
    sources: [...sources].filter(([id]) => id !== OWN).map(([id, name]) => ({ id, name })),
    kinds: [...kinds.values()]
      .filter(({ source }) => source !== OWN)
      .map(({ name, title, source, span, roles, data }) => ({
        name,
        title,
        source,
        span,
        roles: [...roles.values()].map(({ name: role, title: words, type, required }) => ({
          role,
          title: words,
          type,
          required,
        })),
        data: [...data.values()].map(field),
      })),
    objects: Object.fromEntries(
      [...objects.values()].map(({ name, attributes }) => [name, [...attributes.values()].filter(isStated).map(field)]),
    ),
  }
}
