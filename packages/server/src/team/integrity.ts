import { randomUUID } from 'node:crypto'
import type { IntegrityDto, meddlingOrderSchema } from '@hengjian/contract/team'
import { meddlingOrderSchema as meddlingSchema } from '@hengjian/contract/team'
import { type Bilingual, formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { loadLabels } from '../cases/labels'
import { integer, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { loadNames } from '../matters/presentRow'
import { tellWithdrawn } from '../stream/withdrawn'
import { mayLiftRecusals, mayReadMeddlings, mayReadRecusals } from './rights'

/** CPL 29: why somebody may not have to do with a case. */
const GROUNDS: Readonly<Record<string, Bilingual>> = {
  party: { zh: '本人是当事人或者其近亲属', en: 'A party, or a near relative of one' },
  interest: { zh: '本人或者近亲属与本案有利害关系', en: 'An interest in the case, own or of a near relative' },
  witness: { zh: '担任过证人、鉴定人、辩护人、诉讼代理人', en: 'Was witness, expert, defender or agent' },
  other: { zh: '其他可能影响公正处理的关系', en: 'Another tie that may affect fairness' },
}
const groundOf = (id: string) => ({ id, title: GROUNDS[id] ?? { zh: id, en: id } })

const instant = integer.transform((at) => at as Instant)

interface Declared {
  readonly type: 'case' | 'person'
  readonly object: string
  readonly ground: string
  readonly words: string
}

/** Keeps a declaration of recusal, its words sealed; open streams close to it at once. */
export async function declareRecusal(
  client: ClientBase,
  { office, login }: Reader,
  { type, object, ground, words }: Declared,
  sealer: Pick<Sealer, 'seal'>,
  now: Instant,
): Promise<string> {
  if (GROUNDS[ground] === undefined) throw new HttpProblem('CHOICE_UNKNOWN', { found: ground, place: 'ground' })
  const known = await client.query('select from object_card where office = $1 and type = $2 and object = $3', [
    ...[office, type, object],
  ])
  if (known.rowCount === 0)
    throw new HttpProblem(type === 'case' ? 'CASE_UNKNOWN' : 'PERSON_UNKNOWN', { found: object })
  const id = randomUUID()
  const { keyId, bytes } = sealer.seal(Buffer.from(words))
  await client.query(
    `insert into recusal_declaration (office, id, person, type, object, ground, key_id, words, declared_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [office, id, login, type, object, ground, keyId, bytes, now],
  )
  await tellWithdrawn(client, office)
  return id
}

/** Lifts a declaration that stands. 403 RECUSAL_NOT_YOURS for everybody but the chief, who never lifts their own. */
export async function liftRecusal(
  client: ClientBase,
  reader: Reader,
  { id, words }: { readonly id: string; readonly words: string },
  now: Instant,
): Promise<void> {
  if (!mayLiftRecusals(reader)) throw new HttpProblem('RECUSAL_NOT_YOURS')
  const lifted = await client.query(
    `insert into recusal_lift (office, declaration, lifted_by, lifted_at, words)
     select d.office, d.id, $3, $4, $5 from recusal_declaration d where d.office = $1 and d.id = $2 and d.person <> $3
     on conflict do nothing`,
    [reader.office, id, reader.login, now, words],
  )
  if (lifted.rowCount === 0) throw new HttpProblem('RECUSAL_UNKNOWN')
  await tellWithdrawn(client, reader.office)
}

type Meddling = z.output<typeof meddlingOrderSchema>

/** Keeps a record of meddling, sealed as a whole. */
export async function keepMeddling(
  client: ClientBase,
  { office, login }: Reader,
  record: Meddling,
  sealer: Pick<Sealer, 'seal'>,
  now: Instant,
): Promise<string> {
  const id = randomUUID()
  const { keyId, bytes } = sealer.seal(Buffer.from(JSON.stringify(record)))
  await client.query(
    'insert into meddling_record (office, id, made_by, made_at, key_id, sealed) values ($1, $2, $3, $4, $5, $6)',
    [office, id, login, now, keyId, bytes],
  )
  return id
}

const recusalRow = z.object({
  id: z.string(),
  person: z.string(),
  type: z.enum(['case', 'person']),
  object: z.string(),
  ground: z.string(),
  key_id: z.string(),
  words: z.instanceof(Buffer),
  declared_at: instant,
  lifted_by: z.string().nullable(),
  lifted_at: instant.nullable(),
  lift_words: z.string().nullable(),
})

async function readRecusals(
  client: ClientBase,
  reader: Reader,
  sealer: Pick<Sealer, 'open'>,
): Promise<IntegrityDto['recusals']> {
  const { office, login } = reader
  const all = mayReadRecusals(reader)
  const rows = await rowsOf(
    client,
    recusalRow,
    `select d.id, d.person, d.type, d.object, d.ground, d.key_id, d.words, d.declared_at, l.lifted_by, l.lifted_at, l.words as lift_words
     from recusal_declaration d left join recusal_lift l on l.office = d.office and l.declaration = d.id
     where d.office = $1 and ($2::text is null or d.person = $2) order by d.declared_at desc, d.id limit 200`,
    [office, all ? null : login],
  )
  const nameOf = await loadNames(client, office)
  // Whoever declared it looks no more at what it is about; the others see it as cases are labelled.
  const labelOf = await loadLabels(
    client,
    office,
    rows.map(({ type, object }) => ({ type, id: object })),
  )
  return rows.map((row) => {
    const isOwn = row.person === login
    return {
      ...{ id: row.id, type: row.type, object: row.object, at: formatInstant(row.declared_at) },
      person: nameOf(row.person),
      ground: groundOf(row.ground),
      label: isOwn && row.lifted_at === null ? null : labelOf(row.type, row.object),
      words: sealer.open(row.key_id, row.words).toString(),
      lifted:
        row.lifted_by === null || row.lifted_at === null
          ? null
          : { by: nameOf(row.lifted_by).name, at: formatInstant(row.lifted_at), words: row.lift_words ?? '' },
    }
  })
}

const ownRow = z.object({ id: z.string(), made_at: instant })
const meddlingRow = ownRow.extend({ made_by: z.string(), key_id: z.string(), sealed: z.instanceof(Buffer) })

async function readMeddlings(
  client: ClientBase,
  reader: Reader,
  sealer: Pick<Sealer, 'open'>,
): Promise<IntegrityDto['meddlings']> {
  if (!mayReadMeddlings(reader)) return null
  const rows = await rowsOf(
    client,
    meddlingRow,
    `select id, made_by, made_at, key_id, sealed from meddling_record where office = $1 order by made_at desc, id limit 200`,
    [reader.office],
  )
  const nameOf = await loadNames(client, reader.office)
  return rows.map(({ id, made_by, made_at, key_id, sealed }) => ({
    ...meddlingSchema.parse(JSON.parse(sealer.open(key_id, sealed).toString())),
    ...{ id, at: formatInstant(made_at), by: nameOf(made_by) },
  }))
}

/** What belongs to integrity, as far as the reader may see it. */
export async function readIntegrity(
  client: ClientBase,
  reader: Reader,
  sealer: Pick<Sealer, 'open'>,
): Promise<IntegrityDto> {
  const own = await rowsOf(
    client,
    ownRow,
    'select id, made_at from meddling_record where office = $1 and made_by = $2 order by made_at desc, id limit 50',
    [reader.office, reader.login],
  )
  return {
    grounds: Object.keys(GROUNDS).map(groundOf),
    recusals: await readRecusals(client, reader, sealer),
    mayLift: mayLiftRecusals(reader),
    own: own.map(({ id, made_at }) => ({ id, at: formatInstant(made_at) })),
    meddlings: await readMeddlings(client, reader, sealer),
  }
}
