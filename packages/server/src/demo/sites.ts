import type pg from 'pg'
import { nameSite } from '../sites/readOffice'

/** The sites of the synthetic district, by the names its people use. */
const DEMO_SITES = [
  { id: 'north', zh: '北区执法办案中心', en: 'North case-handling centre' },
  { id: 'south', zh: '南区执法办案中心', en: 'South case-handling centre' },
] as const

export async function nameDemoSites(client: pg.PoolClient, office: string): Promise<void> {
  for (const site of DEMO_SITES) await nameSite(client, office, site)
}
