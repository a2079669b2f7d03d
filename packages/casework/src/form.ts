import type { Bilingual } from '@hengjian/law'
import type { Grant, Relation, Side } from './roles'
import type { Sensitivity } from './sensitivities'

/** Holds when the field has one of the values; asked of the form at hand first, then of what the matter knows. */
export interface Condition {
  readonly field: string
  readonly is: readonly (string | boolean)[]
}

/** One condition, or several that must all hold. */
export type When = Condition | readonly Condition[]
const isList = (when: When): when is readonly Condition[] => Array.isArray(when)
export const conditionsOf = (when: When | undefined): readonly Condition[] =>
  when === undefined ? [] : isList(when) ? when : [when]

interface FieldBase {
  readonly title: Bilingual
  /** `true`, or only where the condition holds. Otherwise it may be left out. */
  readonly required?: true | Condition
  /** The other sides that may see it too; the office itself always may, unless the field is sealed. */
  readonly visibility?: readonly Side[]
}

/** One field of a form. Lengths are characters as a reader counts them. */
export type Field = FieldBase &
  (
    | { readonly kind: 'text'; readonly most?: number }
    | { readonly kind: 'long'; readonly least?: number; readonly most?: number }
    /** An ISO date; not after the day of the action unless `future`. */
    | { readonly kind: 'date'; readonly future?: true }
    /** An ISO instant; not after the action unless `future`. */
    | { readonly kind: 'moment'; readonly future?: true }
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    /** `marks`: a yes makes the matter sensitive from then on. */
    | { readonly kind: 'yesNo'; readonly marks?: Sensitivity }
    /** `explains`: why the people of another field are others than were proposed; asked where they are. */
    | { readonly kind: 'choice'; readonly options: Options; readonly explains?: string }
    | { readonly kind: 'choices'; readonly options: Options }
    /** Choices, each with the evidence that shows it (`evidencedOf`). */
    | { readonly kind: 'evidenced'; readonly options: Options }
    /** People by their ids. `makes`: what the named become to the matter; `not`: nobody who did one of these actions. */
    | {
        readonly kind: 'people'
        readonly least?: number
        readonly most: number
        readonly makes?: Relation
        readonly not?: readonly string[]
      }
    /** An agency's unit by its id; `makes: 'ownUnit'` opens to its members what is served on it. */
    | { readonly kind: 'unit'; readonly makes?: 'ownUnit' }
    /** Stored files by their ids. */
    | { readonly kind: 'attachments' }
    /** Another matter, a case, a finding by its id. */
    | { readonly kind: 'link'; readonly to: readonly LinkTarget[] }
    /**
     * Kept apart from the matter and opened only with reason, approval and log: the form holds only that it exists. `readBy`: those who read it without
     * asking, each time with log, and then nobody else may ask.
     */
    | { readonly kind: 'sealed'; readonly readBy?: readonly Grant[] }
  )

export type Options = Readonly<Record<string, Bilingual>>
export const LINK_TARGETS = ['finding', 'case', 'person', 'matter'] as const
export type LinkTarget = (typeof LINK_TARGETS)[number]

/** The fields of an action's form, in the order they are asked. */
export type Fields = Readonly<Record<string, Field>>

/** What was filled in. Dates are ISO; several values are a list; what was left out is absent. */
export type FormValue = string | number | boolean | readonly string[]
export type Form = Readonly<Record<string, FormValue>>
