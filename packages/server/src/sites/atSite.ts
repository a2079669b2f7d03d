/**
 * A condition that leaves out what was last seen at another site than the one in `place`; where that is null nothing is left
 * out. What no source ever placed anywhere belongs to every site: rather seen twice than by nobody.
 * @param row how the query names the object: expressions of SQL, never values
 */
export const atSite = (
  row: { readonly office: string; readonly type: string; readonly object: string },
  place: string,
) =>
  `not exists (select from object_card elsewhere where elsewhere.office = ${row.office}
    and elsewhere.type = ${row.type} and elsewhere.object = ${row.object} and elsewhere.site <> ${place}::text)`
