import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { attachmentDraftSchema, attachmentDraftsSchema } from '@hengjian/contract'
import type { Random } from '../packages/district/src/random'
import { isCut } from './attempt'
import type { Acknowledged, Journal } from './journal'
import type { Headers, Login } from './office'

/** Most files are small; of so many one is stored in several pieces. */
const LARGE_OF = 12
const MIB = 1024 * 1024
const LINE = '讯问录音录像制作说明：𠮷野某，共一份，与原件核对无异。\n'

/** A file as somebody has it: its name is like no other's. */
interface OwnFile {
  readonly name: string
  readonly bytes: Buffer
  readonly sha256: string
}

/** What came of a try: a draft's id, nothing stored, too many drafts of one person, or a kill meanwhile. */
type Tried = { readonly id: string } | 'none' | 'full' | 'cut'

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function fileOf(name: string, random: Random): OwnFile {
  const size = random.below(LARGE_OF) === 0 ? random.between(MIB, 2 * MIB) : random.between(1, 30_000)
  const text = `${name}\n${LINE.repeat(Math.ceil(size / Buffer.byteLength(LINE)))}`
  const bytes = Buffer.from(text)
  return { name, bytes, sha256: digestOf(bytes) }
}

/** Asks for something of attachments; undefined where a kill cut it off. */
async function ask(url: string, path: string, init: RequestInit): Promise<Response | undefined> {
  const answer = await fetch(`${url}/api/v1/attachments${path}`, init).catch(() => undefined)
  return answer === undefined || isCut(answer.status) ? undefined : answer
}

const told = (answer: Response): Promise<unknown> => answer.json().catch(() => undefined)

/** The files that people bring to what they do. */
export class Files {
  readonly #urlOf: () => string
  readonly #people: Readonly<Record<Login, Headers>>
  readonly #journal: Journal
  readonly #mark: string
  #made = 0

  /** @param mark stands in the names of what this process brings */
  constructor(
    urlOf: () => string,
    people: Readonly<Record<Login, Headers>>,
    { journal, mark }: { readonly journal: Journal; readonly mark: string },
  ) {
    this.#urlOf = urlOf
    this.#people = people
    this.#journal = journal
    this.#mark = mark
  }

  async #put(who: Login, { name, bytes }: OwnFile): Promise<Tried> {
    const headers = { ...this.#people[who], 'content-type': 'application/octet-stream' }
    const sent = { method: 'PUT', headers, body: new Uint8Array(bytes) }
    const answer = await ask(this.#urlOf(), `?name=${encodeURIComponent(name)}`, sent)
    if (answer?.status === 409) return 'full'
    const draft = answer === undefined ? undefined : await told(answer)
    return draft === undefined ? 'cut' : { id: attachmentDraftSchema.parse(draft).id }
  }

  /** Looks whether what was cut off had come whole all the same, as a browser does when it is opened again. */
  async #find(who: Login, { name }: OwnFile): Promise<Tried> {
    const answer = await ask(this.#urlOf(), '', { headers: this.#people[who] })
    const list = answer === undefined ? undefined : await told(answer)
    if (list === undefined) return 'cut'
    const found = attachmentDraftsSchema.parse(list).drafts.find((draft) => draft.name === name)
    return found === undefined ? 'none' : { id: found.id }
  }

  /**
   * Brings one, however often it is cut off; once it is acknowledged it must be there.
   * @param settled is told how many tries were cut, and whether the last of these had come whole all the same
   * @returns its id; undefined where so many drafts of theirs wait that no more are taken
   */
  async bring(
    who: Login,
    random: Random,
    ready: () => Promise<void>,
    settled: (cut: number, cameThough: boolean) => void,
  ): Promise<string | undefined> {
    this.#made += 1
    const file = fileOf(`${this.#mark}-${this.#made}.txt`, random)
    for (let cut = 0; cut < 3000; cut += 1) {
      await ready()
      const found = cut === 0 ? 'none' : await this.#find(who, file)
      const tried = found === 'none' ? await this.#put(who, file) : found
      if (tried === 'full') return undefined
      if (typeof tried === 'object') {
        settled(cut, found !== 'none')
        this.#journal.add({ kind: 'file', who, id: tried.id, sha256: file.sha256 })
        return tried.id
      }
      await pause(20)
    }
    throw new Error(`${file.name} of ${who} is never taken`)
  }
}

/** Files that were acknowledged and cannot be read by whoever brought them, byte for byte. */
export async function unreadFiles(
  url: string,
  people: Readonly<Record<string, Headers>>,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const one of acknowledged) {
    if (one.kind !== 'file') continue
    const headers = people[one.who]
    const answer = await ask(url, `/${one.id}/file`, headers === undefined ? {} : { headers })
    const bytes = answer === undefined ? undefined : await answer.arrayBuffer()
    if (answer?.status !== 200 || bytes === undefined || digestOf(new Uint8Array(bytes)) !== one.sha256)
      faults.push(`file ${one.id} of ${one.who} was acknowledged and cannot be read`)
  }
  return faults
}
