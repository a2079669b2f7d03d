import { isAbsolute, join, relative, resolve } from 'node:path'
import type { Problem, Result } from '@hengjian/law'
import { z } from 'zod'
import { type FactorPolicy, readFactorPolicy } from '../access/factorPolicy'
import { Refused, type ServerProblemCode, serverProblem } from '../problems/registry'
import { isAddressRange } from './addressRange'
import { projectRoot } from './projectRoot'

/** Whether demonstration data are wanted: `auto` only on the first start of the built-in database. */
export type DemoWish = 'auto' | 'on' | 'off' | 'article'

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

/** Where certificate and key lie. */
export interface TlsFiles {
  readonly certFile: string
  readonly keyFile: string
}

/** What holds for files that are attached to casework. */
export interface AttachmentSettings {
  /** How large one may be, in bytes. */
  readonly mostBytes: number
  /** The program that looks for malicious content, and what it is told before the file's path; absent where there is none. */
  readonly scanner: readonly [program: string, ...args: string[]] | undefined
  /** How long it may take, in seconds. */
  readonly scanSeconds: number
}

/** How this server runs: read once at start from the environment, never changed after. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Everything the built-in database keeps; also checkpoints of the read log. */
  readonly dataFolder: string
  /** The master key, outside the data folder. */
  readonly keyFile: string
  /** The application role's address; absent when the built-in database is used. */
  readonly databaseUrl: string | undefined
  /** The owner's address, for migration only. */
  readonly databaseOwnerUrl: string | undefined
  readonly demo: DemoWish
  /** Whether the district of a demonstration goes on: its year of history and what arrives as time passes. */
  readonly demoLive: boolean
  readonly logLevel: LogLevel
  /** The certificate's chain and its key, in PEM files; absent where a proxy or nobody encrypts. */
  readonly tls: TlsFiles | undefined
  /** Addresses and ranges of the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  readonly trustProxy: readonly string[]
  /** What a monitor on another machine shows to read /metrics. */
  readonly metricsToken: string | undefined
  /** Who needs a second factor; undefined for the default. */
  readonly secondFactor: FactorPolicy | undefined
  /** A folder, best on another machine, that takes the checkpoints of the audit as well. */
  readonly checkpointFolder: string | undefined
  readonly attachments: AttachmentSettings
  /** The built pages of the workbench. */
  readonly webFolder: string
}

type Environment = Readonly<Record<string, string | undefined>>

const NUL = '\0'
const coded = (code: ServerProblemCode) => ({ error: code })
const address = z.string().refine(isDatabaseUrl, coded('SETTING_DATABASE_URL'))
const path = z.string().refine((text) => !text.includes(NUL), coded('SETTING_FOLDER'))

/** A whole number within bounds. */
const whole = (least: number, most: number, code: ServerProblemCode) =>
  z
    .string()
    .regex(/^\d{1,9}$/, coded(code))
    .transform(Number)
    .refine((value) => value >= least && value <= most, coded(code))

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, coded('SETTING_PORT'))
    .transform(Number)
    .refine((port) => port <= 65_535, coded('SETTING_PORT'))
    .default(8400),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:_-]{1,255}$/, coded('SETTING_HOST'))
    .default('127.0.0.1'),
  HENGJIAN_DATA: path.optional(),
  HENGJIAN_KEY_FILE: path.optional(),
  DATABASE_URL: address.optional(),
  DATABASE_OWNER_URL: address.optional(),
  HENGJIAN_DEMO: z.enum(['0', '1', 'article'], coded('SETTING_DEMO')).optional(),
  HENGJIAN_DEMO_LIVE: z.enum(['0', '1'], coded('SETTING_DEMO_LIVE')).default('1'),
  LOG_LEVEL: z.enum(LOG_LEVELS, coded('SETTING_LOG_LEVEL')).default('warn'),
  AUDIT_CHECKPOINTS: path.optional(),
  SECOND_FACTOR: z
    .string()
    .refine((text) => readFactorPolicy(text) !== undefined, coded('SETTING_SECOND_FACTOR'))
    .transform(readFactorPolicy)
    .optional(),
  TLS_CERT: path.optional(),
  TLS_KEY: path.optional(),
  TRUST_PROXY: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((ranges) => ranges.every(isAddressRange), coded('SETTING_TRUST_PROXY'))
    .default([]),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,256}$/, coded('SETTING_METRICS_TOKEN'))
    .optional(),
  HENGJIAN_ATTACHMENT_MIB: whole(1, 500, 'SETTING_ATTACHMENT_MIB').default(50),
  HENGJIAN_SCANNER: z
    .string()
    .refine((text) => text.trim() !== '' && !text.includes(NUL), coded('SETTING_SCANNER'))
    .transform((text) => text.trim().split(/\s+/))
    .optional(),
  HENGJIAN_SCAN_SECONDS: whole(1, 600, 'SETTING_SCAN_SECONDS').default(60),
})

