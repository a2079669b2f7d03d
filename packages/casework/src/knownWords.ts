import type { Word, Words } from './documents'
import { type NameOf, writtenValue } from './documents/writing'
import type { Field, FormValue } from './form'
import type { Matter } from './matter'
import { actionOf, type Workflow } from './workflow'

/** A field's value as a document writes it, stored files one to a line. */
const wordsOf = (field: Field, value: FormValue, nameOf: NameOf): string =>
  field.kind === 'attachments' && typeof value === 'object'
    ? value.map(nameOf).join('\n')
    : writtenValue(value, field, nameOf)

/** Everything the workflow may know of a matter, by field, in words: what nobody filled in has its title and no text. */
export function knownWords(definition: Workflow, matter: Matter, nameOf: NameOf): Words {
  const words: Record<string, Word> = {}
  for (const { form } of Object.values(definition.actions))
    for (const [name, { title }] of Object.entries(form)) words[name] ??= { title: title.zh, text: '' }
  for (const { action, form } of matter.records)
    for (const [name, value] of Object.entries(form)) {
      const field = actionOf(definition, action)?.form[name]
      if (field !== undefined) words[name] = { title: field.title.zh, text: wordsOf(field, value, nameOf) }
    }
  return words
}
