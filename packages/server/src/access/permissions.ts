import type { RoleDto } from '@hengjian/contract'

/**
 * What a route may ask for. `public` needs nothing, `session` any signed-in user, `facts.write` an ingest key; the rest is
 * given to roles below.
 */
export const PERMISSIONS = [
  'public',
  'session',
  'facts.write',
  'facts.read',
  'cases.read',
  'desk.read',
  'findings.read',
  'findings.decide',
  'models.read',
  'stream.read',
  'health.read',
  'calendar.read',
  'calendar.load',
  'calendar.approve',
  'users.manage',
  'ingestKeys.manage',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const CASE_CONTENT: readonly Permission[] = [
  'facts.read',
  'cases.read',
  'desk.read',
  'findings.read',
  'findings.decide',
  'stream.read',
]
const EVERYBODY: readonly Permission[] = ['session', 'models.read', 'health.read', 'calendar.read', 'calendar.approve']
const ADMINISTRATION: readonly Permission[] = ['calendar.load', 'users.manage', 'ingestKeys.manage']

/** The matrix: who runs the system sees no case, and who handles cases does not run the system. */
const MATRIX: Readonly<Record<RoleDto, ReadonlySet<Permission>>> = {
  procurator: new Set([...EVERYBODY, ...CASE_CONTENT]),
  administrator: new Set([...EVERYBODY, ...ADMINISTRATION]),
}

/** Whether a role holds a permission. */
export const roleMay = (role: RoleDto, permission: Permission): boolean => MATRIX[role].has(permission)

/** What every route names as its `config`; the application refuses a route without it. */
export interface RouteAccess {
  readonly permission: Permission
}

/** The one choke point's declaration: `config: requires('cases.read')`. */
export const requires = (permission: Permission): RouteAccess => ({ permission })
