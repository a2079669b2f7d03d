import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('facts'), ids: z.array(z.string()) }),
  z.object({ kind: z.literal('file'), who: z.string(), id: z.string(), sha256: z.string() }),
  z.object({
    kind: z.literal('action'),
    who: z.string(),
    key: z.string(),
    matter: z.string(),
    sequence: z.number().int(),
    action: z.string(),
    state: z.string(),
  }),
])
/** Something that the server acknowledged. */
export type Acknowledged = z.infer<typeof lineSchema>
export type AcknowledgedAction = Extract<Acknowledged, { kind: 'action' }>
export type AcknowledgedFile = Extract<Acknowledged, { kind: 'file' }>

/** Everything that was ever acknowledged, kept outside the database: what is not found there again was lost. */
export class Journal {
  readonly #file: string
  readonly #lines: Acknowledged[]
  #listener: (() => void) | undefined

  /** @param file where it is kept; goes on with what it holds */
  constructor(file: string) {
    this.#file = file
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    // A last line without its end was cut off while it was written: nobody counted on it.
    this.#lines = text
      .split('\n')
      .slice(0, -1)
      .map((line) => lineSchema.parse(JSON.parse(line)))
  }

  /** Keeps one, before anything is done that follows from it. */
  add(acknowledged: Acknowledged): void {
    appendFileSync(this.#file, `${JSON.stringify(acknowledged)}\n`)
    this.#lines.push(acknowledged)
    this.#listener?.()
  }

  get length(): number {
    return this.#lines.length
  }

  /** Those after the first so many. */
  after(count: number): readonly Acknowledged[] {
    return this.#lines.slice(count)
  }

  /** Is answered when so many have been added from now on. */
  more(count: number): Promise<void> {
    const goal = this.#lines.length + count
    return new Promise((resolve) => {
      this.#listener = () => {
        if (this.#lines.length < goal) return
        this.#listener = undefined
        resolve()
      }
    })
  }
}
