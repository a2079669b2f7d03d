import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Bilingual } from '@hengjian/law'
import { builtInYears, dateOf, partsOf, SHANGHAI_OFFSET } from '@hengjian/law'
import { systemClock } from '../clock'
import { atDatabase } from '../database/atDatabase'
import { withClient } from '../database/database'
import { runnableBinaries } from '../database/embedded/binaries'
import { databasePlace } from '../database/embedded/place'
import { officeProgram } from '../documents/convertToPdf'
import { missingFonts } from '../documents/fontNames'
import { readMasterKey } from '../keys/masterKey'
import { Refused, serverProblem } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { transportNotes } from '../transport/notes'
import { databaseChecks } from './databaseChecks'
import type { DoctorCheck } from './doctorCheck'

const same = (text: string): Bilingual => ({ zh: text, en: text })

/** A check that is fine unless it throws `Refused`. */
async function looked(name: Bilingual, look: () => Promise<Bilingual> | Bilingual): Promise<DoctorCheck> {
  try {
    return { name, outcome: 'fine', found: await look(), problems: [] }
  } catch (error) {
    const problems = error instanceof Refused ? error.problems : []
    return { name, outcome: 'failed', found: same(error instanceof Error ? error.message : ''), problems }
  }
}

function checkNode(): Bilingual {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 20))
    throw new Refused([serverProblem('NODE_VERSION', process.versions.node)])
  return same(process.versions.node)
}

function checkDataFolder({ dataFolder }: Settings): Bilingual {
  try {
    mkdirSync(dataFolder, { recursive: true })
    accessSync(dataFolder, constants.W_OK)
    return same(dataFolder)
  } catch {
    throw new Refused([serverProblem('DATA_FOLDER', dataFolder, 'HENGJIAN_DATA')])
  }
}

function checkKeyFile({ keyFile }: Settings): Bilingual {
  if (!existsSync(keyFile)) return { zh: '尚未建立，首次启动时生成', en: 'not made yet; the first start makes it' }
  return same(`${keyFile} (${readMasterKey(keyFile).id})`)
}

const GIBIBYTE = 1024 ** 3

function checkDisk({ dataFolder }: Settings): DoctorCheck {
  const folder = existsSync(dataFolder) ? dataFolder : dirname(dataFolder)
  const { bavail, bsize } = statfsSync(folder)
  const free = (bavail * bsize) / GIBIBYTE
  const found = same(`${free.toFixed(1)} GiB`)
  const name = { zh: '可用磁盘空间', en: 'free disk' }
  return free < 2
    ? { name, outcome: 'warning', found, problems: [serverProblem('DISK_LOW', free.toFixed(1), 'HENGJIAN_DATA')] }
    : { name, outcome: 'fine', found, problems: [] }
}

/** Whether what browsers send can be read on the way. */
function checkTransport(settings: Settings): DoctorCheck {
  const name = { zh: '传输加密', en: 'encryption on the way' }
  const { tls, trustProxy, host } = settings
  try {
    const problems = transportNotes(settings, systemClock.now())
    const proxied =
      trustProxy.length > 0
        ? { zh: `由反向代理提供：${trustProxy.join(', ')}`, en: `by the proxy: ${trustProxy.join(', ')}` }
        : { zh: `无，监听 ${host}`, en: `none, listening on ${host}` }
    const found = tls === undefined ? proxied : same(tls.certFile)
    return { name, outcome: problems.length === 0 ? 'fine' : 'warning', found, problems }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { name, outcome: 'failed', found: same(error.message), problems: error.problems }
  }
}

/** Whether documents can be made into PDF files here, and in which typefaces. */
async function checkTypesetting(): Promise<DoctorCheck> {
  const name = { zh: 'PDF 与字体', en: 'PDF files and typefaces' }
  const program = officeProgram()
  const missing = await missingFonts()
  const problems = [
    ...(program === undefined ? [serverProblem('PDF_NO_PROGRAM')] : []),
    ...(missing === null || missing.length === 0 ? [] : [serverProblem('FONTS_MISSING', missing.join('、'))]),
  ]
  const found = program === undefined ? { zh: '未安装 LibreOffice', en: 'no LibreOffice' } : same(program)
  return { name, outcome: problems.length === 0 ? 'fine' : 'warning', found, problems }
}

/** The built-in calendar only; years that an office loaded are on its calendar page. */
function checkCalendar(): DoctorCheck {
  const last = Math.max(...builtInYears.map(({ year }) => year))
  const { year, month } = partsOf(dateOf(systemClock.now(), SHANGHAI_OFFSET))
  const found = { zh: `内置至 ${last} 年底`, en: `built in until the end of ${last}` }
  const name = { zh: '节假日历', en: 'holiday calendar' }
  const ending = year > last || (year === last && month === 12)
  return ending
    ? { name, outcome: 'warning', found, problems: [serverProblem('CALENDAR_ENDS', String(last))] }
    : { name, outcome: 'fine', found, problems: [] }
}

const checksAt = (url: string, { keyFile }: Settings): Promise<readonly DoctorCheck[]> =>
  withClient(url, (client) => databaseChecks(client, keyFile))

async function checkEmbedded(settings: Settings): Promise<readonly DoctorCheck[]> {
  const name = { zh: '内置 PostgreSQL', en: 'built-in PostgreSQL' }
  const { dataFolder } = settings
  const binaries = await looked(name, () => {
    const { folder, runAs } = databasePlace(dataFolder)
    return same(runnableBinaries(folder, runAs).postgres)
  })
  if (binaries.outcome !== 'fine') return [binaries]
  const found = await atDatabase(settings, ({ applicationUrl }) => checksAt(applicationUrl, settings))
  return [binaries, ...(found ?? [])]
}

async function checkDatabase(settings: Settings): Promise<readonly DoctorCheck[]> {
  const name = { zh: '数据库', en: 'database' }
  const { databaseUrl } = settings
  try {
    return databaseUrl === undefined ? await checkEmbedded(settings) : await checksAt(databaseUrl, settings)
  } catch (error) {
    if (error instanceof Refused)
      return [{ name, outcome: 'failed', found: same(error.message), problems: error.problems }]
    const message = error instanceof Error ? error.message : String(error)
    const problems = [serverProblem('DATABASE_UNREACHABLE', message, 'DATABASE_URL')]
    return [{ name, outcome: 'failed', found: same(message), problems }]
  }
}

/** Looks at everything that a start needs, changes no data, and says what to do about what is wrong. */
export async function doctor(settings: Settings): Promise<readonly DoctorCheck[]> {
  const local = [
    await looked({ zh: 'Node.js 版本', en: 'Node.js version' }, checkNode),
    await looked({ zh: '数据文件夹', en: 'data folder' }, () => checkDataFolder(settings)),
    await looked({ zh: '密钥文件', en: 'key file' }, () => checkKeyFile(settings)),
    checkTransport(settings),
    checkDisk(settings),
    checkCalendar(),
    await checkTypesetting(),
  ]
  return [...local, ...(await checkDatabase(settings))]
}
