import { setTimeout as pause } from 'node:timers/promises'
import { type IngestAnswerDto, ingestAnswerSchema, type ReceiptDto } from '@hengjian/contract'
import { dateOf, formatDate, SHANGHAI_OFFSET } from '@hengjian/law'
import type { Random } from '../packages/district/src/random'
import { systemClock } from '../packages/server/src/clock'
import { type Attempt, isCut, newAttempt, type Outcome, send } from './attempt'
import { coursesOn, type Step } from './courses'
import { Files } from './files'
import type { Journal } from './journal'
import type { Headers, Login } from './office'

/** Something that must not be: what was found, for a person to look after. */
export class Fault extends Error {}

/** How an action may be sent, by chance: once, or twice under one key, or by two people at the same moment. */
const CLICKS: readonly ('doubled' | 'contested' | undefined)[] = ['doubled', 'contested']

interface Done {
  readonly key: string
  readonly receipt: ReceiptDto
}

/** What is told of the work when it ends. */
export interface Figures {
  /** Tries that a kill left without an answer. */
  cut: number
  /** Of these, found done when they were sent again under their key. */
  doneThough: number
  /** The same sent twice at once. */
  doubled: number
  /** Files that came with actions. */
  files: number
  /** Another key, the same version, at once: one acts, the other is told to look again. */
  contested: number
}

/** The work of an office: several people at once, each on matters of their own, and a system that reports facts. */
export class Load {
  readonly figures: Figures = { cut: 0, doneThough: 0, doubled: 0, files: 0, contested: 0 }
  readonly #urlOf: () => string
  readonly #people: Readonly<Record<Login, Headers>>
  readonly #key: string
  readonly #journal: Journal
  readonly #mark: string
  readonly #files: Files
  #gate: Promise<void> = Promise.resolve()
  #open: () => void = () => undefined
  #ended = false
  #backAt = 0

  /** @param mark stands in the numbers of what this process reports, so that a later one reports something else */
  constructor(
    urlOf: () => string,
    people: Readonly<Record<Login, Headers>>,
    key: string,
    journal: Journal,
    mark: string,
  ) {
    this.#urlOf = urlOf
    this.#people = people
    this.#key = key
    this.#journal = journal
    this.#mark = mark
    this.#files = new Files(urlOf, people, { journal, mark })
  }

