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

/**
 * A query that counts rows at a site. Of one object there are many of them: each object looks its site up once, and where the
 * site is null none does.
 * @param rows `verdict v where …`: a table with office, type and object, and which of its rows
 * @param name how `rows` calls the table
 */
export const countAtSite = (rows: string, name: string, place: string, site: string | null): string =>
  site === null
    ? `select count(*)::integer as count from ${rows} and ${place}::text is null`
    : `select coalesce(sum(counted.rows), 0)::integer as count from (
         select ${name}.office, ${name}.type, ${name}.object, count(*) as rows from ${rows}
         group by ${name}.office, ${name}.type, ${name}.object offset 0
       ) as counted where ${atSite({ office: 'counted.office', type: 'counted.type', object: 'counted.object' }, place)}`
