import type { OfficeDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf, rowsOf } from '../database/rows'

const siteRow = z.object({ site: z.string(), name_zh: z.string().nullable(), name_en: z.string().nullable() })

/** The police units that handle an office's cases, from one to the next along the index. */
async function unitsOf(client: ClientBase, office: string): Promise<string[]> {
  const found = await rowsOf(
    client,
    z.object({ unit: z.string() }),
    `with recursive seen (unit) as (
       (select unit from object_card where office = $1 and unit is not null order by unit limit 1)
       union all
       select (select unit from object_card where office = $1 and unit > seen.unit order by unit limit 1)
       from seen where seen.unit is not null
     )
     select unit from seen where unit is not null`,
    [office],
  )
  return found.map(({ unit }) => unit)
}

/** An office with its sites: those that were named, and those that sources mention and nobody named yet. */
export async function readOffice(client: ClientBase, office: string): Promise<OfficeDto> {
  const own = await rowOf(client, z.object({ name: z.string() }), 'select name from office where office = $1', [office])
  // From one site to the next along the index, however many cards each has.
  const sites = await rowsOf(
    client,
    siteRow,
    `with recursive seen (site) as (
       (select site from object_card where office = $1 and site is not null order by site limit 1)
       union all
       select (select site from object_card where office = $1 and site > seen.site order by site limit 1)
       from seen where seen.site is not null
     )
     select coalesce(site.site, seen.site) as site, site.name_zh, site.name_en
     from (select site from seen where site is not null) as seen
     full join (select * from site where office = $1) as site on site.site = seen.site
     order by site.site is null, 1`,
    [office],
  )
  return {
    id: office,
    name: own?.name ?? office,
    sites: sites.map(({ site, name_zh, name_en }) => ({
      id: site,
      name: name_zh === null || name_en === null ? null : { zh: name_zh, en: name_en },
    })),
    units: await unitsOf(client, office),
  }
}

/** Names a site; a name that is there is replaced. */
export async function nameSite(
  client: ClientBase,
  office: string,
  site: { readonly id: string; readonly zh: string; readonly en: string },
): Promise<void> {
  await client.query(
    `insert into site (office, site, name_zh, name_en) values ($1, $2, $3, $4)
     on conflict (office, site) do update set name_zh = excluded.name_zh, name_en = excluded.name_en`,
    [office, site.id, site.zh, site.en],
  )
}
