/** What of a browser's storage a lease needs. */
export type LeaseStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEY = 'hengjian.stream.lead'
/** A lease is renewed by {@link BEAT} and falls to another tab when that was missed twice. */
const VALID = 6000
export const BEAT = 2000

function holderOf(store: LeaseStore, now: number): string | undefined {
  const [holder, until] = (store.getItem(KEY) ?? '').split(' ')
  // A time far ahead was written before the machine's clock was set back.
  const left = Number(until) - now
  return holder !== undefined && holder !== '' && left > 0 && left <= VALID ? holder : undefined
}

/**
 * Takes or renews the lead among the tabs of a browser. Two that take it in the same moment both hold it until the next beat, at
 * which the one whose word was overwritten steps back.
 * @param me a name that no other tab bears
 * @returns whether this tab leads
 */
export function takeLead(store: LeaseStore, me: string, now: number): boolean {
  const holder = holderOf(store, now)
  if (holder !== undefined && holder !== me) return false
  store.setItem(KEY, `${me} ${now + VALID}`)
  return true
}

/** Gives the lead away, so that another tab takes it at its next beat. */
export function leaveLead(store: LeaseStore, me: string, now: number): void {
  if (holderOf(store, now) === me) store.removeItem(KEY)
}
