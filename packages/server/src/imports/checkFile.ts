import type { ImportReportDto } from '@hengjian/contract'
import {
  criminalProcedure,
  type Fact,
  factContent,
  type ObjectInRole,
  type OfficeId,
  type Receipt,
  type SiteId,
  valuesContent,
} from '@hengjian/facts'
import { MappedBefore, type Mapping, mapRow } from '@hengjian/facts/readers'
import { dateOf, formatDate, type Problem } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { type BlindValue, blindValues } from '../facts/blindValues'
import { type Sealer, sealerOf, withMemory } from '../facts/sealer'
import { withdrawalsOf } from '../facts/withdrawal'
import { batchFile, batchMapping, batchOf } from './batches'
import { type CellMask, cellMask } from './cellMask'
import { fileBytes } from './fileBytes'
import type { GoOn } from './importFile'
import { IMPORT_LIMITS } from './limits'
import { type Gathering, inPieces } from './pieces'
import { columnIn, factWarning, problemAgain } from './rowProblems'
import { type RowReading, rowReadings } from './rowReadings'
import { sealJson } from './sealedJson'
import { twoNamesIn } from './twoNames'

/** Where a row stands. */
type RowPlace = Pick<RowReading['row'], 'number' | 'place'>

/** What is held of a row: what is wrong with it, or what is asked of its facts. A wide row is large, and nothing else of it is. */
type Tried = RowPlace & ({ readonly problems: readonly Problem[] } | Mapped)

interface Mapped {
  readonly facts: readonly MappedFact[]
}

interface MappedFact extends Pick<Fact, 'id' | 'kind' | 'sourceRecord'> {
  readonly day: string
  /** Digest of what it says. */
  readonly content: string
  readonly blind: readonly BlindValue[]
  /** Numbers of papers, as digests, with the names beside them. */
  readonly papers: readonly (readonly [number: string, name: string])[]
}

/** What the database says of facts: what is stored under their ids, and which have another name beside a number. */
interface Known {
  readonly stored: ReadonlyMap<string, string>
  readonly named: ReadonlySet<string>
}

/** What the check of a file has found so far. */
class Trial {
  private readonly records = new Map<string, string>()
  private readonly names = new Map<string, string>()
  private readonly kinds = new Map<string, number>()
  private readonly codes = new Map<string, { count: number; message: Problem['message'] }>()
  private readonly problems: ImportReportDto['problems'] = []
  private readonly counts = { rows: 0, facts: 0, duplicates: 0, conflicts: 0, rejected: 0, twoNames: 0 }
  private readonly days: { from: string | null; to: string | null } = { from: null, to: null }

  constructor(private readonly mask: CellMask) {}

  private tell({ number }: RowPlace, problem: Problem): void {
    const { code, place, message, cure } = this.mask.problem(problem)
    const known = this.codes.get(code)
    if (known === undefined) this.codes.set(code, { count: 1, message: problemAgain(code).message })
    else known.count += 1
    if (this.problems.length >= IMPORT_LIMITS.problems) return
    const told = { code, message, cure, row: number, column: columnIn(place) }
    this.problems.push(place === undefined ? told : { ...told, place })
  }

  reject(row: RowPlace, problems: readonly Problem[]): void {
    this.counts.rows += 1
    this.counts.rejected += 1
    for (const problem of problems) this.tell(row, problem)
  }

  /** Settles the facts of a row beside those before it in the file and those stored. */
  settle(row: RowPlace & Mapped, { stored, named }: Known): void {
    this.counts.rows += 1
    const fresh = row.facts.filter((fact) => this.isNew(row, fact, stored.get(fact.id)))
    for (const { kind, day } of fresh) {
      this.counts.facts += 1
      this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1)
      this.noteDay(day)
    }
    if (fresh.filter((fact) => named.has(fact.id) || this.hasOtherName(fact)).length > 0) {
      this.counts.twoNames += 1
      this.tell(row, factWarning('ID_TWO_NAMES', row.place, ''))
    }
  }

  private isNew(row: RowPlace, { id, content, sourceRecord }: MappedFact, stored: string | undefined): boolean {
    const known = stored ?? this.records.get(id)
    if (known === undefined) {
      this.records.set(id, content)
      return true
    }
    if (known === content) this.counts.duplicates += 1
    else {
      this.counts.conflicts += 1
      this.tell(row, factWarning('FACT_CONFLICT', row.place, sourceRecord))
    }
    return false
  }

  private noteDay(day: string): void {
    if (this.days.from === null || day < this.days.from) this.days.from = day
    if (this.days.to === null || day > this.days.to) this.days.to = day
  }

  private hasOtherName({ papers }: MappedFact): boolean {
    return papers.some(([number, name]) => {
      const known = this.names.get(number)
      if (known === undefined) this.names.set(number, name)
      return known !== undefined && known !== name
    })
  }

  get report(): ImportReportDto {
    const { kinds } = criminalProcedure
    const byCount = <Value>(list: readonly (readonly [Value, number])[]): (readonly [Value, number])[] =>
      [...list].sort(([, one], [, other]) => other - one)
    return {
      ...this.counts,
      ...this.days,
      kinds: byCount([...this.kinds]).map(([kind, count]) => ({
        kind,
        name: kinds.get(kind)?.title ?? { zh: kind, en: kind },
        count,
      })),
      problems: this.problems,
      codes: [...this.codes]
        .map(([code, { count, message }]) => ({ code, count, message }))
        .sort((one, other) => other.count - one.count),
    }
  }
}

