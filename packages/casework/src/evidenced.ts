import type { FormValue } from './form'

/** One of several choices that somebody ticked, with the evidence that shows it; blank where none is named. */
export interface Evidenced {
  readonly option: string
  readonly evidence: string
}

/** What a field of kind `evidenced` holds: each choice, then a space and its evidence. */
export const evidencedOf = (value: FormValue | undefined): readonly Evidenced[] =>
  typeof value !== 'object'
    ? []
    : value.map((one) => {
        const space = one.indexOf(' ')
        return space < 0
          ? { option: one, evidence: '' }
          : { option: one.slice(0, space), evidence: one.slice(space + 1) }
      })

export const evidencedValue = (list: readonly Evidenced[]): readonly string[] =>
  list.map(({ option, evidence }) => (evidence === '' ? option : `${option} ${evidence}`))
