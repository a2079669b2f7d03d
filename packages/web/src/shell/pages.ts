import type { PermissionDto } from '@hengjian/contract'

/** The pages of the navigation, in its order, and what one must be allowed to see each. */
const PAGES = [
  { to: '/', word: 'desk', needs: 'desk.read' },
  { to: '/centre', word: 'centre', needs: 'cases.read' },
  { to: '/cases', word: 'cases', needs: 'cases.read' },
  { to: '/people', word: 'people', needs: 'cases.read' },
  { to: '/findings', word: 'findings', needs: 'findings.read' },
  { to: '/served', word: 'served', needs: 'served' },
  { to: '/help', word: 'help', needs: 'help' },
  { to: '/matters', word: 'matters', needs: 'matters' },
  { to: '/court', word: 'court', needs: 'hearings' },
  { to: '/lanes', word: 'lanes', needs: 'matters' },
  { to: '/registers', word: 'registers', needs: 'cases.read' },
  { to: '/ledgers', word: 'ledgers', needs: 'ledgers' },
  { to: '/work-log', word: 'workLog', needs: 'ledgers' },
  { to: '/evaluation', word: 'evaluation', needs: 'evaluation' },
  { to: '/special', word: 'special', needs: 'cases.read' },
  { to: '/board', word: 'board', needs: 'cases.read' },
  { to: '/roster', word: 'roster', needs: 'desk.read' },
  { to: '/lawyers', word: 'lawyers', needs: 'lawyers' },
  { to: '/sources', word: 'sources', needs: 'sources.read' },
  { to: '/imports', word: 'imports', needs: 'imports.manage' },
  { to: '/rejects', word: 'rejects', needs: 'imports.manage' },
  { to: '/users', word: 'users', needs: 'users.manage' },
  { to: '/emergencies', word: 'emergencies', needs: 'emergency.see' },
  { to: '/audit', word: 'audit', needs: 'audit.read' },
  { to: '/keys', word: 'keys', needs: 'ingestKeys.manage' },
  { to: '/models', word: 'models', needs: 'models.read' },
  { to: '/leads', word: 'leads', needs: 'leads.set' },
  { to: '/heading', word: 'heading', needs: 'office.manage' },
  { to: '/calendar', word: 'calendar', needs: 'calendar.read' },
  { to: '/about', word: 'about', needs: 'health.read' },
] as const satisfies readonly { readonly to: string; readonly word: string; readonly needs: PermissionDto }[]

/** Pages that are reached from others. */
const BESIDES = [
  { to: '/backlog', needs: 'findings.read' },
  { to: '/open', needs: 'matters' },
  { to: '/team', needs: 'ledgers' },
] as const

/** Whether a user may open a page, or those beneath it; the first page shows everyone what is theirs. */
export function mayOpen(pathname: string, permissions: readonly PermissionDto[]): boolean {
  const top = `/${pathname.split('/')[1] ?? ''}`
  const page = top === '/' ? undefined : [...PAGES, ...BESIDES].find(({ to }) => to === top)
  return page === undefined || permissions.includes(page.needs)
}

/** The pages of a user's navigation; those of another agency have their own page of matters. */
export const pagesFor = (permissions: readonly PermissionDto[]): readonly (typeof PAGES)[number][] =>
  PAGES.filter(
    ({ to, needs }) => permissions.includes(needs) && (to !== '/matters' || permissions.includes('cases.read')),
  )
