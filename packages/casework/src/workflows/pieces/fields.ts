import type { Condition, Field, Fields, LinkTarget, Options } from '../../form'
import type { Relation, Side } from '../../roles'
import type { Sensitivity } from '../../sensitivities'

/** Fields in the shortest form: a title in both languages and what is particular to them. */

type Of<Kind extends Field['kind']> = Field & { readonly kind: Kind }

export const text = (zh: string, en: string, most = 200): Of<'text'> => ({ kind: 'text', title: { zh, en }, most })
export const long = (zh: string, en: string, least = 1): Of<'long'> => ({ kind: 'long', title: { zh, en }, least })
export const date = (zh: string, en: string): Of<'date'> => ({ kind: 'date', title: { zh, en } })
export const comingDate = (zh: string, en: string): Of<'date'> => ({ kind: 'date', title: { zh, en }, future: true })
export const moment = (zh: string, en: string): Of<'moment'> => ({ kind: 'moment', title: { zh, en } })
export const number = (zh: string, en: string, least: number, most: number): Of<'number'> => ({
  kind: 'number',
  title: { zh, en },
  least,
  most,
})
export const yesNo = (zh: string, en: string, marks?: Sensitivity): Of<'yesNo'> => ({
  kind: 'yesNo',
  title: { zh, en },
  ...(marks === undefined ? {} : { marks }),
})
export const choice = (zh: string, en: string, options: Options): Of<'choice'> => ({
  kind: 'choice',
  title: { zh, en },
  options,
})
export const choices = (zh: string, en: string, options: Options): Of<'choices'> => ({
  kind: 'choices',
  title: { zh, en },
  options,
})
/** Choices, each with its evidence. */
export const evidenced = (zh: string, en: string, options: Options): Of<'evidenced'> => ({
  kind: 'evidenced',
  title: { zh, en },
  options,
})
export const people = (
  zh: string,
  en: string,
  { least = 1, most = 1, makes, not }: { least?: number; most?: number; makes?: Relation; not?: readonly string[] },
): Of<'people'> => ({
  kind: 'people',
  title: { zh, en },
  least,
  most,
  ...(makes === undefined ? {} : { makes }),
  ...(not === undefined ? {} : { not }),
})
export const unit = (zh: string, en: string): Of<'unit'> => ({ kind: 'unit', title: { zh, en } })
export const attachments = (zh = '附件', en = 'Attachments'): Of<'attachments'> => ({
  kind: 'attachments',
  title: { zh, en },
})
export const link = (zh: string, en: string, ...to: readonly LinkTarget[]): Of<'link'> => ({
  kind: 'link',
  title: { zh, en },
  to,
})

/** Kept apart: opened only with reason, approval and log. */
export const sealed = (zh: string, en: string): Of<'sealed'> => ({ kind: 'sealed', title: { zh, en } })

/** The same field, but not to be left out. */
export const must = <Kind extends Field>(field: Kind): Kind => ({ ...field, required: true })
/** The same field, not to be left out where the condition holds. */
export const mustWhen = <Kind extends Field>(field: Kind, condition: Condition): Kind => ({
  ...field,
  required: condition,
})
/** The same field, shown to other sides too. */
export const shownTo = <Kind extends Field>(field: Kind, ...visibility: readonly Side[]): Kind => ({
  ...field,
  visibility,
})
/** The same fields, shown to more sides than before. */
export const alsoShownTo = (fields: Fields, ...sides: readonly Side[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...field, visibility: [...new Set([...(field.visibility ?? []), ...sides])] },
    ]),
  )

export const suspects = text('犯罪嫌疑人', 'Suspects')
export const unitConcerned = unit('办案单位', 'Handling unit')
export const facts = long('事实', 'Facts', 4)
export const origin = link('来源', 'Origin', 'finding', 'case', 'person', 'matter')
export const involvesMinor = yesNo('涉及未成年人', 'A minor is involved', 'minor')

/** Not to be left out, and shown to the police: what they answer, and their answer. */
export const toldPolice = <Kind extends Field>(field: Kind): Kind => must(shownTo(field, 'police'))

/** The unit a document is served on: from then on its members see what is meant for them. */
export const servedUnit = (): Of<'unit'> => ({
  kind: 'unit',
  title: { zh: '送达单位', en: 'Unit served' },
  makes: 'ownUnit',
  required: true,
  visibility: ['police'],
})
export const caseName = shownTo(text('案件名称', 'Case'), 'police')
