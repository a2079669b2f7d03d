import type { PlainDate } from '@hengjian/law'

/** What a case of the scenario was about. */
export type Offence = '危险驾驶' | '交通肇事' | '盗窃' | '故意伤害' | '诈骗'

/** How the court tried a case, and what it made of the proposal. */
export interface Trial {
  readonly procedure: 'fastTrack' | 'summary'
  readonly on: PlainDate
  readonly proposal: 'fixed' | 'range'
  readonly adoption: 'adopted' | 'notAdopted'
  readonly appealed: boolean
}

/** One suspect's way from filing to judgment, as dates; every date is a working day. */
export interface ArticleCase {
  /** A number of the whole scenario. */
  readonly number: number
  readonly offence: Offence
  readonly filed: PlainDate
  readonly arrestDecided: PlainDate | null
  readonly transferred: PlainDate
  readonly extended: PlainDate | null
  /** Returns to the police, each with the day on which the case came back. */
  readonly returned: readonly { readonly on: PlainDate; readonly back: PlainDate }[]
  readonly decided: PlainDate
  readonly decision: 'prosecuted' | 'discretionaryNonProsecution'
  readonly plea: boolean
  readonly fastTrackProposed: boolean
  readonly trial: Trial | null
  readonly reviewedByOffice: boolean
  readonly identity: { readonly on: PlainDate; readonly concealed: boolean } | null
  /** A child who was interviewed and counselled on that day. */
  readonly minor: PlainDate | null
  /** A conflict that was settled, with so many persons. */
  readonly conflict: { readonly on: PlainDate; readonly persons: number } | null
}
