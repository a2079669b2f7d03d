import { type PermissionDto, permissionSchema, type RoleDto } from '@hengjian/contract'

/**
 * What a route may ask for: `public` needs nothing, `facts.write` an ingest key, `metrics` a monitor on this machine or with the
 * token, `entering` a session even while its password or second factor is due, the rest a user who holds it.
 */
export type Permission = PermissionDto | 'public' | 'facts.write' | 'metrics' | 'entering'

const SIGNED_IN: readonly PermissionDto[] = ['session', 'health.read']
const SYSTEM_SEEN: readonly PermissionDto[] = ['models.read', 'leads.read', 'calendar.read', 'sources.read']
const EVERYBODY: readonly PermissionDto[] = [...SIGNED_IN, ...SYSTEM_SEEN]
const CASE_CONTENT: readonly PermissionDto[] = [
  'facts.read',
  'cases.read',
  'desk.read',
  'findings.read',
  'stream.read',
  'matters',
  'hearings',
  'lawyers',
  'feeds',
  'rooms',
  'ledgers',
]

/**
 * The matrix: who runs the system sees no case, who handles cases does not run the system, only a
 * procurator decides, and whole names and numbers are for those who handle a case. Other agencies see matters alone: the
 * police what was served on their unit, the court what it tries, a lawyer whom they were asked to help; which matters, and what may be
 * done in them, is by title. Running the system is parted among three: one
 * sets it up, one says who comes in, one watches what all do and changes nothing.
 */
const MATRIX: Readonly<Record<RoleDto, ReadonlySet<PermissionDto>>> = {
  procurator: new Set([
    ...EVERYBODY,
    ...CASE_CONTENT,
    'persons.unmask',
    'findings.decide',
    'clocks.acknowledge',
    'roster.write',
    'leads.set',
    'calendar.approve',
    'imports.manage',
    'emergency.open',
  ]),
  assistant: new Set([
    ...EVERYBODY,
    ...CASE_CONTENT,
    'persons.unmask',
    'clocks.acknowledge',
    'roster.write',
    'imports.manage',
  ]),
  clerk: new Set([...EVERYBODY, ...CASE_CONTENT, 'clocks.acknowledge', 'roster.write', 'imports.manage']),
  leader: new Set([
    ...EVERYBODY,
    ...CASE_CONTENT,
    'calendar.approve',
    'roster.write',
    'emergency.open',
    'emergency.see',
    'emergency.review',
  ]),
  police: new Set(['session', 'matters', 'served']),
  court: new Set(['session', 'matters', 'hearings', 'feeds']),
  lawyer: new Set(['session', 'matters', 'help', 'lawyers', 'feeds']),
  systemAdministrator: new Set([
    ...EVERYBODY,
    'leads.set',
    'calendar.load',
    'calendar.approve',
    'sources.manage',
    'office.manage',
    'ingestKeys.manage',
  ]),
  securityAdministrator: new Set([...SIGNED_IN, 'users.manage', 'emergency.see']),
  auditAdministrator: new Set([...SIGNED_IN, 'audit.read']),
}

/** What emergency access adds for the hour it lasts, beside the matters that it opens. */
const EMERGENCY: ReadonlySet<PermissionDto> = new Set(['persons.unmask'])

/** Whether a role holds a permission. */
export const roleMay = (role: RoleDto, permission: PermissionDto): boolean => MATRIX[role].has(permission)

/** Whether somebody may do something now: by their role, or for the length of an emergency. */
export const userMay = (
  { role, emergency }: { readonly role: RoleDto; readonly emergency: unknown },
  permission: PermissionDto,
): boolean => roleMay(role, permission) || (emergency !== null && EMERGENCY.has(permission))

/** What somebody may do now, in the order of the contract. */
export const permissionsOf = (user: Parameters<typeof userMay>[0]): PermissionDto[] =>
  permissionSchema.options.filter((permission) => userMay(user, permission))

/** What every route names as its `config`; the application refuses a route without it. */
export interface RouteAccess {
  readonly permission: Permission
}

/** The one choke point's declaration: `config: requires('cases.read')`. */
export const requires = (permission: Permission): RouteAccess => ({ permission })
