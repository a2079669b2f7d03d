/** How a list stands, as the address holds it: filters, order, page, columns and density. */
export interface ListSearch {
  readonly q?: string | undefined
  readonly sort?: string | undefined
  readonly cursor?: string | undefined
  readonly columns?: string | undefined
  readonly density?: string | undefined
  readonly pane?: string | undefined
}

/** What only tells how a list looks, not what is in it. */
const LOOKS: readonly string[] = ['columns', 'density', 'pane'] satisfies readonly (keyof ListSearch)[]

type Texts = Readonly<Record<string, string | undefined>>

/** What the server is asked: the search without its looks. */
export const askedOf = (search: object): Texts =>
  Object.fromEntries(Object.entries(search).filter(([name]) => !LOOKS.includes(name)))

/** The query alone, for a file of the list: no page of it either. */
export function queryPart(search: object): Texts {
  const { cursor: _, ...query } = askedOf(search)
  return query
}

/** What a saved view keeps. */
export const savedPart = (search: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'cursor',
    ),
  )
