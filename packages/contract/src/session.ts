import type { Side } from '@hengjian/casework'
import { z } from 'zod'
import { instantSchema } from './time'
import { titleSchema } from './title'

/** 系统管理员, 安全管理员, 审计管理员: three people, none of whom sees a case. */
export const ADMINISTRATORS = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const

/** Those of another agency, each with the side whose titles they bear: 公安机关, 速裁法庭, 法律援助 (值班律师). */
const OUTSIDERS = { police: 'police', court: 'court', lawyer: 'lawyer' } as const satisfies Record<string, Side>

/**
 * 检察官, 检察官助理, 书记员, 院领导 (reads only), 公安机关 (sees what was served on their unit), 速裁法庭 (the cases that it tries), 值班律师 (whom
 * they were asked to help), and the administrators.
 */
export const roleSchema = z.enum([
  'procurator',
  'assistant',
  'clerk',
  'leader',
  'police',
  'court',
  'lawyer',
  ...ADMINISTRATORS,
])
export type RoleDto = z.infer<typeof roleSchema>

export const isAdministrator = (role: RoleDto): boolean => ADMINISTRATORS.some((one) => one === role)

/** The side whose titles a role may bear; null for an administrator, who takes no part in matters. */
export const sideOfRole = (role: RoleDto): Side | null => {
  if (isAdministrator(role)) return null
  const outsiders: Readonly<Partial<Record<RoleDto, Side>>> = OUTSIDERS
  return outsiders[role] ?? 'office'
}

/** What a signed-in user may do; every page and every button asks for one of them. */
export const permissionSchema = z.enum([
  'session',
  'facts.read',
  'cases.read',
  'persons.unmask',
  'desk.read',
  'findings.read',
  'findings.decide',
  'models.read',
  'stream.read',
  'health.read',
  'clocks.acknowledge',
  'roster.write',
  'leads.read',
  'leads.set',
  'calendar.read',
  'calendar.load',
  'calendar.approve',
  'sources.read',
  'sources.manage',
  'office.manage',
  'users.manage',
  'ingestKeys.manage',
  'imports.manage',
  'matters',
  'served',
  'hearings',
  'help',
  'lawyers',
  'feeds',
  'rooms',
  'ledgers',
  'workLog',
  'evaluation',
  'emergency.open',
  'emergency.see',
  'emergency.review',
  'audit.read',
])
export type PermissionDto = z.infer<typeof permissionSchema>

/**
 * Why everything but changing the password is refused: somebody else knows it (`initial`), or it is 90 days old (`expired`).
 */
const passwordDueSchema = z.enum(['initial', 'expired'])
export type PasswordDue = z.infer<typeof passwordDueSchema>

/** What a session owes of a second factor: its code (`enter`), or that one be set up, which the user's duties need (`enrol`). */
const factorDueSchema = z.enum(['enter', 'enrol'])
export type FactorDue = z.infer<typeof factorDueSchema>

/** GET, POST and DELETE /api/v1/session. `csrf` goes back in the header x-csrf-token with every write. */
export const sessionSchema = z.object({
  user: z
    .object({
      login: z.string(),
      name: z.string(),
      role: roleSchema,
      titles: z.array(titleSchema),
      /** The police unit of a police user. */
      unit: z.string().nullable(),
      permissions: z.array(permissionSchema),
      office: z.string(),
      passwordDue: passwordDueSchema.nullable(),
      factorDue: factorDueSchema.nullable(),
      /** Whether a second factor is in force. */
      secondFactor: z.boolean(),
      /** Until when emergency access is open. */
      emergency: z.object({ until: instantSchema }).nullable(),
    })
    .nullable(),
  csrf: z.string().nullable(),
  demo: z.boolean(),
  /** True until the first administrator exists. */
  setupOpen: z.boolean(),
  version: z.string(),
})
export type SessionDto = z.infer<typeof sessionSchema>
export const signInSchema = z.object({ login: z.string().min(1).max(64), password: z.string().min(1).max(256) })
/** POST /api/v1/session/password: changes one's own; the other sessions end. Answers the session. */
export const passwordChangeSchema = z.object({
  current: z.string().min(1).max(256),
  next: z.string().min(12).max(256),
})
/** POST /api/v1/session/second-factor: a code of the authenticator, or a recovery code; answers the session. */
export const factorCodeSchema = z.object({ code: z.string().trim().min(6).max(32) })
/** POST /api/v1/session/second-factor/enrolment: a new secret, in base 32 and as what a QR code holds. */
export const factorEnrolmentSchema = z.object({ secret: z.string(), uri: z.string() })
/** POST /api/v1/session/second-factor/confirmation, with its first code: recovery codes are answered once. */
export const factorMadeSchema = z.object({ session: sessionSchema, recoveryCodes: z.array(z.string()) })
/** GET and DELETE /api/v1/sessions (one's own; DELETE ends all others) and /api/v1/users/:login/sessions; DELETE …/:id ends one. */
export const openSessionSchema = z.object({
  id: z.string(),
  startedAt: instantSchema,
  seenAt: instantSchema,
  address: z.string(),
  /** What the browser says of itself. */
  agent: z.string(),
  /** Whether it is the session that asks. */
  current: z.boolean(),
})
export type OpenSessionDto = z.infer<typeof openSessionSchema>
/** POST /api/v1/setup: the one-time link's token makes the first administrator. */
export const setupSchema = z.object({
  token: z.string().min(1).max(128),
  login: z.string().min(2).max(64),
  name: z.string().min(1).max(64),
  password: z.string().min(12).max(256),
  /** The name of the first office; 本院 when left out. */
  officeName: z.string().min(1).max(64).optional(),
})
