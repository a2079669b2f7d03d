import type { logInstructionSchema, logSigningSchema } from '@hengjian/contract'
import { type Calendar, formatDate, formatInstant, type Instant, type PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { z } from 'zod'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { mayInstruct, maySignLog } from './rights'
import { readShift } from './shift'
import { addSignature, type LogSignature, signaturesOf } from './storedLog'

type Signing = z.output<typeof logSigningSchema>
type Instruction = z.output<typeof logInstructionSchema>

/** The last signature under a day, which nobody adds to meanwhile. 409 WORK_LOG_STALE where it is not the one that was seen. */
async function lastSeen(
  client: ClientBase,
  { office }: Reader,
  day: string,
  version: number,
): Promise<LogSignature | undefined> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [`work log ${office} ${day}`])
  const last = (await signaturesOf(client, office, day)).at(-1)
  if ((last?.version ?? 0) !== version) throw new HttpProblem('WORK_LOG_STALE')
  return last
}

const minuteOf = (instant: Instant): string => formatInstant(instant).slice(0, 16).replace('T', ' ')

/**
 * Signs the log of a day as its events tell it, and so locks it; where it was signed before, this corrects it. 422 WORK_LOG_SHIFT before its shift
 * has ended: what is locked is whole.
 */
export async function signLog(
  client: ClientBase,
  reader: Reader,
  calendar: Calendar,
  day: PlainDate,
  { version, words, reason }: Signing,
  now: Instant,
): Promise<LogSignature> {
  const text = formatDate(day)
  const last = await lastSeen(client, reader, text, version)
  const log = await readShift(client, { office: reader.office, calendar }, day)
  if (!maySignLog(reader, [...log.procurators, ...log.assistants, ...log.clerks]))
    throw new HttpProblem('WORK_LOG_NOT_YOURS')
  if (now < log.to) throw new HttpProblem('WORK_LOG_SHIFT', { found: minuteOf(log.to), place: 'day' })
  if (last !== undefined && reason === null) throw new HttpProblem('WORK_LOG_REASON', { place: 'reason' })
  const signature: LogSignature = {
    ...{ day: text, version: version + 1, log, signedBy: reader.login, signedAt: now },
    kind: last === undefined ? 'signed' : 'corrected',
    reason: last === undefined ? null : reason,
    words: { ...words, instruction: last?.words.instruction ?? '' },
  }
  await addSignature(client, reader.office, signature)
  return signature
}

/** A head writes under what was signed; what stands above stays as it was signed. */
export async function instruct(
  client: ClientBase,
  reader: Reader,
  day: PlainDate,
  { version, instruction }: Instruction,
  now: Instant,
): Promise<LogSignature> {
  if (!mayInstruct(reader)) throw new HttpProblem('WORK_LOG_NOT_YOURS')
  const text = formatDate(day)
  const last = await lastSeen(client, reader, text, version)
  if (last === undefined) throw new HttpProblem('WORK_LOG_UNSIGNED')
  const signature: LogSignature = {
    ...{ day: text, version: version + 1, log: last.log, signedBy: reader.login, signedAt: now },
    ...{ kind: 'instructed', reason: null, words: { ...last.words, instruction } },
  }
  await addSignature(client, reader.office, signature)
  return signature
}
