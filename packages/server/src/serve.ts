import type { Problem } from '@hengjian/law'
import pino, { type Logger } from 'pino'
import { startSealing } from './access/auditSealing'
import {
  type DemoAccount,
  decideInstallation,
  enterDemoOffice,
  finishDemo,
  type Installation,
} from './access/installation'
import { listOffices } from './access/offices'
import { newSetupToken } from './access/setup'
import { openCalendars } from './calendar/calendars'
import { systemClock } from './clock'
import type { ServerContext } from './context'
import { prepareDatabase } from './database/prepare'
import { DEMO_OFFICE } from './demo/district'
import { loadArticle } from './demo/loadArticle'
import { loadDemo } from './demo/loadDemo'
import { startDemo } from './demo/startDemo'
import { startCounting } from './evaluation/countOlder'
import { startCountingDays } from './evaluation/dayCounts'
import { Floods } from './facts/floods'
import type { App } from './http/app'
import { createApp } from './http/createApp'
import { servePages } from './http/pages'
import { startImporting } from './imports/importWork'
import { startJudging } from './judging/start'
import { openKeyring } from './keys/keyring'
import { startKeyRenewal } from './keys/renewal'
import { startExporting } from './ledgers/exportWork'
import { consoleToLog } from './log/consoleToLog'
import { nameOf } from './log/nameOf'
import { rejectionsToLog } from './log/rejectionsToLog'
import { newCounters } from './metrics/counters'
import { refuse } from './problems/registry'
import { registerRoutes } from './routes'
import { startEntering } from './search/enterOlder'
import type { Settings } from './settings/settings'
import { startEnteringWords } from './similar/enterWords'
import { readCertificate } from './transport/certificate'
import { transportNotes } from './transport/notes'
import { VERSION } from './version'

/** A running server. */
export interface Served {
  readonly url: string
  readonly demo: boolean
  /** The one-time link that makes the first administrator; only at a real first start. */
  readonly setupUrl: string | undefined
  /** Sign-ins of the demonstration; only when they were just made. */
  readonly demoAccounts: readonly DemoAccount[]
  /** What works, but not as it should. */
  readonly notes: readonly Problem[]
  /** The process number of the built-in PostgreSQL. */
  readonly databasePid: () => number | undefined
  stop(): Promise<void>
}

/** What must be undone, in the order in which it was done. */
class Undoing {
  readonly #steps: (() => Promise<void>)[] = []

  add(step: () => Promise<void>): void {
    this.#steps.unshift(step)
  }

  async run(log: Logger): Promise<void> {
    for (const step of this.#steps.splice(0)) {
      await step().catch((error: unknown) => log.error({ error: nameOf(error) }, 'stopping failed'))
    }
  }
}

/** The server's log: JSON lines on standard error, without bodies, addresses or values of people. */
const createLog = ({ logLevel }: Settings): Logger => pino({ level: logLevel, base: null }, pino.destination(2))

async function completeDemo(
  context: ServerContext,
  { demoMissing, scenario }: Installation,
): Promise<readonly DemoAccount[]> {
  if (!demoMissing) return []
  await (scenario === 'article' ? loadArticle(context) : loadDemo(context))
  return finishDemo(context.database, DEMO_OFFICE.id, context.clock.now())
}

async function createContext(
  settings: Settings,
  log: Logger,
  undoing: Undoing,
): Promise<{ context: ServerContext; installation: Installation; databasePid: () => number | undefined }> {
  const clock = systemClock
  const prepared = await prepareDatabase(settings, log)
  undoing.add(prepared.stop)
  const { database, embedded } = prepared
  const keyring = await openKeyring(database, settings.keyFile, clock.now)
  const installation = await decideInstallation(database, { wish: settings.demo, embedded }, clock.now())
  if (installation.demo) await enterDemoOffice(database, keyring, DEMO_OFFICE, clock.now())
  for (const office of await listOffices(database)) await keyring.prepare(office)
  const calendars = await openCalendars(database)
  undoing.add(calendars.stop)
  const { demo } = installation
  const counters = newCounters()
  const floods = new Floods()
  const context = { settings, database, keyring, calendars, clock, log, counters, floods, demo, version: VERSION }
  return { context, installation, databasePid: prepared.embeddedPid }
}

async function listenOn(
  context: ServerContext,
  undoing: Undoing,
): Promise<{ readonly url: string; readonly app: App }> {
  const { host, port } = context.settings
  const app = await createApp(context)
  undoing.add(async () => {
    const closing = app.close()
    const cut = setTimeout(() => app.server.closeAllConnections(), 3000)
    await closing
    clearTimeout(cut)
  })
  registerRoutes(app, context)
  await servePages(app, context.settings.webFolder)
  try {
    await app.listen({ host, port })
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse('PORT_TAKEN', `${host}:${port}`, 'PORT')
    throw error
  }
  const address = app.server.address()
  const bound = address !== null && typeof address === 'object' ? address.port : port
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return { url: `${context.settings.tls === undefined ? 'http' : 'https'}://${shown}:${bound}`, app }
}

/**
 * Brings everything up in order: database, migrations, keys, judging, demonstration data, HTTP. Whatever cannot go on throws
 * `Refused` with problems to print, and leaves nothing running behind.
 */
export async function serve(settings: Settings): Promise<Served> {
  const log = createLog(settings)
  if (settings.tls !== undefined) readCertificate(settings.tls)
  const undoing = new Undoing()
  const giveConsoleBack = consoleToLog(log, globalThis.console)
  undoing.add(async () => giveConsoleBack())
  const leaveProcess = rejectionsToLog(log, process)
  undoing.add(async () => leaveProcess())
  try {
    const { context, installation, databasePid } = await createContext(settings, log, undoing)
    const sealing = startSealing(context)
    undoing.add(sealing.stop)
    const renewal = startKeyRenewal(context)
    undoing.add(renewal.stop)
    const judging = await startJudging(context)
    undoing.add(judging.stop)
    const importing = await startImporting(context)
    undoing.add(importing.stop)
    const exporting = await startExporting(context)
    undoing.add(exporting.stop)
    const { url, app } = await listenOn(context, undoing)
    const entering = startEntering(context)
    undoing.add(entering.stop)
    const counting = startCounting(context)
    undoing.add(counting.stop)
    const countingDays = startCountingDays(context)
    undoing.add(countingDays.stop)
    const enteringWords = startEnteringWords(context)
    undoing.add(enteringWords.stop)
    const demoAccounts = await completeDemo(context, installation)
    if (installation.demo && installation.scenario === 'district' && settings.demoLive)
      undoing.add(startDemo(context, app).stop)
    const token = installation.demo ? undefined : await newSetupToken(context.database, context.clock.now())
    return {
      url,
      demo: installation.demo,
      setupUrl: token === undefined ? undefined : `${url}/setup?token=${token}`,
      demoAccounts,
      notes: transportNotes(settings, context.clock.now()),
      databasePid,
      stop: () => undoing.run(log),
    }
  } catch (error) {
    await undoing.run(log)
    throw error
  }
}
