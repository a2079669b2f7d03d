/**
 * A condition that leaves out what was last seen at another site than the one in `place`; where that is null nothing is left
 * out. What no source ever placed anywhere belongs to every site: rather seen twice than by nobody. Each row looks its own site
 * up, so that a page of a long list costs no more than its rows.
 * @param row how the query names the object: columns or constants, never values and never something computed, which row
 *   security keeps from the index
 */
export const atSite = (
  row: { readonly office: string; readonly type: string; readonly object: string },
  place: string,
) =>
  `(${place}::text is null or coalesce((select seen.site from object_card seen where seen.office = ${row.office}
    and seen.type = ${row.type} and seen.object = ${row.object}), ${place}::text) = ${place}::text)`

/** The same of rows that bear the site of their object themselves, in a column. */
export const placedAt = (column: string, place: string): string =>
  `(${place}::text is null or ${column} is null or ${column} = ${place}::text)`
