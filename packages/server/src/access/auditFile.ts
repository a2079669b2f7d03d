import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { refuse } from '../problems/registry'
import type { AuditEntry, AuditSeal } from './auditChain'
import { type AuditCheckpoint, checkpointSchema } from './auditCheckpoints'
import { type AuditVerification, AuditWalk } from './auditWalk'

/** The form of an exported read log; docs/audit.md describes it. */
export const AUDIT_EXPORT = 'hengjian-audit/1'

const entrySchema = z.object({
  kind: z.literal('entry'),
  id: z.number(),
  at: z.number(),
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  type: z.string(),
  subject: z.string(),
  detail: z.string(),
  request: z.string(),
})
const sealSchema = z.object({
  kind: z.literal('seal'),
  number: z.number(),
  at: z.number(),
  entries: z.array(z.number()),
  previous: z.string(),
  hash: z.string(),
  links: z.array(z.string()).nullable(),
})
const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('office'), format: z.literal(AUDIT_EXPORT), office: z.string() }),
  sealSchema,
  entrySchema,
  checkpointSchema.extend({ kind: z.literal('checkpoint') }),
  z.object({
    kind: z.literal('end'),
    office: z.string(),
    seals: z.number(),
    entries: z.number(),
    unsealed: z.number(),
  }),
])
/** One line of an exported read log. */
export type AuditLine = z.output<typeof lineSchema>

async function* linesOf(file: string): AsyncGenerator<AuditLine> {
  let number = 0
  for await (const text of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    const line = lineSchema.safeParse(jsonOf(text))
    if (!line.success) refuse('AUDIT_FILE', String(number), file)
    yield line.data
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One office of an exported log, while it is read. */
class FileWalk {
  readonly #walk: AuditWalk
  #seal: AuditSeal | undefined
  #entries: AuditEntry[] = []
  #unsealed = 0
  /** How many seals the file says it has; without its last line, more than any. */
  #stated = Number.POSITIVE_INFINITY

  constructor(
    readonly office: string,
    outside: readonly AuditCheckpoint[],
  ) {
    this.#walk = new AuditWalk(office)
    this.#walk.expect(outside)
  }

  #settle(): void {
    if (this.#seal !== undefined) this.#walk.take(this.#seal, this.#entries)
    this.#seal = undefined
    this.#entries = []
  }

  take(line: AuditLine): void {
    if (line.kind === 'entry') this.#entries.push(line)
    else this.#settle()
    if (line.kind === 'seal') this.#seal = line
    if (line.kind === 'checkpoint') this.#walk.expect([line])
    if (line.kind !== 'end') return
    this.#stated = line.seals
    this.#unsealed = line.unsealed
  }

  /** What was found; a file that breaks off lacks everything after its last line. */
  end(): AuditVerification {
    this.#settle()
    return this.#walk.end(this.#unsealed, this.#stated)
  }
}

/** Verifies an exported read log by itself, against checkpoints kept elsewhere. AUDIT_FILE where it is none. */
export async function verifyAuditFile(
  file: string,
  outside: readonly AuditCheckpoint[],
): Promise<ReadonlyMap<string, AuditVerification>> {
  if (!existsSync(file)) refuse('AUDIT_FILE', '0', file)
  const found = new Map<string, AuditVerification>()
  let walk: FileWalk | undefined
  for await (const line of linesOf(file)) {
    if (line.kind === 'office') {
      if (walk !== undefined) found.set(walk.office, walk.end())
      walk = new FileWalk(line.office, outside)
    } else if (walk === undefined) refuse('AUDIT_FILE', '1', file)
    else walk.take(line)
  }
  if (walk !== undefined) found.set(walk.office, walk.end())
  return found
}
