import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { Engine } from 'json-rules-engine'
import { medianOf, tell } from '../outcome'
import { LOG_FOLDER, verify } from './answers'

/** A case as it stood when it was sent to credit collection. */
interface Sent {
  readonly id: string
  readonly payment: number | null
  readonly paid: number
  /** What a payment must reach, the tolerance taken off. */
  readonly owed: number
}

const MONEY = { amount: 4, expense: 5, payment: 6, paid: 7 } as const

/** Latest values are no notion of the engine and it adds nothing up: it is handed both for nothing. */
async function sentCases(): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  let known: Partial<Record<keyof typeof MONEY, number>> = {}
  let last = ''
  const lines = createInterface({ input: createReadStream(`${LOG_FOLDER}/road-fines.csv.gz`).pipe(createGunzip()) })
  for await (const line of lines) {
    const cells = line.split(',')
    const [id = '', activity] = cells
    if (id !== last) known = {}
    last = id
    for (const [name, column] of Object.entries(MONEY)) {
      if (cells[column]) known = { ...known, [name]: Number(cells[column]) }
    }
    if (activity !== 'Send for Credit Collection') continue
    const { amount = Number.NaN, expense = Number.NaN, payment = null, paid = Number.NaN } = known
    sent.push({ id, payment, paid, owed: amount + expense - 0.005 })
  }
  return sent
}

async function violating(cases: readonly Sent[]): Promise<readonly string[]> {
  const engine = new Engine([
    {
      conditions: {
        all: [
          { fact: 'payment', operator: 'notEqual', value: null },
          { fact: 'paid', operator: 'greaterThanInclusive', value: { fact: 'owed' } },
        ],
      },
      event: { type: 'M01' },
    },
  ])
  const found: string[] = []
  for (const { id, payment, paid, owed } of cases) {
    const { events } = await engine.run({ payment, paid, owed })
    if (events.length > 0) found.push(id)
  }
  return found
}

// M01, sent to collection although paid: the one of the twelve that is a condition on values alone, and so the one it can say.
const cases = await sentCases()
verify(new Map([['M01', await violating(cases)]]))
tell(await medianOf(5, () => violating(cases)), { evaluated: cases.length })
