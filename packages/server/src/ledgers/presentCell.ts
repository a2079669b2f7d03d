import type { Cell, CellValue, Column, Field, FormValue, Workflow } from '@hengjian/casework'
import type { LabelDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import { shownValue } from '../matters/presentField'
import type { NameOf } from '../matters/presentRow'

const YES: LabelDto = { zh: '是', en: 'yes' }
const NO: LabelDto = { zh: '否', en: 'no' }

/** The field of a name, wherever the workflow asks it. */
function fieldNamed(definition: Workflow, name: string): Field | undefined {
  return Object.values(definition.actions).find(({ form }) => Object.hasOwn(form, name))?.form[name]
}

const plain = (value: FormValue): LabelDto[] => {
  if (typeof value === 'boolean') return [value ? YES : NO]
  return typeof value === 'object' ? [...value] : [`${value}`]
}

function fieldShown(definition: Workflow, name: string, value: FormValue, nameOf: NameOf): LabelDto[] {
  const field = fieldNamed(definition, name)
  if (field?.kind === 'attachments' && typeof value === 'object')
    return [{ zh: `${value.length} 件`, en: `${value.length} file(s)` }]
  // Files are counted above: no name of one is asked here.
  return field === undefined ? plain(value) : shownValue(field, value, nameOf, (file) => file)
}

/** A title of the definition or of the column for a value that is an id. */
function titled({ source }: Column, definition: Workflow, value: string): LabelDto | undefined {
  if (source.from === 'state') return definition.states[value]?.title
  return source.from === 'course' ? source.cases[value]?.title : undefined
}

/** A cell in the reader's words; instants in ISO. */
export function presentCell(column: Column, definition: Workflow, { value }: Cell, nameOf: NameOf): LabelDto[] {
  const { source, type } = column
  if (value === null || value === '') return []
  if (source.from === 'at') return [formatInstant(value as Instant)]
  if (source.from === 'field' || source.from === 'each') return fieldShown(definition, source.field, value, nameOf)
  if (type === 'people' && typeof value === 'object') return value.map((login) => nameOf(login).name)
  if (typeof value === 'string') return [titled(column, definition, value) ?? value]
  return plain(value satisfies CellValue)
}
