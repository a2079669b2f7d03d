import type { Problem } from '@hengjian/law'
import { type ServerProblemCode, serverProblem } from '../problems/registry'
import { type AuditEntry, type AuditSeal, GENESIS, headLink, linkOf, type SealHeader, unlinkedHash } from './auditChain'
import type { AuditCheckpoint } from './auditCheckpoints'
import { NumberSet } from './numberSet'

/** The entries among which the first is that is not as it was written; without `to` it is every one from there on. */
export interface Suspect {
  readonly seal: number
  readonly from: number
  readonly to: number | null
}

/** What a verification found. */
export interface AuditVerification {
  readonly seals: number
  readonly entries: number
  /** Lines not sealed yet; the newest second's are normal. */
  readonly unsealed: number
  readonly problems: readonly Problem[]
  /** The first of what is wrong, as narrow as it can be told. */
  readonly firstBad: Suspect | undefined
}

interface Fault {
  readonly code: ServerProblemCode
  readonly from: number
  readonly to: number | null
}

/** `5`, `1–9` or `10–`, as it is printed. */
export const suspectText = ({ from, to }: Pick<Suspect, 'from' | 'to'>): string =>
  to === null ? `${from}–` : from === to ? String(from) : `${from}–${to}`

const wholeSeal = (code: ServerProblemCode, { entries }: AuditSeal): Fault => ({
  code,
  from: entries[0] ?? 0,
  to: entries.at(-1) ?? 0,
})

/** The first entry that is missing, moved or changed, told by the hash that each entry has. */
function linkedFault(header: SealHeader, seal: AuditSeal, entries: readonly AuditEntry[], links: readonly string[]) {
  let last = headLink(header, seal.entries.length)
  for (const [place, id] of seal.entries.entries()) {
    const entry = entries[place]
    if (entry?.id !== id) {
      const moved = entries.some((one) => one.id === id)
      return { code: moved ? 'AUDIT_CHANGED' : 'AUDIT_DELETED', from: id, to: id } as const
    }
    last = linkOf(last, entry)
    if (last !== links[place]) return { code: 'AUDIT_CHANGED', from: id, to: id } as const
  }
  return last === seal.hash ? undefined : wholeSeal('AUDIT_CHANGED', seal)
}

function faultIn(header: SealHeader, seal: AuditSeal, entries: readonly AuditEntry[]): Fault | undefined {
  if (seal.links !== null) return linkedFault(header, seal, entries, seal.links)
  const there = new Set(entries.map(({ id }) => id))
  const missing = seal.entries.find((id) => !there.has(id))
  if (missing !== undefined) return { code: 'AUDIT_DELETED', from: missing, to: missing }
  return unlinkedHash(header, entries) === seal.hash ? undefined : wholeSeal('AUDIT_CHANGED', seal)
}

/**
 * Follows the chain of one office, seal by seal, and tells what is not as it was written: changed, deleted, moved and cut-off entries, and by
 * checkpoints kept outside also a chain that was written anew. Needs memory for one batch, whatever the log's length.
 */
export class AuditWalk {
  readonly #office: string
  readonly #checkpoints = new Map<number, string[]>()
  readonly #sealed = new NumberSet()
  readonly #problems: Problem[] = []
  #firstBad: Suspect | undefined
  #number = 0
  #entries = 0
  #previous = GENESIS
  #before: AuditSeal | undefined
  /** The last entry up to which a checkpoint agrees. */
  #vouched = 0
  #last = 0

  constructor(office: string) {
    this.#office = office
  }

  /** Expects the seals as checkpoints have them; those of other offices are passed over. Before the first seal is taken. */
  expect(checkpoints: readonly AuditCheckpoint[]): void {
    for (const { office, number, hash } of checkpoints)
      if (office === this.#office) this.#checkpoints.set(number, [...(this.#checkpoints.get(number) ?? []), hash])
  }

  /** How many different entries were seen below a seal. */
  get sealed(): number {
    return this.#sealed.size
  }

  #tell(seal: number, { code, from, to }: Fault): void {
    const suspect = { seal, from, to }
    this.#firstBad ??= suspect
    this.#problems.push(serverProblem(code, suspectText(suspect), `${this.#office} #${seal}`))
  }

  #connect(seal: AuditSeal): void {
    if (seal.number !== this.#number + 1)
      this.#tell(this.#number + 1, { code: 'AUDIT_GAP', from: this.#last + 1, to: (seal.entries[0] ?? 0) - 1 })
    else if (seal.previous !== this.#previous) this.#tell(this.#number, wholeSeal('AUDIT_BROKEN', this.#before ?? seal))
  }

  #compare(seal: AuditSeal): void {
    const hashes = this.#checkpoints.get(seal.number) ?? []
    if (hashes.some((hash) => hash !== seal.hash))
      this.#tell(seal.number, { code: 'AUDIT_REWRITTEN', from: this.#vouched + 1, to: this.#last })
    else if (hashes.length > 0) this.#vouched = this.#last
  }

  /** Takes the next seal with those of its entries that are there, in the order in which they lie. */
  take(seal: AuditSeal, entries: readonly AuditEntry[]): void {
    this.#connect(seal)
    const header = { office: this.#office, number: seal.number, at: seal.at, previous: seal.previous }
    const twice = seal.entries.find((id) => this.#sealed.has(id))
    const fault = twice === undefined ? faultIn(header, seal, entries) : undefined
    if (twice !== undefined) this.#tell(seal.number, { code: 'AUDIT_CHANGED', from: twice, to: twice })
    if (fault !== undefined) this.#tell(seal.number, fault)
    for (const id of seal.entries) this.#sealed.add(id)
    this.#last = Math.max(this.#last, ...seal.entries.slice(-1))
    this.#entries += seal.entries.length
    this.#number = seal.number
    this.#previous = seal.hash
    this.#before = seal
    this.#compare(seal)
  }

  /**
   * What was found, when no seal is left.
   * @param stated how many seals there should be at least, where something says so beside the checkpoints
   */
  end(unsealed: number, stated = 0): AuditVerification {
    const furthest = [...this.#checkpoints.keys()].reduce((one, other) => Math.max(one, other), stated)
    if (furthest > this.#number)
      this.#tell(this.#number + 1, { code: 'AUDIT_TRUNCATED', from: this.#last + 1, to: null })
    return {
      seals: this.#number,
      entries: this.#entries,
      unsealed,
      problems: this.#problems,
      firstBad: this.#firstBad,
    }
  }
}
