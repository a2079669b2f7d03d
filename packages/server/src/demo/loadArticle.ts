import { articleScenario } from '@hengjian/district'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { enterDemoRoster } from './demoRoster'
import { DEMO_OFFICE } from './district'
import { nameDemoSites } from './sites'
import { storeReceived } from './storeReceived'

/** Loads the district of 2018 to 2021, in one transaction: after a cut there is nothing or everything. Nothing is added to it as time passes. */
export function loadArticle(context: ServerContext): Promise<void> {
  const { id: office } = DEMO_OFFICE
  return inOffice(context.database, office, async (client) => {
    const { rowCount } = await client.query('select from fact where office = $1 limit 1', [office])
    if (rowCount !== 0) return
    await storeReceived(client, context, office, articleScenario())
    await nameDemoSites(client, office)
    await enterDemoRoster(client, office, context.clock.now())
  })
}
