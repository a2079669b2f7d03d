import { generateDistrict, type ReceivedLine } from '@hengjian/district'
import { criminalProcedure, type OfficeId } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { INGEST_LIMITS } from '../facts/ingest'
import { type MessagePiece, PieceCutter } from '../facts/messageLines'
import { preparePiece, type StoreContext } from '../facts/preparePiece'
import { sealerOf } from '../facts/sealer'
import { storePiece } from '../facts/storePiece'
import { askToJudge } from '../judging/worker'
import { nameSite } from '../sites/readOffice'
import { setRhythm } from '../sources/silences'

/** The office of the synthetic district. */
export const DEMO_OFFICE = { id: 'demo', name: '演示区人民检察院' }

/** The sites of the synthetic district, by the names its people use. */
const DEMO_SITES = [
  { id: 'north', zh: '北区执法办案中心', en: 'North case-handling centre' },
  { id: 'south', zh: '南区执法办案中心', en: 'South case-handling centre' },
] as const

/** How long its liveliest sources may be silent, in minutes. */
const DEMO_RHYTHMS = [
  ['policeProcessSystem', 1440],
  ['centreMonitoringSystem', 1440],
] as const

/** What it holds: one course of each rule, so that a person can look through it, among ordinary ones. */
export const DEMO_DISTRICT = { seed: 20_261_124, ordinary: 60, live: 8, inside: 14, sample: true } as const

const DAY = 24 * 3_600_000
const isBefore =
  (instant: number) =>
  ({ receivedAt }: ReceivedLine): boolean =>
    receivedAt < instant
const isFrom =
  (instant: number) =>
  (line: ReceivedLine): boolean =>
    !isBefore(instant)(line)

function pieces(lines: readonly ReceivedLine[]): readonly MessagePiece[] {
  const cutter = new PieceCutter(INGEST_LIMITS)
  const cut = cutter.push(Buffer.from(lines.map(({ line }) => `${JSON.stringify(line)}\n`).join('')))
  const last = cutter.end()
  return last === undefined ? cut : [...cut, last]
}

/** Stores what one outside system reported, through the same functions as a message over HTTP, at its own times of receipt. */
async function storeSource(
  client: ClientBase,
  context: StoreContext,
  source: string,
  lines: readonly ReceivedLine[],
  now: Instant,
): Promise<void> {
  const delivery = { office: DEMO_OFFICE.id as OfficeId, source, receivedAt: now }
  const receivedAt = (line: number): Instant => lines[line - 1]?.receivedAt ?? now
  for (const piece of pieces(lines)) {
    const answers = await storePiece(client, preparePiece(piece, delivery, context, receivedAt))
    const refused = answers.filter(({ status }) => status !== 'accepted')
    const [first] = refused
    if (first !== undefined)
      throw new Error(
        `the district's line ${first.line} of ${source} is ${first.status}: ${first.problems?.[0]?.code ?? ''}`,
      )
  }
}

/**
 * Loads the synthetic district so that its clocks run now. All of it is stored in one transaction: after a cut there is nothing
 * or everything, and running it again completes it.
 */
export async function loadDemo(context: ServerContext): Promise<void> {
  const { id: office } = DEMO_OFFICE
  const now = context.clock.now()
  const store = { vocabulary: criminalProcedure, sealer: sealerOf(context.keyring, office) }
  await inOffice(context.database, office, async (client) => {
    const { rowCount } = await client.query('select from raw_message where office = $1 limit 1', [office])
    if (rowCount !== 0) return
    const { lines } = generateDistrict({ ...DEMO_DISTRICT, anchor: now })
    for (const source of new Set(lines.map(({ line }) => line.source))) {
      const own = lines.filter(({ line }) => line.source === source)
      // A piece counts as received with the last of its lines: what came today is kept apart from what came before.
      for (const part of [own.filter(isBefore(now - DAY)), own.filter(isFrom(now - DAY))])
        await storeSource(client, store, source, part, now)
    }
    for (const site of DEMO_SITES) await nameSite(client, office, site)
    for (const [source, minutes] of DEMO_RHYTHMS) await setRhythm(client, office, source, minutes)
    await askToJudge(client, office)
  })
}
