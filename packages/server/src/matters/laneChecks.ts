import {
  type Clash,
  clashesOf,
  defendantOf,
  type Hearing,
  hearingOf,
  pastTerm,
  type Refusal,
  refusal,
  type SetDown,
  trialTermOf,
  valuesOf,
} from '@hengjian/casework'
import { type Bilingual, formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { rowsOf } from '../database/rows'
import type { Reader } from './party'
import { readable } from './readable'
import { refused } from './refused'
import { LANE, standingHearings } from './standingHearings'
import type { Acted } from './storeAction'

/** Held while hearings are set down: of two at once for one courtroom one comes second. */
const HEARINGS_LOCK = 724_021

const namedRow = z.object({ id: z.string(), number: z.string() })

/** How matters are called to a reader: by number where they may read them, and else that there is one. */
async function namesOf(client: ClientBase, reader: Reader, ids: readonly string[]): Promise<(id: string) => Bilingual> {
  const { of, values } = new Places(reader.office, ids)
  const rows = await rowsOf(
    client,
    namedRow,
    `select m.id, m.number from matter m where m.office = $1 and m.id = any($2::uuid[]) and ${readable(reader, of)}`,
    values,
  )
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  return (id) => {
    const number = numbers.get(id)
    return number === undefined ? { zh: '另一案件', en: 'another case' } : { zh: number, en: number }
  }
}

/** Clashes in the words of whoever asks. */
export async function toldClashes(
  client: ClientBase,
  reader: Reader,
  clashes: readonly Clash[],
): Promise<readonly Refusal[]> {
  if (clashes.length === 0) return []
  const nameOf = await namesOf(client, reader, [...new Set(clashes.map((clash) => clash.with))])
  return clashes.map((clash) => refusal(clash.code, nameOf(clash.with), 'hearingAt'))
}

/** A hearing past its term, as a refusal; `refused` says whether it can still be held in time. */
export function termFault(
  hearing: Hearing,
  { definition, matter, calendar }: Pick<Acted, 'definition' | 'matter' | 'calendar'>,
  now: Instant,
): { readonly refusal: Refusal; readonly refused: boolean } | undefined {
  const term = trialTermOf(definition, matter, now, calendar)
  const past = pastTerm(hearing, term, now)
  if (term === undefined || past === null) return undefined
  const latest = formatInstant(term.limit.latest).slice(0, 16).replace('T', ' ')
  return { refusal: refusal('HEARING_PAST_TERM', { zh: latest, en: latest }, 'hearingAt'), refused: past === 'refused' }
}

/** 422 MATTER_INPUT where the hearing that an action names cannot be: somebody or the courtroom is taken, or its term ends before. */
async function checkHearing(client: ClientBase, reader: Reader, acted: Acted, now: Instant): Promise<void> {
  const hearing = hearingOf(acted.definition, acted.matter)
  if (hearing === undefined) return
  await client.query('select pg_advisory_xact_lock($1)', [HEARINGS_LOCK])
  const others: readonly SetDown[] = await standingHearings(client, acted.office)
  const clashes = clashesOf(
    hearing,
    others.filter(({ matter }) => matter !== acted.id),
  )
  const past = termFault(hearing, acted, now)
  const faults = [...(await toldClashes(client, reader, clashes)), ...(past?.refused === true ? [past.refusal] : [])]
  if (faults.length > 0) throw refused(faults)
}

/** Other matters of the lane that are not ended, of the same person and the same day of the act. */
async function checkNotTwice(client: ClientBase, reader: Reader, { office, id, matter }: Acted): Promise<void> {
  const { suspect, birthDate, offenceOn } = valuesOf(matter)
  if (defendantOf(matter) === '') return
  const rows = await rowsOf(
    client,
    z.object({ id: z.string() }),
    `select m.id from matter m join matter_action a on a.office = m.office and a.matter = m.id and a.sequence = 1
     where m.office = $1 and m.workflow = $2 and not m.closed and m.id <> $3
       and a.form->>'suspect' = $4 and a.form->>'birthDate' = $5 and a.form->>'offenceOn' = $6 limit 1`,
    [office, LANE, id, suspect ?? '', birthDate ?? '', offenceOn ?? ''],
  )
  const [other] = rows
  if (other === undefined) return
  const nameOf = await namesOf(client, reader, [other.id])
  throw refused([refusal('LANE_TWICE', nameOf(other.id), 'suspect')])
}

/** What the lane refuses beside the workflow's own guards: it takes other matters to see it. */
export async function checkLane(client: ClientBase, reader: Reader, acted: Acted, now: Instant): Promise<void> {
  const { definition, record } = acted
  if (definition.id !== LANE) return
  if (record.before === null) await checkNotTwice(client, reader, acted)
  if (record.form['hearingAt'] !== undefined) await checkHearing(client, reader, acted, now)
}
