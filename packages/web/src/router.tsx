import { createRootRoute, createRoute, createRouter, Outlet, useLocation } from '@tanstack/react-router'
import { AboutPage } from './pages/about'
import { CalendarPage } from './pages/calendar'
import { CasePage } from './pages/case'
import { CasesPage } from './pages/cases'
import { CentrePage } from './pages/centre'
import { DeskPage } from './pages/desk'
import { FindingPage } from './pages/finding'
import { FindingsPage } from './pages/findings'
import { ModelPage, ModelsPage } from './pages/models'
import { SetupPage } from './pages/setup'
import { SourcesPage } from './pages/sources'
import { KeysPage, UsersPage } from './pages/users'
import { useSession } from './shell/session'
import { Shell } from './shell/shell'
import { useWords } from './words/language'

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

/** An administrator sees no case: the first page is the users'. */
function Home() {
  const session = useSession()
  return session.data?.user?.permissions.includes('desk.read') === true ? <DeskPage /> : <UsersPage />
}

function NotFound() {
  const { t } = useWords()
  return <h1>{t('page.notFound')}</h1>
}

const root = createRootRoute({ component: Root, notFoundComponent: NotFound })
const parent = { getParentRoute: () => root }

const routes = root.addChildren([
  createRoute({ ...parent, path: '/', component: Home }),
  createRoute({ ...parent, path: '/setup', component: SetupPage, validateSearch: texts('token') }),
  createRoute({
    ...parent,
    path: '/centre',
    component: CentrePage,
    validateSearch: texts('site', 'left', 'place'),
  }),
  createRoute({ ...parent, path: '/cases', component: CasesPage, validateSearch: texts('q', ...LIST) }),
  createRoute({ ...parent, path: '/cases/$id', component: CasePage, validateSearch: texts('knownAt') }),
  createRoute({
    ...parent,
    path: '/findings',
    component: FindingsPage,
    validateSearch: texts('state', 'severity', 'stage', 'model', 'from', 'to', 'q', 'pane', ...LIST),
  }),
  createRoute({ ...parent, path: '/findings/$id', component: FindingPage }),
  createRoute({ ...parent, path: '/models', component: ModelsPage }),
  createRoute({ ...parent, path: '/models/$id', component: ModelPage }),
  createRoute({ ...parent, path: '/sources', component: SourcesPage }),
  createRoute({ ...parent, path: '/users', component: UsersPage }),
  createRoute({ ...parent, path: '/keys', component: KeysPage }),
  createRoute({ ...parent, path: '/calendar', component: CalendarPage }),
  createRoute({ ...parent, path: '/about', component: AboutPage }),
])

/** All pages by path; filters and choices live in the URL. */
export const router = createRouter({ routeTree: routes })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
