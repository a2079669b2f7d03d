import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  useLocation,
} from '@tanstack/react-router'
import { DeskPage } from './pages/desk'
import { Loading } from './parts/page-state'
import { NotHere } from './shell/not-here'
import { pagesFor } from './shell/pages'
import { useSession } from './shell/session'
import { Shell } from './shell/shell'

type Search = Readonly<Record<string, unknown>>
const text = (search: Search, name: string): string | undefined => {
  const value = search[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}
/** Only the named parameters of a URL count, and only as texts. */
const texts =
  <Name extends string>(...names: readonly Name[]) =>
  (search: Search): { readonly [Key in Name]?: string | undefined } => {
    const found: { [Key in Name]?: string } = {}
    for (const name of names) {
      const value = text(search, name)
      if (value !== undefined) found[name] = value
    }
    return found
  }

/** How any list stands and looks. */
const LIST = ['sort', 'cursor', 'columns', 'density'] as const

/** The setup page stands alone; everything else stands in the shell. */
function Root() {
  const { pathname } = useLocation()
  return pathname === '/setup' ? <Outlet /> : <Shell />
}

/** Whoever sees no desk begins with the first page of their own: the police with what was served on their unit, an administrator with what they look after. */
function Home() {
  const session = useSession()
  const permissions = session.data?.user?.permissions ?? []
  return permissions.includes('desk.read') ? <DeskPage /> : <Navigate to={pagesFor(permissions)[0]?.to ?? '/about'} />
}

const NotFound = () => <NotHere why="notFound" />

const root = createRootRoute({ component: Root, notFoundComponent: NotFound })
const parent = { getParentRoute: () => root }

const special = lazyRouteComponent(() => import('./pages/special'), 'SpecialPage')

const routes = root.addChildren([
  createRoute({ ...parent, path: '/', component: Home }),
  createRoute({
    ...parent,
    path: '/centre',
    component: lazyRouteComponent(() => import('./pages/centre'), 'CentrePage'),
    validateSearch: texts('site', 'left', 'place'),
  }),
  createRoute({
    ...parent,
    path: '/setup',
    component: lazyRouteComponent(() => import('./pages/setup'), 'SetupPage'),
    validateSearch: texts('token'),
  }),
  createRoute({
    ...parent,
    path: '/cases',
    component: lazyRouteComponent(() => import('./pages/cases'), 'CasesPage'),
    validateSearch: texts('q', 'unit', 'running', 'open', 'focus', ...LIST),
  }),
  createRoute({
    ...parent,
    path: '/cases/$id',
    component: lazyRouteComponent(() => import('./pages/case'), 'CasePage'),
    validateSearch: texts('knownAt', 'view', 'part'),
  }),
  createRoute({
    ...parent,
    path: '/people',
    component: lazyRouteComponent(() => import('./pages/people'), 'PeoplePage'),
    validateSearch: texts('q', ...LIST),
  }),
  createRoute({
    ...parent,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('./pages/person'), 'PersonPage'),
    validateSearch: texts('view'),
  }),
  createRoute({
    ...parent,
    path: '/units/$unit',
    component: lazyRouteComponent(() => import('./pages/unit'), 'UnitPage'),
  }),
  createRoute({
    ...parent,
    path: '/findings',
    component: lazyRouteComponent(() => import('./pages/findings'), 'FindingsPage'),
    validateSearch: texts('state', 'severity', 'stage', 'model', 'unit', 'backlog', 'from', 'to', 'q', 'pane', ...LIST),
  }),
  createRoute({
    ...parent,
    path: '/sources',
    component: lazyRouteComponent(() => import('./pages/sources'), 'SourcesPage'),
  }),
  createRoute({
    ...parent,
    path: '/findings/$id',
    component: lazyRouteComponent(() => import('./pages/finding'), 'FindingPage'),
  }),
  createRoute({
    ...parent,
    path: '/matters',
    component: lazyRouteComponent(() => import('./pages/matters'), 'MattersPage'),
    validateSearch: texts(
      'q',
      'workflow',
      'loop',
      'mine',
      'turn',
      'unit',
      'queue',
      'handler',
      'answeredFrom',
      'answeredTo',
      ...LIST,
    ),
  }),
  createRoute({
    ...parent,
    path: '/matters/$id',
    component: lazyRouteComponent(() => import('./pages/matter'), 'MatterPage'),
    validateSearch: texts('act'),
  }),
  createRoute({
    ...parent,
    path: '/matters/$id/documents/$document',
    component: lazyRouteComponent(() => import('./pages/document'), 'DocumentPage'),
  }),
  createRoute({
    ...parent,
    path: '/registers',
    component: lazyRouteComponent(() => import('./pages/registers'), 'RegistersPage'),
    validateSearch: texts('type', 'year', 'before'),
  }),
  createRoute({
    ...parent,
    path: '/heading',
    component: lazyRouteComponent(() => import('./pages/heading'), 'HeadingPage'),
  }),
  createRoute({
    ...parent,
    path: '/ledgers',
    component: lazyRouteComponent(() => import('./pages/ledgers'), 'LedgersPage'),
  }),
  createRoute({
    ...parent,
    path: '/ledgers/$ledger',
    component: lazyRouteComponent(() => import('./pages/ledger'), 'LedgerPage'),
    validateSearch: texts('q', 'from', 'to', 'unit', 'state', 'print', ...LIST),
  }),
  createRoute({
    ...parent,
    path: '/work-log',
    component: lazyRouteComponent(() => import('./pages/work-log'), 'WorkLogPage'),
    validateSearch: texts('month'),
  }),
  createRoute({
    ...parent,
    path: '/work-log/$day',
    component: lazyRouteComponent(() => import('./pages/work-day'), 'WorkDayPage'),
  }),
  createRoute({
    ...parent,
    path: '/served',
    component: lazyRouteComponent(() => import('./pages/served'), 'ServedPage'),
  }),
  createRoute({
    ...parent,
    path: '/served/$id',
    component: lazyRouteComponent(() => import('./pages/served-matter'), 'ServedMatterPage'),
  }),
  createRoute({
    ...parent,
    path: '/court',
    component: lazyRouteComponent(() => import('./pages/court'), 'CourtPage'),
    validateSearch: texts('day', 'days'),
  }),
  createRoute({
    ...parent,
    path: '/lanes',
    component: lazyRouteComponent(() => import('./pages/lanes'), 'LanesPage'),
    validateSearch: texts('view'),
  }),
  createRoute({ ...parent, path: '/help', component: lazyRouteComponent(() => import('./pages/help'), 'HelpPage') }),
  createRoute({
    ...parent,
    path: '/lawyers',
    component: lazyRouteComponent(() => import('./pages/lawyers'), 'LawyersPage'),
    validateSearch: texts('month'),
  }),
  createRoute({
    ...parent,
    path: '/open',
    component: lazyRouteComponent(() => import('./pages/open'), 'OpenPage'),
    validateSearch: texts('workflow', 'origin', 'act'),
  }),
  createRoute({
    ...parent,
    path: '/board',
    component: lazyRouteComponent(() => import('./pages/board'), 'BoardPage'),
    validateSearch: texts('workflow', 'as'),
  }),
  createRoute({
    ...parent,
    path: '/roster',
    component: lazyRouteComponent(() => import('./pages/roster'), 'RosterPage'),
    validateSearch: texts('month'),
  }),
  createRoute({
    ...parent,
    path: '/models',
    component: lazyRouteComponent(() => import('./pages/models'), 'ModelsPage'),
    validateSearch: texts('stage', 'show', 'q', ...LIST),
  }),
  createRoute({
    ...parent,
    path: '/models/$id',
    component: lazyRouteComponent(() => import('./pages/model'), 'ModelPage'),
  }),
  createRoute({ ...parent, path: '/leads', component: lazyRouteComponent(() => import('./pages/leads'), 'LeadsPage') }),
  createRoute({
    ...parent,
    path: '/evaluation',
    component: lazyRouteComponent(() => import('./pages/evaluation'), 'EvaluationPage'),
    validateSearch: texts('from', 'to', 'base', 'baseFrom', 'baseTo', 'unit'),
  }),
  createRoute({
    ...parent,
    path: '/evaluation/dashboard',
    component: lazyRouteComponent(() => import('./pages/dashboard'), 'DashboardPage'),
    validateSearch: texts('from', 'to', 'base', 'baseFrom', 'baseTo', 'unit'),
  }),
  createRoute({ ...parent, path: '/team', component: lazyRouteComponent(() => import('./pages/team'), 'TeamPage') }),
  createRoute({
    ...parent,
    path: '/performance',
    component: lazyRouteComponent(() => import('./pages/performance'), 'PerformancePage'),
    validateSearch: texts('from', 'to'),
  }),
  createRoute({
    ...parent,
    path: '/bulletin',
    component: lazyRouteComponent(() => import('./pages/bulletin'), 'BulletinPage'),
    validateSearch: texts('month', 'unit'),
  }),
  createRoute({
    ...parent,
    path: '/evaluation/$metric',
    component: lazyRouteComponent(() => import('./pages/metric'), 'MetricPage'),
    validateSearch: texts('from', 'to', 'base', 'baseFrom', 'baseTo', 'unit'),
  }),
  createRoute({ ...parent, path: '/special', component: special }),
  createRoute({
    ...parent,
    path: '/special/$',
    component: special,
    validateSearch: texts('from', 'subject', 'q', 'stage', 'lead', 'cursor'),
  }),
  createRoute({
    ...parent,
    path: '/imports',
    component: lazyRouteComponent(() => import('./pages/imports'), 'ImportsPage'),
    validateSearch: texts('cursor'),
  }),
  createRoute({
    ...parent,
    path: '/imports/$id',
    component: lazyRouteComponent(() => import('./pages/import'), 'ImportPage'),
  }),
  createRoute({
    ...parent,
    path: '/rejects',
    component: lazyRouteComponent(() => import('./pages/rejects'), 'RejectsPage'),
    validateSearch: texts('state', 'batch', 'source', 'owner', 'cursor'),
  }),
  createRoute({ ...parent, path: '/users', component: lazyRouteComponent(() => import('./pages/users'), 'UsersPage') }),
  createRoute({ ...parent, path: '/keys', component: lazyRouteComponent(() => import('./pages/users'), 'KeysPage') }),
  createRoute({
    ...parent,
    path: '/calendar',
    component: lazyRouteComponent(() => import('./pages/calendar'), 'CalendarPage'),
  }),
  createRoute({
    ...parent,
    path: '/emergencies',
    component: lazyRouteComponent(() => import('./pages/emergencies'), 'EmergenciesPage'),
  }),
  createRoute({ ...parent, path: '/audit', component: lazyRouteComponent(() => import('./pages/audit'), 'AuditPage') }),
  createRoute({
    ...parent,
    path: '/account',
    component: lazyRouteComponent(() => import('./pages/account'), 'AccountPage'),
  }),
  createRoute({ ...parent, path: '/about', component: lazyRouteComponent(() => import('./pages/about'), 'AboutPage') }),
])

/** All pages by path; filters and choices live in the URL. */
export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