/** What is stored under the ids of facts, as the digest of its content; what was withdrawn may come back and does not count. */
async function storedContents(
  client: ClientBase,
  office: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; content: string }>(
    `select id, '\\x' || encode(content, 'hex') as content from fact where office = $1 and id = any($2::text[])`,
    [office, ids],
  )
  const withdrawn = rows.length === 0 ? new Map() : await withdrawalsOf(client, office, ids)
  return new Map(rows.filter(({ id }) => !withdrawn.has(id)).map(({ id, content }) => [id, content]))
}

/** What the database says of the facts of rows. */
async function knownOf(context: ServerContext, office: string, rows: readonly Tried[]): Promise<Known> {
  const facts = rows.flatMap((row) => ('facts' in row ? row.facts : []))
  const ids = facts.map((fact) => fact.id)
  return inOffice(context.database, office, async (client) => ({
    stored: await storedContents(client, office, ids),
    named: await twoNamesIn(client, office, facts),
  }))
}

/** What facts say, see `factContent`; what is stated of an object again and again is written once. */
function contents(): (fact: Fact) => string {
  const before = new WeakMap<NonNullable<ObjectInRole['attributes']>, string>()
  return (fact) =>
    factContent(fact, (attributes) => {
      const written = before.get(attributes) ?? valuesContent(attributes)
      before.set(attributes, written)
      return written
    })
}

const papersOf = ({ objects }: Fact, sealer: Pick<Sealer, 'digest'>): MappedFact['papers'] =>
  objects.flatMap(({ attributes }) => {
    const [number, name] = [attributes?.['idNumber'], attributes?.['name']]
    if (typeof number !== 'string' || typeof name !== 'string') return []
    return [[sealer.digest('idNumber', number), name] as const]
  })

/** Tries rows as they are read. */
function trying(mapping: Mapping, receipt: Receipt, sealer: Sealer): (reading: RowReading) => Tried {
  const repeating = withMemory(sealer)
  const [blindOf, contentOf] = [blindValues(repeating), contents()]
  const asked = (fact: Fact): MappedFact => ({
    ...{ id: fact.id, kind: fact.kind, sourceRecord: fact.sourceRecord },
    day: formatDate(dateOf(fact.occurredAt.from, fact.occurredAt.offset)),
    content: sealer.digest('content', contentOf(fact)),
    blind: blindOf(fact),
    papers: papersOf(fact, repeating),
  })
  const before = new MappedBefore()
  return ({ row, problems }) => {
    const { number, place } = row
    if (problems.length > 0) return { number, place, problems }
    const made = mapRow(mapping, row, receipt, before)
    return made.ok ? { number, place, facts: made.value.map(asked) } : { number, place, problems: made.problems }
  }
}

/** Tries rows together: as many as are asked of the database at once. */
class TryingRows implements Gathering<readonly Tried[]> {
  private readonly rows: Tried[] = []

  constructor(private readonly tried: (reading: RowReading) => Tried) {}

  add(reading: RowReading): void {
    this.rows.push(this.tried(reading))
  }

  get isFull(): boolean {
    return this.rows.length >= IMPORT_LIMITS.pieceRows
  }

  end(): readonly Tried[] {
    return this.rows
  }
}

/** Reads a whole file by the mapping of its batch and tells what importing it would do; of the file nothing is stored. */
export async function checkFile(
  context: ServerContext,
  { office, id }: { readonly office: string; readonly id: string },
  goOn: GoOn,
): Promise<void> {
  const sealer = sealerOf(context.keyring, office)
  const batch = await inOffice(context.database, office, (client) => batchOf(client, office, id))
  const mapping = batchMapping(batch)
  const site = batch.site === null ? {} : { site: batch.site as SiteId }
  const receipt = { office: office as OfficeId, receivedAt: context.clock.now(), ...site }
  const trial = new Trial(cellMask(mapping))
  let problems: readonly Problem[] = []
  const readings = rowReadings(batchFile(batch, sealer), fileBytes(context, office, id), mapping, batch.columns ?? [])
  const tried = trying(mapping, receipt, sealer)
  for await (const next of inPieces(readings, 0, () => new TryingRows(tried))) {
    if (!goOn()) return
    if ('problems' in next) {
      problems = next.problems
      break
    }
    const known = await knownOf(context, office, next.piece)
    for (const row of next.piece) {
      if ('facts' in row) trial.settle(row, known)
      else trial.reject(row, row.problems)
    }
  }
  const { report } = trial
  const kept = sealJson(sealer, { report, problems })
  const state = report.rows === 0 && problems.length > 0 ? 'failed' : 'checked'
  await inOffice(context.database, office, (client) =>
    client.query(
      `update import_batch set state = $3, rows = $4, report_key = $5, report_sealed = $6
       where office = $1 and id = $2 and state = 'checking'`,
      [office, id, state, report.rows, kept.keyId, kept.bytes],
    ),
  )
}
