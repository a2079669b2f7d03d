import type { CentreDto } from '@hengjian/contract'
import { dateOf, formatInstant, type Instant, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { closes } from '../access/closed'
import { judgedUpTo } from '../judging/judgedUpTo'
import { type Presence, presences, type Since } from './insideNow'
import { type CentreContext, knownStays } from './knownStays'
import { floorRooms, type KnownRoom, knownRooms } from './rooms'
import { type Telling, tellStay } from './tellStay'

/** An entry longer ago than this without an exit is an exit nobody recorded; the models say so, not this page. */
const LONGEST_STAY = 3 * 24 * 3_600_000

/** What is asked for: one site only, and also those who left today. */
export interface CentreAsked {
  readonly site: string | undefined
  readonly left: boolean
}

/** What no source ever placed anywhere belongs to every site: rather seen twice than by nobody. */
const isAt = (one: { readonly site: string | null }, site: string): boolean => one.site === null || one.site === site

function sitesOf(present: readonly Presence[], rooms: readonly KnownRoom[]): CentreDto['sites'] {
  const inCentre = rooms.filter(({ zone }) => zone !== null)
  const sites = new Set([...present, ...inCentre].flatMap(({ site }) => site ?? []))
  return [...sites]
    .sort()
    .map((id) => ({ id, inside: present.filter((one) => one.leftAt === null && isAt(one, id)).length }))
}

const sinceFor = (left: boolean, now: Instant): Since => ({
  entered: (now - LONGEST_STAY) as Instant,
  left: left ? startOf(dateOf(now, SHANGHAI_OFFSET), SHANGHAI_OFFSET) : ((now + 1) as Instant),
})

/** Who is inside at a site or anywhere, and who left today where that is asked for; not whom the reader is recused from. */
export async function presentIn(
  client: ClientBase,
  { office, closed }: Pick<CentreContext, 'office' | 'closed'>,
  rooms: readonly KnownRoom[],
  { site, left }: CentreAsked,
  now: Instant,
): Promise<readonly Presence[]> {
  const inside = rooms.filter(({ zone }) => zone !== null).map(({ id }) => id)
  const everybody = await presences(client, office, inside, sinceFor(left, now), now)
  return everybody.filter(
    (one) => !closes(closed, { type: 'person', object: one.person }) && (site === undefined || isAt(one, site)),
  )
}

/** Who is inside the centre now, and who left today where that is asked for. */
export async function readCentre(
  client: ClientBase,
  context: CentreContext,
  { site, left }: CentreAsked,
  now: Instant,
): Promise<CentreDto> {
  const { office, judging } = context
  const rooms = await knownRooms(client, office, now)
  const everybody = await presentIn(client, context, rooms, { site: undefined, left }, now)
  const isAsked = (one: { readonly site: string | null }): boolean => site === undefined || isAt(one, site)
  const { stays, gaps, labelOf } = await knownStays(client, context, everybody.filter(isAsked), now)
  const zones = new Map(rooms.map(({ id, zone }) => [id, zone]))
  const telling: Telling = {
    now,
    vocabulary: judging.vocabulary,
    zoneOfRoom: (room) => zones.get(room) ?? null,
    gapsOf: (object) => gaps.filter((gap) => gap.object === object),
    labelOf,
  }
  return {
    now: formatInstant(now),
    judgedUpTo: formatInstant(await judgedUpTo(client, office, now)),
    sites: sitesOf(everybody, rooms),
    rooms: floorRooms(rooms).filter(isAsked),
    stays: stays.map((stay) => tellStay(stay, telling)),
  }
}
