import type { Instant } from '@hengjian/law'

/** How long a person on duty has before an urgent clock goes on to the next. */
export const PATIENCE = 10 * 60_000

/** How an urgent clock stands with the people it was put to. */
export interface Urgency {
  /** Logins it was put to one by one, the last one asked last. */
  readonly asked: readonly string[]
  /** Whether it is put to everyone on duty: nobody in particular is left to ask. */
  readonly everyone: boolean
  readonly askedAt: Instant
  readonly acknowledgedBy: string | null
  readonly ended: boolean
}

/** What happened to it; `login` is who was asked or who acknowledged, null for everyone. */
export interface UrgencyStep {
  readonly action: 'raised' | 'passedOn' | 'handedOver' | 'acknowledged' | 'ended'
  readonly login: string | null
  readonly urgency: Urgency
}

/** Puts a clock that has become urgent to the first on duty, or to everyone where nobody is. */
export function raise(duty: readonly string[], now: Instant): UrgencyStep {
  const [first] = duty
  const urgency = {
    asked: first === undefined ? [] : [first],
    everyone: first === undefined,
    askedAt: now,
    acknowledgedBy: null,
    ended: false,
  }
  return { action: 'raised', login: first ?? null, urgency }
}

/** When an urgent clock goes on to the next; undefined where it does not. */
export const passesOnAt = ({ everyone, askedAt, acknowledgedBy, ended }: Urgency): Instant | undefined =>
  everyone || ended || acknowledgedBy !== null ? undefined : ((askedAt + PATIENCE) as Instant)

/** Who on duty is asked next; undefined where all were, and everyone is. */
export const nextOf = ({ asked }: Pick<Urgency, 'asked'>, duty: readonly string[]): string | undefined =>
  duty.find((login) => !asked.includes(login))

/**
 * Goes on to the first on duty who was not asked yet, and to everyone when all were; undefined while there is patience. Who is on
 * duty may have changed since it was raised.
 */
export function passOn(urgency: Urgency, duty: readonly string[], now: Instant): UrgencyStep | undefined {
  const due = passesOnAt(urgency)
  if (due === undefined || now < due) return undefined
  const next = nextOf(urgency, duty)
  return next === undefined
    ? { action: 'passedOn', login: null, urgency: { ...urgency, everyone: true, askedAt: now } }
    : { action: 'passedOn', login: next, urgency: { ...urgency, asked: [...urgency.asked, next], askedAt: now } }
}

/**
 * When the people on duty change: what was put to somebody who is no longer there, or was acknowledged by them and is not answered yet, is put to
 * the first who is, and to everyone where nobody is; undefined where it is in good hands.
 */
export function handOver(urgency: Urgency, duty: readonly string[], now: Instant): UrgencyStep | undefined {
  const { asked, everyone, acknowledgedBy, ended } = urgency
  const holder = acknowledgedBy ?? (everyone ? undefined : asked.at(-1))
  if (ended || holder === undefined || duty.includes(holder)) return undefined
  return { ...raise(duty, now), action: 'handedOver' }
}

/** Somebody has seen it, whoever was asked; undefined where it is over or somebody else was first. */
export const acknowledge = (urgency: Urgency, login: string): UrgencyStep | undefined =>
  urgency.ended || urgency.acknowledgedBy !== null
    ? undefined
    : { action: 'acknowledged', login, urgency: { ...urgency, acknowledgedBy: login } }

/** The clock was answered, corrected, or ran out: nothing is asked any more. */
export const end = (urgency: Urgency): UrgencyStep | undefined =>
  urgency.ended ? undefined : { action: 'ended', login: null, urgency: { ...urgency, ended: true } }
