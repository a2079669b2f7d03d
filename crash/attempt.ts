import { randomUUID } from 'node:crypto'
import { type ReceiptDto, receiptSchema } from '@hengjian/contract'
import type { Headers, Login } from './office'

/** An action as it is sent, and sent again until there is an answer: the same key stands for it however often. */
export interface Attempt {
  readonly who: Login
  readonly key: string
  /** Below `/api/v1/matters`. */
  readonly path: string
  /** The version that was read; undefined where a matter is opened. */
  readonly version: number | undefined
  readonly body: object
}

export const newAttempt = (attempt: Omit<Attempt, 'key'>): Attempt => ({ ...attempt, key: randomUUID() })

/** What came of a try: a receipt, a refusal, or nothing, for then somebody was killed meanwhile. */
export type Outcome =
  | { readonly kind: 'receipt'; readonly receipt: ReceiptDto }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'cut' }

const CUT: Outcome = { kind: 'cut' }

/** Whether an answer says that the server is there and the database is not. */
export const isCut = (status: number): boolean => status === 502 || status === 503 || status === 504

const codeOf = (told: unknown): string =>
  typeof told === 'object' && told !== null && 'code' in told && typeof told.code === 'string' ? told.code : '?'

/** Sends an attempt once. */
export async function send(url: string, headers: Headers, { path, key, version, body }: Attempt): Promise<Outcome> {
  const match = version === undefined ? {} : { 'if-match': `"${version}"` }
  try {
    const answer = await fetch(`${url}/api/v1/matters${path}`, {
      method: 'POST',
      headers: { ...headers, ...match, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })
    if (isCut(answer.status)) return CUT
    const told: unknown = await answer.json()
    if (answer.status !== 200) return { kind: 'refused', code: `${answer.status} ${codeOf(told)}` }
    return { kind: 'receipt', receipt: receiptSchema.parse(told) }
  } catch (failure) {
    // A connection that ends is what a kill looks like from outside; an answer that cannot be read is not.
    if (failure instanceof TypeError || (failure instanceof SyntaxError && failure.message.includes('end of JSON')))
      return CUT
    throw failure
  }
}