type Environed = z.output<typeof environmentSchema>

function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, pathname } = new URL(text)
  return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && username !== '' && pathname.length > 1
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

const DEMO_SETTINGS: Readonly<Record<DemoWish, string>> = { auto: '–', on: '1', off: '0', article: 'article' }
function demoWish(value: '0' | '1' | 'article' | undefined): DemoWish {
  if (value === undefined) return 'auto'
  return value === 'article' ? value : value === '1' ? 'on' : 'off'
}

/** What no single value shows: the settings against each other. */
function contradictions(settings: Settings, { TLS_CERT, TLS_KEY }: Environed): readonly Problem[] {
  const problems: Problem[] = []
  if (TLS_CERT !== undefined && TLS_KEY === undefined) problems.push(serverProblem('TLS_ALONE', 'TLS_KEY', 'TLS_KEY'))
  if (TLS_KEY !== undefined && TLS_CERT === undefined) problems.push(serverProblem('TLS_ALONE', 'TLS_CERT', 'TLS_CERT'))
  const { databaseUrl, databaseOwnerUrl, keyFile, dataFolder } = settings
  if (isInside(keyFile, dataFolder)) problems.push(serverProblem('SETTING_KEY_INSIDE', keyFile, 'HENGJIAN_KEY_FILE'))
  if (databaseOwnerUrl !== undefined && databaseUrl === undefined)
    problems.push(serverProblem('SETTING_OWNER_ALONE', '', 'DATABASE_URL'))
  if (databaseOwnerUrl !== undefined && databaseUrl !== undefined) {
    const role = new URL(databaseUrl).username
    if (role === new URL(databaseOwnerUrl).username)
      problems.push(serverProblem('SETTING_SAME_ROLE', role, 'DATABASE_URL'))
  }
  return problems
}

const tlsOf = ({ TLS_CERT, TLS_KEY }: Environed, root: string): TlsFiles | undefined =>
  TLS_CERT === undefined || TLS_KEY === undefined
    ? undefined
    : { certFile: resolve(root, TLS_CERT), keyFile: resolve(root, TLS_KEY) }

const MIB = 1024 * 1024

function attachmentsOf({ HENGJIAN_SCANNER, ...rest }: Environed): AttachmentSettings {
  const [program, ...args] = HENGJIAN_SCANNER ?? []
  return {
    mostBytes: rest.HENGJIAN_ATTACHMENT_MIB * MIB,
    scanner: program === undefined ? undefined : [program, ...args],
    scanSeconds: rest.HENGJIAN_SCAN_SECONDS,
  }
}

