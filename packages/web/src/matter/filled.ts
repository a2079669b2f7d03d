import type { FieldDto, FormDto, MatterRecordDto, PermittedActionDto } from '@hengjian/contract'

export type FormValue = FormDto[string]

/** The form of an action as far as somebody has filled it in. */
export interface Filled {
  readonly form: FormDto
  /** The coded reason; empty where none is chosen yet. */
  readonly reason: string
  /** What is said of the reason. */
  readonly words: string
  /** What is kept sealed, by field: it is never kept in the browser. */
  readonly sealed: Readonly<Record<string, string>>
}

/** What a form begins with: what is known already. */
export const begun = ({ known, reasons }: Pick<PermittedActionDto, 'known' | 'reasons'>): Filled => ({
  form: known,
  reason: reasons.length === 1 ? (reasons[0]?.id ?? '') : '',
  words: '',
  sealed: {},
})

const isBlank = (value: FormValue): boolean =>
  typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0

type Explaining = Pick<FieldDto, 'name' | 'explains' | 'requiredWhen' | 'proposal' | 'draw'>

/** The draw that decides who is named, as the form stands; undefined where somebody names them. */
export const drawIn = ({ draw }: Pick<FieldDto, 'draw'>, form: FormDto): NonNullable<FieldDto['draw']> | undefined =>
  draw !== null && form[draw.by] === draw.is ? draw : undefined

/** Nobody is named where they are drawn. */
const withoutDrawn = (fields: readonly Pick<FieldDto, 'name' | 'draw'>[], form: FormDto): FormDto => ({
  ...form,
  ...Object.fromEntries(fields.flatMap((field) => (drawIn(field, form) === undefined ? [] : [[field.name, []]]))),
})

/** Whether a condition holds by the form, or else by what was given before; undefined where neither says. */
function isMet({ field, is }: NonNullable<FieldDto['requiredWhen']>, form: FormDto, before: FormDto) {
  const value = form[field] ?? before[field]
  if (value === undefined) return undefined
  return is.some((one) => (Array.isArray(value) ? value.some((each) => each === one) : value === one))
}

/**
 * Whether a field is asked: what is wanted under a condition alone only where that holds, or where nothing here tells whether it does; why
 * another is named than was proposed only where one is or may be, and what belongs to that reason with it.
 */
export function isAsked(
  { explains, requiredWhen }: Pick<Explaining, 'explains' | 'requiredWhen'>,
  fields: readonly Explaining[],
  form: FormDto,
  before: FormDto,
): boolean {
  if (explains === null) {
    if (requiredWhen === null) return true
    const deciding = fields.find(({ name }) => name === requiredWhen.field)
    if (deciding !== undefined && !isAsked(deciding, fields, form, before)) return false
    return isMet(requiredWhen, form, before) ?? deciding === undefined
  }
  const explained = fields.find(({ name }) => name === explains)
  const proposed = explained === undefined || drawIn(explained, form) !== undefined ? null : explained.proposal
  const named = form[explains]
  if (proposed === null || !Array.isArray(named) || named.length === 0) return false
  return proposed === 'each' || !named.includes(proposed.person.login)
}

/** Whether the reason must be given: of many matters another may be named than was proposed for some and not for others. */
export const mustExplain = ({ explains }: Pick<Explaining, 'explains'>, fields: readonly Explaining[]): boolean =>
  explains !== null && fields.find(({ name }) => name === explains)?.proposal !== 'each'

/** What is sent of a form: nothing that was left empty, and nothing that is not asked as it stands. */
export function attemptOf(
  { id: action, form: fields }: Pick<PermittedActionDto, 'id' | 'form'>,
  filled: Filled,
  before: FormDto,
) {
  const { form, reason, words, sealed } = filled
  const asked = new Set(fields.filter((field) => isAsked(field, fields, form, before)).map(({ name }) => name))
  return {
    action,
    form: Object.fromEntries(
      Object.entries(withoutDrawn(fields, form)).filter(([name, value]) => asked.has(name) && !isBlank(value)),
    ),
    reason: reason === '' ? null : { code: reason, words: words.trim() },
    sealed: Object.fromEntries(Object.entries(sealed).filter(([, text]) => text.trim() !== '')),
  }
}
export type AttemptBody = ReturnType<typeof attemptOf>

/** The latest value of each field in what was done before, as far as the reader sees it. */
export const givenBefore = (records: readonly Pick<MatterRecordDto, 'sequence' | 'fields'>[]): FormDto =>
  Object.fromEntries(
    [...records]
      .sort((a, b) => a.sequence - b.sequence)
      .flatMap(({ fields }) => fields.map(({ name, value }) => [name, value])),
  )

/** Whether a field must be filled in, as the rest of the form stands; what the form does not ask counts as given before. */
export function isRequired(
  { required, requiredWhen }: Pick<FieldDto, 'required' | 'requiredWhen'>,
  form: FormDto,
  before: FormDto,
): boolean {
  return required || (requiredWhen !== null && isMet(requiredWhen, form, before) === true)
}

/** How many characters a text has, rare ones counted once. */
export const charactersOf = (text: string): number => [...text.trim()].length
