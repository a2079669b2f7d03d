import { setImmediate as breathe } from 'node:timers/promises'
import { historyOf, type ReceivedLine } from '@hengjian/district'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { DEMO_OFFICE, noteLoaded, type ToldDistrict } from './district'
import { storeReceived } from './storeReceived'

/** So many lines of history are stored in one transaction, at least. */
const PORTION = 1000

/**
 * Loads the history that is missing, the newest first and of each person all at once, so that nobody is judged by half of what is
 * known of them. What was loaded is noted with each portion, so that the next start goes on from there.
 * @param stopped asked before each day
 */
export async function loadHistory(
  context: ServerContext,
  district: ToldDistrict,
  stopped: () => boolean,
): Promise<void> {
  const { id: office } = DEMO_OFFICE
  let portion: ReceivedLine[] = []
  for (let ago = district.loadedDays; ago <= district.days && !stopped(); ago += 1) {
    portion.push(...historyOf(district, ago))
    if (ago === district.days || portion.length >= PORTION) {
      const lines = portion
      await inOffice(context.database, office, async (client) => {
        await storeReceived(client, context, office, lines)
        await noteLoaded(client, office, ago + 1)
      })
      portion = []
    }
    await breathe()
  }
}
