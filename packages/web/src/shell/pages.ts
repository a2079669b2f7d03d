import type { PermissionDto } from '@hengjian/contract'

/** The four modules of the office's work, and what keeps the workbench itself going. */
export type Module = 'information' | 'standards' | 'supervision' | 'team' | 'system'

/** The pages of the navigation by module, in its order, and what one must be allowed to see each; the desk stands above all. */
const PAGES = [
  { to: '/', word: 'desk', needs: 'desk.read', of: null },
  { to: '/centre', word: 'centre', needs: 'cases.read', of: 'information' },
  { to: '/cases', word: 'cases', needs: 'cases.read', of: 'information' },
  { to: '/people', word: 'people', needs: 'cases.read', of: 'information' },
  { to: '/sources', word: 'sources', needs: 'sources.read', of: 'information' },
  { to: '/imports', word: 'imports', needs: 'imports.manage', of: 'information' },
  { to: '/rejects', word: 'rejects', needs: 'imports.manage', of: 'information' },
  { to: '/registers', word: 'registers', needs: 'cases.read', of: 'standards' },
  { to: '/ledgers', word: 'ledgers', needs: 'ledgers', of: 'standards' },
  { to: '/work-log', word: 'workLog', needs: 'workLog', of: 'standards' },
  { to: '/evaluation', word: 'evaluation', needs: 'evaluation', of: 'standards' },
  { to: '/findings', word: 'findings', needs: 'findings.read', of: 'supervision' },
  { to: '/served', word: 'served', needs: 'served', of: 'supervision' },
  { to: '/help', word: 'help', needs: 'help', of: 'supervision' },
  { to: '/matters', word: 'matters', needs: 'matters', of: 'supervision' },
  { to: '/board', word: 'board', needs: 'cases.read', of: 'supervision' },
  { to: '/court', word: 'court', needs: 'hearings', of: 'supervision' },
  { to: '/lanes', word: 'lanes', needs: 'matters', of: 'supervision' },
  { to: '/special', word: 'special', needs: 'cases.read', of: 'supervision' },
  { to: '/models', word: 'models', needs: 'models.read', of: 'supervision' },
  { to: '/roster', word: 'roster', needs: 'desk.read', of: 'team' },
  { to: '/lawyers', word: 'lawyers', needs: 'lawyers', of: 'team' },
  { to: '/team', word: 'team', needs: 'ledgers', of: 'team' },
  { to: '/users', word: 'users', needs: 'users.manage', of: 'system' },
  { to: '/emergencies', word: 'emergencies', needs: 'emergency.see', of: 'system' },
  { to: '/audit', word: 'audit', needs: 'audit.read', of: 'system' },
  { to: '/keys', word: 'keys', needs: 'ingestKeys.manage', of: 'system' },
  { to: '/leads', word: 'leads', needs: 'leads.set', of: 'system' },
  { to: '/heading', word: 'heading', needs: 'office.manage', of: 'system' },
  { to: '/calendar', word: 'calendar', needs: 'calendar.read', of: 'system' },
  { to: '/about', word: 'about', needs: 'health.read', of: 'system' },
] as const satisfies readonly {
  readonly to: string
  readonly word: string
  readonly needs: PermissionDto
  readonly of: Module | null
}[]

type Page = (typeof PAGES)[number]

/** Pages that are reached from others. */
const BESIDES = [
  { to: '/open', needs: 'matters' },
  { to: '/units', needs: 'cases.read' },
] as const

/** Whether a user may open a page, or those beneath it; the first page shows everyone what is theirs. */
export function mayOpen(pathname: string, permissions: readonly PermissionDto[]): boolean {
  const top = `/${pathname.split('/')[1] ?? ''}`
  const page = top === '/' ? undefined : [...PAGES, ...BESIDES].find(({ to }) => to === top)
  return page === undefined || permissions.includes(page.needs)
}

/** The pages of a user's navigation; those of another agency have their own page of matters. */
export const pagesFor = (permissions: readonly PermissionDto[]): readonly Page[] =>
  PAGES.filter(
    ({ to, needs }) => permissions.includes(needs) && (to !== '/matters' || permissions.includes('cases.read')),
  )

/** The same by module, in the order of the navigation; `of` is null for the desk. */
export function modulesFor(
  permissions: readonly PermissionDto[],
): readonly { readonly of: Module | null; readonly pages: readonly Page[] }[] {
  const pages = pagesFor(permissions)
  return [...new Set(pages.map(({ of }) => of))].map((of) => ({ of, pages: pages.filter((one) => one.of === of) }))
}
