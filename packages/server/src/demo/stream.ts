import { setImmediate as breathe } from 'node:timers/promises'
import { OUTSIDE_SYSTEMS, type ReceivedLine, timeline } from '@hengjian/district'
import { type OfficeId, type SiteId, wireForm } from '@hengjian/facts'
import { type Bytes, mappedFactsOf } from '@hengjian/facts/readers'
import type { Instant } from '@hengjian/law'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { DEMO_OFFICE, noteTold, type ToldDistrict } from './district'
import { keysOf } from './loadDemo'
import { outsideFile } from './outsideFile'

/** So many lines arrive at a time, at least, after a pause. */
const PORTION = 500

/** Lines in the order of receipt, ended where later ones follow: the cursor behind a portion leaves none of it out. */
class Waiting {
  readonly #days: ReturnType<typeof timeline>
  #lines: readonly ReceivedLine[] = []
  /** The lines are all that was received before this. */
  #before = 0

  constructor(district: ToldDistrict) {
    this.#days = timeline(district, district.toldUpTo)
  }

  /** The next lines that were received up to an instant; none where the district has not come so far. */
  async next(upTo: Instant): Promise<readonly ReceivedLine[]> {
    while (this.#before <= upTo) {
      const day = this.#days.next().value
      this.#lines = [...this.#lines, ...day.lines]
      this.#before = day.before
      await breathe()
    }
    const end = Math.min(this.#lines[PORTION - 1]?.receivedAt ?? upTo, upTo)
    const portion = this.#lines.filter(({ receivedAt }) => receivedAt <= end)
    this.#lines = this.#lines.slice(portion.length)
    return portion
  }
}

async function* asBytes(bytes: AsyncIterable<Uint8Array>): Bytes {
  yield* bytes
}

/**
 * What a system reports, as lines of the interface: its own export, read by its mapping. A system without one speaks the
 * interface's form itself.
 */
async function wireLines(lines: readonly ReceivedLine[], receivedAt: Instant): Promise<readonly string[]> {
  const { source, site } = lines[0]?.line ?? { source: '', site: '' }
  const system = OUTSIDE_SYSTEMS.find(({ mapping }) => mapping.source === source)
  const [format] = system?.formats ?? []
  if (system === undefined || format === undefined) return lines.map(({ line }) => JSON.stringify(line))
  const { name, bytes } = outsideFile(
    system,
    format,
    lines.map(({ line }) => line),
  )
  const receipt = { office: DEMO_OFFICE.id as OfficeId, site: site as SiteId, receivedAt }
  const written: string[] = []
  for await (const read of mappedFactsOf(name, asBytes(bytes), system.mapping, receipt)) {
    if ('problems' in read) throw new Error(`the district's export is not read: ${read.problems[0]?.code ?? ''}`)
    written.push(JSON.stringify(wireForm(read.fact)))
  }
  return written
}

/** Lines of one system of one site, in the order of their first ones. */
function deliveries(lines: readonly ReceivedLine[]): readonly (readonly ReceivedLine[])[] {
  const found = new Map<string, ReceivedLine[]>()
  for (const one of lines) {
    const key = `${one.line.source} ${one.line.site}`
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found.values()]
}

/** The district that goes on: each call delivers what its systems have reported by now. */
export class DistrictStream {
  readonly #waiting: Waiting
  readonly #keys: ReadonlyMap<string, string>

  constructor(
    private readonly context: ServerContext,
    private readonly app: App,
    district: ToldDistrict,
  ) {
    this.#waiting = new Waiting(district)
    this.#keys = keysOf(context, district)
  }

  /**
   * Delivers what was received by now over the interface, in order; after a pause a portion at a time.
   * @returns how many lines were delivered; 0 when the district is as far as the clock
   * @throws where the interface did not take them: the next process begins with the same lines
   */
  async deliver(): Promise<number> {
    const now = this.context.clock.now()
    const portion = await this.#waiting.next(now)
    const last = portion.at(-1)
    if (last === undefined) return 0
    for (const lines of deliveries(portion)) await this.#post(lines, now)
    await inOffice(this.context.database, DEMO_OFFICE.id, (client) => noteTold(client, DEMO_OFFICE.id, last.receivedAt))
    return portion.length
  }

  async #post(lines: readonly ReceivedLine[], now: Instant): Promise<void> {
    const source = lines[0]?.line.source ?? ''
    const answer = await this.app.inject({
      method: 'POST',
      url: '/api/v1/facts',
      headers: {
        'content-type': 'application/x-ndjson',
        authorization: `Bearer ${this.#keys.get(source) ?? ''}`,
      },
      payload: (await wireLines(lines, now)).join('\n'),
    })
    if (answer.statusCode !== 200) throw new Error(`the district's delivery was answered ${answer.statusCode}`)
  }
}