  /** From here on nobody sends anything: somebody was killed. */
  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve
    })
  }

  /** Everybody goes on, and first asks again for what was left without an answer. */
  release(): void {
    this.#backAt = systemClock.now()
    this.#open()
  }

  end(): void {
    this.#ended = true
    this.release()
  }

  /** Sends until there is an answer; what is cut is sent again under the same key once everything is back. */
  async #settle(attempt: Attempt): Promise<Exclude<Outcome, { kind: 'cut' }>> {
    for (let tries = 0; tries < 3000; tries += 1) {
      await this.#gate
      const outcome = await send(this.#urlOf(), this.#people[attempt.who], attempt)
      if (outcome.kind !== 'cut') {
        if (tries > 0 && outcome.kind === 'receipt') this.#countCut(outcome.receipt)
        return outcome
      }
      if (tries === 0) this.figures.cut += 1
      await pause(20)
    }
    throw new Fault(`${attempt.path} under ${attempt.key} is never answered`)
  }

  #countCut({ at }: ReceiptDto): void {
    // Older than what is being done now: the first try had been committed when it was cut.
    if (Date.parse(at) < this.#backAt) this.figures.doneThough += 1
  }

  /** The form with a file, where the step may bring one and chance wills it. */
  async #withFile({ who, form, brings }: Step, random: Random): Promise<Step['form']> {
    if (brings === undefined || random.below(2) === 0) return form
    const settled = (cut: number, cameThough: boolean): void => {
      this.figures.cut += cut
      if (cameThough) this.figures.doneThough += 1
    }
    const id = await this.#files.bring(who, random, () => this.#gate, settled)
    if (id === undefined) return form
    this.figures.files += 1
    return { ...form, [brings]: [id] }
  }

  /** One action by one person, perhaps clicked twice, perhaps with somebody else at the same moment: done exactly once. */
  async #act(attempt: Attempt, chance: number): Promise<Done> {
    const clicks = attempt.version === undefined ? undefined : CLICKS[chance]
    if (clicks === 'doubled') this.figures.doubled += 1
    if (clicks === 'contested') this.figures.contested += 1
    const other = clicks === 'doubled' ? [attempt] : clicks === 'contested' ? [newAttempt(attempt)] : []
    const outcomes = await Promise.all(
      [attempt, ...other].map(async (one) => ({ ...(await this.#settle(one)), key: one.key })),
    )
    const done = outcomes.flatMap((one) => (one.kind === 'receipt' ? [one] : []))
    const refused = outcomes.flatMap((one) => (one.kind === 'refused' ? [one.code] : []))
    const [first, again] = done
    if (first === undefined || refused.some((code) => !/^(409|412) /.test(code)))
      throw new Fault(`${JSON.stringify(attempt.body)} of ${attempt.who} was refused: ${refused.join(', ')}`)
    if (again !== undefined && (first.key !== again.key || JSON.stringify(first) !== JSON.stringify(again)))
      throw new Fault(`${first.receipt.number} was acted on twice at version ${attempt.version}`)
    return first
  }

  #keep(who: Login, { key, receipt }: Done): ReceiptDto {
    const { id, version, action, state } = receipt
    this.#journal.add({ kind: 'action', who, key, matter: id, sequence: version, action, state: state.id })
    return receipt
  }

  async #step(workflow: string, step: Step, before: ReceiptDto | undefined, random: Random) {
    const { who, action, reason } = step
    const form = await this.#withFile(step, random)
    const content = { action, form, ...(reason === undefined ? {} : { reason }) }
    const attempt = newAttempt(
      before === undefined
        ? { who, path: '', version: undefined, body: { workflow, ...content } }
        : { who, path: `/${before.id}/actions`, version: before.version, body: content },
    )
    return this.#keep(who, await this.#act(attempt, random.below(10)))
  }

  /** Works on one matter after the other until the work ends. */
  async people(random: Random): Promise<void> {
    while (!this.#ended) {
      const today = formatDate(dateOf(systemClock.now(), SHANGHAI_OFFSET))
      const { workflow, steps } = random.pick(coursesOn(today))
      let receipt: ReceiptDto | undefined
      for (const step of steps) {
        if (this.#ended) return
        receipt = await this.#step(workflow, step, receipt, random)
      }
    }
  }

  #lineOf(id: string): string {
    return JSON.stringify({
      source: 'policeProcessSystem',
      sourceRecord: id,
      kind: 'caseAccepted',
      occurredAt: '2026-05-06T14:20:00+08:00',
      objects: [{ role: 'case', type: 'case', id: `C-${id}`, attributes: { number: id } }],
      data: {},
    })
  }

  /** What is answered to facts; undefined where a kill cut the answer off. */
  async #post(lines: readonly string[]): Promise<IngestAnswerDto | undefined> {
    await this.#gate
    const sent = {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#key}`, 'content-type': 'application/x-ndjson' },
      body: lines.join('\n'),
    }
    const answer = await fetch(`${this.#urlOf()}/api/v1/facts`, sent).catch(() => undefined)
    if (answer === undefined || isCut(answer.status)) return undefined
    const told: unknown = await answer.json().catch(() => undefined)
    return told === undefined ? undefined : ingestAnswerSchema.parse(told)
  }

  /** Reports facts, a message after the other; one that was cut comes whole or not at all, and is then sent again. */
  async source(random: Random): Promise<void> {
    for (let message = 0; !this.#ended; message += 1) {
      const ids = Array.from({ length: random.between(1, 20) }, (_, line) => `${this.#mark}-${message}-${line}`)
      let answer: IngestAnswerDto | undefined
      for (let tries = 0; answer === undefined && tries < 3000; tries += 1) {
        if (tries > 0) await pause(20)
        answer = await this.#post(ids.map((id) => this.#lineOf(id)))
      }
      if (answer === undefined) throw new Fault('facts are never taken in')
      const { accepted, duplicates, lines } = answer
      if (accepted + duplicates !== ids.length || accepted * duplicates !== 0)
        throw new Fault(`of ${ids.length} facts ${accepted} were taken in and ${duplicates} were there`)
      this.#journal.add({ kind: 'facts', ids: lines.flatMap(({ factId }) => factId ?? []) })
      await pause(random.between(0, 60))
    }
  }
}
