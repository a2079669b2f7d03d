/** Rows of a form: what is asked, and what stands there. */
export interface TableRow {
  readonly title: string
  readonly text: string
}

export interface ListColumn {
  readonly title: string
  readonly width: number
}

/** One part of a sheet, in the order it stands. What it looks like on paper is for whoever renders it. */
export type Part =
  /** The office that speaks; `red` over a red line, otherwise black over the title. */
  | { readonly kind: 'head'; readonly text: string; readonly red: boolean }
  /** Between the head and its line; null where the document bears no number, but the line stays. */
  | { readonly kind: 'number'; readonly text: string | null; readonly red: boolean }
  | { readonly kind: 'title'; readonly text: string }
  /** Which of several sheets it is: （存根）. */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'addressee'; readonly text: string }
  /** 1 for 一、, 2 for （一）, 0 for running text. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly level: 0 | 1 | 2 }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  /** A list under heads; a column's width is in characters, of the 28 that a line holds. */
  | { readonly kind: 'list'; readonly columns: readonly ListColumn[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'attachments'; readonly items: readonly string[] }
  /** A line that somebody fills in by hand. */
  | { readonly kind: 'byHand'; readonly text: string }
  /** Who issues it and when; `seal` leaves the place of the seal. */
  | { readonly kind: 'signature'; readonly office: string; readonly date: string; readonly seal: boolean }
  /** 版记: who printed it and when, at the foot of the last page. */
  | { readonly kind: 'imprint'; readonly office: string; readonly date: string }
  /** 骑缝: where two sheets are torn apart, across their number. */
  | { readonly kind: 'seam'; readonly text: string }

/** One sheet: a document has one, a form to fill in has stub, copy, original and receipt. */
export interface Sheet {
  readonly parts: readonly Part[]
  /** It stays with the office (stub, copy) and is not served. */
  readonly stays: boolean
  /** What each page leaves room for at its foot; null where nothing. */
  readonly eachPage: string | null
}

/** A document without any form of file: what is written where. */
export interface ComposedDocument {
  readonly title: string
  readonly number: string | null
  readonly sheets: readonly Sheet[]
}

/** What of it is served: neither stub nor copy. */
export const servedPart = (document: ComposedDocument): ComposedDocument => ({
  ...document,
  sheets: document.sheets.filter(({ stays }) => !stays),
})