function settingsOf(environed: Environed, root: string): Settings {
  const dataFolder = resolve(root, environed.HENGJIAN_DATA ?? 'data')
  return {
    port: environed.PORT,
    host: environed.HOST,
    dataFolder,
    keyFile: resolve(root, environed.HENGJIAN_KEY_FILE ?? `${dataFolder}.key`),
    databaseUrl: environed.DATABASE_URL,
    databaseOwnerUrl: environed.DATABASE_OWNER_URL,
    demo: demoWish(environed.HENGJIAN_DEMO),
    demoLive: environed.HENGJIAN_DEMO_LIVE === '1',
    logLevel: environed.LOG_LEVEL,
    tls: tlsOf(environed, root),
    trustProxy: environed.TRUST_PROXY,
    metricsToken: environed.METRICS_TOKEN,
    secondFactor: environed.SECOND_FACTOR,
    checkpointFolder:
      environed.AUDIT_CHECKPOINTS === undefined ? undefined : resolve(root, environed.AUDIT_CHECKPOINTS),
    attachments: attachmentsOf(environed),
    webFolder: join(root, 'packages/web/dist'),
  }
}

/** Settings from an environment that is known to be right. */
export function settingsFrom(root: string, environment: Environment): Settings {
  const read = readSettings(environment, root)
  if (!read.ok) throw new Refused(read.problems)
  return read.value
}

const SECRET = new Set(['DATABASE_URL', 'DATABASE_OWNER_URL', 'METRICS_TOKEN'])

/**
 * Reads the settings from the environment; an empty value counts as not set. Relative paths are taken from `root`, by
 * default the project's folder. Every wrong value is a problem whose place is the variable's name.
 */
export function readSettings(environment: Environment, root: string = projectRoot()): Result<Settings> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ message, path }) => {
      const place = String(path[0])
      return serverProblem(message as ServerProblemCode, SECRET.has(place) ? '' : (environment[place] ?? ''), place)
    })
    return { ok: false, problems }
  }
  const settings = settingsOf(parsed.data, root)
  const problems = contradictions(settings, parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: settings }
}

/** One setting as `hengjian doctor` lists it. */
export interface DescribedSetting {
  readonly name: string
  readonly value: string
  readonly given: boolean
}

const masked = (url: string | undefined, absent: string): string => {
  if (url === undefined) return absent
  const shown = new URL(url)
  if (shown.password !== '') shown.password = '***'
  return shown.href
}

/** The settings in force, passwords masked. */
export function describeSettings(settings: Settings, environment: Environment): readonly DescribedSetting[] {
  const values: Readonly<Record<string, string>> = {
    PORT: String(settings.port),
    HOST: settings.host,
    HENGJIAN_DATA: settings.dataFolder,
    HENGJIAN_KEY_FILE: settings.keyFile,
    DATABASE_URL: masked(settings.databaseUrl, '内置 PostgreSQL · built-in PostgreSQL'),
    DATABASE_OWNER_URL: masked(settings.databaseOwnerUrl, '–'),
    HENGJIAN_DEMO: DEMO_SETTINGS[settings.demo],
    HENGJIAN_DEMO_LIVE: settings.demoLive ? '1' : '0',
    LOG_LEVEL: settings.logLevel,
    TLS_CERT: settings.tls?.certFile ?? '–',
    TLS_KEY: settings.tls?.keyFile ?? '–',
    TRUST_PROXY: settings.trustProxy.join(', ') || '–',
    METRICS_TOKEN: settings.metricsToken === undefined ? '–' : '***',
    AUDIT_CHECKPOINTS: settings.checkpointFolder ?? '–',
    HENGJIAN_ATTACHMENT_MIB: String(settings.attachments.mostBytes / MIB),
    HENGJIAN_SCANNER: settings.attachments.scanner?.join(' ') ?? '–',
    HENGJIAN_SCAN_SECONDS: String(settings.attachments.scanSeconds),
    SECOND_FACTOR: settings.secondFactor === undefined ? '–' : [...settings.secondFactor].join(', ') || 'none',
  }
  return Object.entries(values).map(([name, value]) => ({ name, value, given: (environment[name] ?? '') !== '' }))
}
