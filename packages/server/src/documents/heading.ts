import type { IssuingOffice } from '@hengjian/casework'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'

const headingRow = z.object({ name: z.string(), area: z.string(), department: z.string() })

/** How an office is called on its documents; while nobody has set it, by its name, whose place stands for the area. */
export async function headingOf(client: ClientBase, office: string): Promise<IssuingOffice> {
  const set = await rowOf(client, headingRow, 'select name, area, department from document_heading where office = $1', [
    office,
  ])
  if (set !== undefined) return set
  const row = await rowOf(client, z.object({ name: z.string() }), 'select name from office where office = $1', [office])
  const name = row?.name ?? office
  return { name, area: name.replace(/人民检察院$/u, '') || name, department: '' }
}

/** Sets it; numbers given before stay as they are. */
export async function setHeading(
  client: ClientBase,
  office: string,
  { name, area, department }: IssuingOffice,
  { by, at }: { readonly by: string; readonly at: number },
): Promise<void> {
  await client.query(
    `insert into document_heading (office, name, area, department, set_by, set_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (office) do update set name = excluded.name, area = excluded.area, department = excluded.department,
       set_by = excluded.set_by, set_at = excluded.set_at`,
    [office, name, area, department, by, at],
  )
}
