import { listOffices } from '../access/offices'
import type { ServerContext } from '../context'
import { nameOf } from '../log/nameOf'

const EVERY_MS = 10 * 60_000

/** Makes each office's keys of the coming day in good time, and takes up keys that other processes made. */
export function startKeyRenewal({ database, keyring, log }: ServerContext): { stop(): Promise<void> } {
  const renew = async (): Promise<void> => {
    await keyring.refresh()
    for (const office of await listOffices(database)) await keyring.prepare(office)
  }
  const timer = setInterval(() => {
    renew().catch((error: unknown) => log.warn({ error: nameOf(error) }, 'data keys could not be renewed now'))
  }, EVERY_MS)
  return { stop: async () => clearInterval(timer) }
}
