import {
  actionOf,
  evidencedOf,
  type Field,
  type Fields,
  type Form,
  type FormValue,
  type Workflow,
  writtenValue,
} from '@hengjian/casework'

/** Whether a value known elsewhere may stand in the field; people, files and what is sealed are never carried over. */
function fits(field: Field, value: FormValue): boolean {
  switch (field.kind) {
    case 'people':
    case 'attachments':
    case 'sealed':
      return false
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options, value)
    case 'choices':
      return Array.isArray(value) && value.every((one) => Object.hasOwn(field.options, one))
    case 'evidenced':
      return evidencedOf(value).every(({ option }) => Object.hasOwn(field.options, option))
    default:
      return true
  }
}

/** What is told and the action's form asks for; what is filled in already stays as it is. */
export function prefill(definition: Workflow, action: string, told: Form, given: Form = {}): Form {
  const fields = actionOf(definition, action)?.form ?? {}
  const taken = Object.entries(told).filter(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return field !== undefined && fits(field, value)
  })
  return { ...Object.fromEntries(taken), ...given }
}

const LONGEST_TITLE = 60

const longest = (text: string): string => {
  const letters = [...text]
  return letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE).join('')}…` : text
}

/** Whether the words of a field say why somebody else is named than was proposed: that is not what a matter is about. */
function explainsChoice({ required }: Field, fields: Fields): boolean {
  const asked = typeof required === 'object' ? fields[required.field] : undefined
  return asked?.kind === 'choice' && asked.explains !== undefined
}

/** What is written in fields of these kinds, in the order of the form. */
function writtenIn(definition: Workflow, action: string, form: Form, ...kinds: readonly Field['kind'][]): string[] {
  const fields = actionOf(definition, action)?.form ?? {}
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = explainsChoice(field, fields) ? undefined : form[name]
    const written = value === undefined || !kinds.includes(field.kind) ? '' : writtenValue(value, field, (id) => id)
    return written.trim() === '' ? [] : [written.trim()]
  })
}

/**
 * What lists call a matter whose origin has no words for it: the beginning of its first long text; where it opens without one, as
 * a patrol does, what was chosen for it and its dates.
 */
export function titleFrom(definition: Workflow, action: string, form: Form): string {
  const [words] = writtenIn(definition, action, form, 'long')
  const [line = ''] = (words ?? '').split('\n')
  if (line !== '') return longest(line)
  const chosen = writtenIn(definition, action, form, 'choice', 'date')
  return longest([definition.title.zh, chosen.join('，')].filter((part) => part !== '').join('：'))
}
