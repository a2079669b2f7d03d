import { evidencedOf, type Field, type FormValue, textLength } from '@hengjian/casework'
import type { FieldDto, LabelDto } from '@hengjian/contract'
import type { NameOf } from './presentRow'

const optionsOf = (field: Field): FieldDto['options'] =>
  field.kind === 'choice' || field.kind === 'choices' || field.kind === 'evidenced'
    ? Object.entries(field.options).map(([id, title]) => ({ id, title }))
    : []

/** The bounds of a text or a number, and of how many people; null where there are none. */
function boundsOf(field: Field): { readonly least: number | null; readonly most: number | null } {
  switch (field.kind) {
    case 'text':
    case 'long':
      return textLength(field)
    case 'number':
    case 'people':
      return { least: field.least ?? null, most: field.most }
    default:
      return { least: null, most: null }
  }
}

/** What a field is asked with beside its definition: who may and who may not be named, who is proposed, and who is drawn. */
export interface Asking {
  readonly titles: FieldDto['titles']
  readonly proposal: FieldDto['proposal']
  readonly draw: FieldDto['draw']
  readonly barred: readonly string[]
}
const PLAIN: Asking = { titles: [], proposal: null, draw: null, barred: [] }

/** A field as a page asks for it. */
export const presentField = (
  name: string,
  field: Field,
  { titles, proposal, draw, barred }: Asking = PLAIN,
): FieldDto => ({
  name,
  title: field.title,
  kind: field.kind,
  required: field.required === true,
  requiredWhen: typeof field.required === 'object' ? { field: field.required.field, is: [...field.required.is] } : null,
  ...boundsOf(field),
  future: 'future' in field && field.future === true,
  options: optionsOf(field),
  linkTo: field.kind === 'link' ? [...field.to] : [],
  explains: field.kind === 'choice' ? (field.explains ?? null) : null,
  titles: [...titles],
  proposal,
  draw,
  barred: [...barred],
})

/** How a stored file is called. */
export type FileName = (id: string) => string

const YES: LabelDto = { zh: '是', en: 'yes' }
const NO: LabelDto = { zh: '否', en: 'no' }
const SEALED: LabelDto = { zh: '（密存）', en: '(sealed)' }

/** What was ticked with its evidence; where none is named, that too. */
const shownEvidenced = (field: Field & { readonly kind: 'evidenced' }, value: FormValue): LabelDto[] =>
  evidencedOf(value).map(({ option, evidence }) => {
    const { zh, en } = field.options[option] ?? { zh: option, en: option }
    return evidence.trim() === ''
      ? { zh: `${zh}（无证据）`, en: `${en} (no evidence)` }
      : { zh: `${zh}（${evidence}）`, en: `${en} (${evidence})` }
  })

/** A field's value in words; files by their names. */
export function shownValue(field: Field, value: FormValue, nameOf: NameOf, fileName: FileName): LabelDto[] {
  if (field.kind === 'sealed') return [SEALED]
  if (typeof value === 'boolean') return [value ? YES : NO]
  if (field.kind === 'evidenced') return shownEvidenced(field, value)
  const values = typeof value === 'object' ? value : [`${value}`]
  return values.map((one) => {
    if (field.kind === 'people') return nameOf(one).name
    if (field.kind === 'attachments') return fileName(one)
    if (field.kind !== 'choice' && field.kind !== 'choices') return one
    return Object.hasOwn(field.options, one) ? (field.options[one] ?? one) : one
  })
}
