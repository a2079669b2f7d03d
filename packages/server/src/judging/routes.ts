import { cardRoutes } from '../cases/cardRoutes'
import { casesRoutes } from '../cases/routes'
import { centreRoutes } from '../centre/routes'
import type { ServerContext } from '../context'
import { deskRoutes } from '../desk/routes'
import { factsRoutes } from '../facts/routes'
import { findingsRoutes } from '../findings/routes'
import type { App } from '../http/app'
import { modelsRoutes } from '../models/routes'
import { peopleRoutes } from '../people/routes'
import { searchRoutes } from '../search/routes'
import { sheetsRoutes } from '../sheets/routes'
import { streamRoutes } from '../stream/routes'
import { tourRoutes } from '../tour/routes'
import { urgencyRoutes } from '../urgency/routes'
import { verdictsRoutes } from '../verdicts/routes'
import { leadRoutes } from './leadRoutes'

/** Facts in, findings out: every route of the judging half. */
export function registerJudgingRoutes(app: App, context: ServerContext): void {
  factsRoutes(app, context)
  deskRoutes(app, context)
  urgencyRoutes(app, context)
  tourRoutes(app, context)
  casesRoutes(app, context)
  cardRoutes(app, context)
  centreRoutes(app, context)
  findingsRoutes(app, context)
  peopleRoutes(app, context)
  searchRoutes(app, context)
  verdictsRoutes(app, context)
  modelsRoutes(app, context)
  sheetsRoutes(app, context)
  leadRoutes(app, context)
  streamRoutes(app, context)
}
