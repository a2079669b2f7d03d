import { formSchema } from '@hengjian/contract'
import { serverTime } from '../time/server-clock'
import type { Filled } from './filled'

/** A half-filled form as this browser keeps it: without what is sealed. */
export interface KeptDraft {
  readonly form: Filled['form']
  readonly reason: string
  readonly words: string
  /** The key it is sent under, so that a second attempt after a lost answer is no second action. */
  readonly key: string
  readonly at: string
}

const DAY = 86_400_000
/** Office machines are shared: what nobody came back for is forgotten. */
const KEPT_FOR = 7 * DAY
const PREFIX = 'hengjian.draft.'

/** Where the form of an action is kept: for each user, matter and action its own place. */
export const draftPlace = (login: string, subject: string, action: string): string =>
  `${PREFIX}${JSON.stringify([login, subject, action])}`

/** Reads what was kept; undefined where it is no draft, or too old. */
export function parseDraft(text: string | null, now: string): KeptDraft | undefined {
  if (text === null) return undefined
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null || !('form' in found)) return undefined
    const { reason, words, key, at } = { reason: '', words: '', key: '', at: '', ...found }
    const form = formSchema.parse(found.form)
    if (![reason, words, key, at].every((one) => typeof one === 'string') || key === '') return undefined
    return Date.parse(now) - Date.parse(at) < KEPT_FOR ? { form, reason, words, key, at } : undefined
  } catch {
    return undefined
  }
}

export function readDraft(place: string): KeptDraft | undefined {
  try {
    return parseDraft(localStorage.getItem(place), serverTime())
  } catch {
    return undefined
  }
}

export function keepDraft(place: string, { form, reason, words }: Filled, key: string): void {
  try {
    localStorage.setItem(place, JSON.stringify({ form, reason, words, key, at: serverTime() } satisfies KeptDraft))
  } catch {
    // A browser that keeps nothing, or is full, still sends the form.
  }
}

export function forgetDraft(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Nothing was kept.
  }
}

/** A new key to do something once under; also on plain http, where browsers offer less. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
