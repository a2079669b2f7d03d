import { generateDistrict, historyOf } from '@hengjian/district'
import type { Instant } from '@hengjian/law'
import type pg from 'pg'
import { makeIngestKey } from '../access/ingestKeys'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { setRhythm } from '../sources/silences'
import { enterDemoLawyers } from './demoLawyers'
import { enterDemoRoster } from './demoRoster'
import { DEMO_DISTRICT, DEMO_OFFICE, keepDistrict, LAST_DAYS, type ToldDistrict, toldDistrict } from './district'
import { nameDemoSites } from './sites'
import { storeReceived } from './storeReceived'

/** How long its liveliest sources may be silent, in minutes. */
const DEMO_RHYTHMS = [
  ['policeProcessSystem', 1440],
  ['centreMonitoringSystem', 1440],
] as const

/** The systems that report what happens in the district from then on. */
const SOURCES = [
  'policeProcessSystem',
  'policeInfoPlatform',
  'centreMonitoringSystem',
  'procuratorateCaseSystem',
  'courtHearingSystem',
  'hengjian',
] as const

async function sealedKeys(client: pg.PoolClient, { keyring }: ServerContext, now: Instant) {
  const office = DEMO_OFFICE.id
  const keys: Record<string, string> = {}
  for (const source of SOURCES) keys[source] = (await makeIngestKey(client, { office, source, by: office }, now)).key
  const { keyId, bytes } = keyring.seal(office, Buffer.from(JSON.stringify(keys)))
  return { keyId, sealed: bytes }
}

/** The ingest key of each system of a district. */
export function keysOf({ keyring }: ServerContext, { keys }: ToldDistrict): ReadonlyMap<string, string> {
  const opened: Record<string, string> = JSON.parse(keyring.open(DEMO_OFFICE.id, keys.keyId, keys.sealed).toString())
  return new Map(Object.entries(opened))
}

/**
 * Loads the synthetic district so that its clocks run now: one course of each rule, and the people of the last week. All of it
 * is stored in one transaction: after a cut there is nothing or everything, and running it again completes it.
 * @param rules whether the courses of the rules are told
 */
export async function loadDemo(context: ServerContext, size = DEMO_DISTRICT, rules = true): Promise<void> {
  const { id: office } = DEMO_OFFICE
  const anchor = context.clock.now()
  await inOffice(context.database, office, async (client) => {
    const { rowCount } = await client.query('select from demo_district where office = $1', [office])
    if (rowCount !== 0) return
    const { seed } = size
    const courses = rules ? generateDistrict({ seed, anchor, ordinary: 0, live: 0, sample: true }).lines : []
    const week = Array.from({ length: LAST_DAYS }, (_, ago) => historyOf({ ...size, anchor }, ago)).flat()
    await storeReceived(client, context, office, [...courses, ...week])
    await nameDemoSites(client, office)
    for (const [source, minutes] of DEMO_RHYTHMS) await setRhythm(client, office, source, minutes)
    await enterDemoRoster(client, office, anchor)
    await enterDemoLawyers(client, office, anchor)
    const keys = await sealedKeys(client, context, anchor)
    const told = { loadedDays: LAST_DAYS, toldUpTo: anchor, mattersEntered: false }
    await keepDistrict(client, office, { ...size, anchor, ...told, keys })
  })
}

/** The district of the demonstration; where an earlier release made it and nothing goes on yet, one that begins now. */
export function districtOf(context: ServerContext): Promise<ToldDistrict> {
  const { id: office } = DEMO_OFFICE
  return inOffice(context.database, office, async (client) => {
    const told = await toldDistrict(client, office)
    if (told !== undefined) return told
    const now = context.clock.now()
    const keys = await sealedKeys(client, context, now)
    const empty = { ...DEMO_DISTRICT, days: 0, inside: 0, loadedDays: 1, mattersEntered: true }
    const begun = { ...empty, anchor: now, toldUpTo: now, keys }
    await keepDistrict(client, office, begun)
    return begun
  })
}
