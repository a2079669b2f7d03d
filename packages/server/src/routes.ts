import { ingestKeyRoutes, userRoutes } from './access/administrationRoutes'
import { auditRoutes } from './access/auditRoutes'
import { sessionRoutes } from './access/sessionRoutes'
import { archiveRoutes } from './archive/routes'
import { evidenceRoutes } from './assistance/evidenceRoutes'
import { assistanceRoutes } from './assistance/routes'
import { attachmentRoutes } from './attachments/routes'
import { calendarRoutes } from './calendar/calendarRoutes'
import type { ServerContext } from './context'
import { courtRoutes } from './court/routes'
import { documentRoutes } from './documents/routes'
import { emergencyRoutes } from './emergency/routes'
import { evaluationRoutes } from './evaluation/routes'
import { healthRoutes } from './health/healthRoutes'
import type { App } from './http/app'
import { campaignRoutes } from './identity/campaignRoutes'
import { identityRegisterRoutes } from './identity/identityRegisterRoutes'
import { mappingRoutes } from './imports/mappingRoutes'
import { rejectRoutes } from './imports/rejectRoutes'
import { importRoutes } from './imports/routes'
import { registerJudgingRoutes } from './judging/routes'
import { lawyerRoutes } from './lawyers/routes'
import { ledgerRoutes } from './ledgers/routes'
import { mattersRoutes } from './matters/routes'
import { metricsRoutes } from './metrics/routes'
import { modelCaseRoutes } from './modelCases/routes'
import { sessionRoomRoutes } from './rooms/routes'
import { rosterRoutes } from './roster/routes'
import { ruleRoutes } from './ruleLibrary/routes'
import { savedViewRoutes } from './savedViews/routes'
import { similarRoutes } from './similar/routes'
import { sitesRoutes } from './sites/routes'
import { sourcesRoutes } from './sources/routes'
import { teamRoutes } from './team/routes'
import { unitRoutes } from './units/routes'
import { workLogRoutes } from './workLog/routes'

/** Every route of the interface. */
export function registerRoutes(app: App, context: ServerContext): void {
  sessionRoutes(app, context)
  auditRoutes(app, context)
  userRoutes(app, context)
  ingestKeyRoutes(app, context)
  calendarRoutes(app, context)
  sitesRoutes(app, context)
  sourcesRoutes(app, context)
  unitRoutes(app, context)
  healthRoutes(app, context)
  metricsRoutes(app, context)
  savedViewRoutes(app, context)
  importRoutes(app, context)
  mappingRoutes(app, context)
  rejectRoutes(app, context)
  registerJudgingRoutes(app, context)
  documentRoutes(app, context)
  archiveRoutes(app, context)
  rosterRoutes(app, context)
  emergencyRoutes(app, context)
  mattersRoutes(app, context)
  similarRoutes(app, context)
  courtRoutes(app, context)
  lawyerRoutes(app, context)
  assistanceRoutes(app)
  evidenceRoutes(app, context)
  attachmentRoutes(app, context)
  ledgerRoutes(app, context)
  evaluationRoutes(app, context)
  workLogRoutes(app, context)
  teamRoutes(app, context)
  campaignRoutes(app, context)
  sessionRoomRoutes(app, context)
  ruleRoutes(app, context)
  modelCaseRoutes(app, context)
  identityRegisterRoutes(app, context)
}
