import { sessionSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { Button } from 'antd'
import { rememberCsrf, request } from '../api/request'
import { useFreshness } from '../live/freshness'
import { PasswordPage } from '../pages/password'
import { SecondFactorPage } from '../pages/second-factor'
import { SignInPage } from '../pages/sign-in'
import { Failure, Loading } from '../parts/page-state'
import { SearchPalette } from '../search/palette'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { EmergencyBand } from './emergency-band'
import { FreshnessBands } from './freshness-bands'
import { useLive } from './live'
import { NotHere } from './not-here'
import { useOffice } from './office'
import { mayOpen, modulesFor } from './pages'
import { PrintHeader } from './print-header'
import { isSettled, useSession } from './session'
import { SiteSwitch } from './site-switch'
import { UrgencyBand } from './urgency-band'
import { UserMenu } from './user-menu'

/** The pages of one module under its name. */
function Module({ of, pages }: ReturnType<typeof modulesFor>[number]) {
  const { t } = useWords()
  const links = pages.map(({ to, word }) => (
    <li key={to}>
      <Link to={to} activeOptions={{ exact: to === '/' }}>
        {t(`nav.${word}`)}
      </Link>
    </li>
  ))
  if (of === null) return <ul>{links}</ul>
  return (
    <div className="module">
      <span className="module-name" aria-hidden>
        {t(`module.${of}`)}
      </span>
      <ul aria-label={t(`module.${of}`)}>{links}</ul>
    </div>
  )
}

/** Everything that stands about a page: who, where to, how fresh. */
export function Shell() {
  const { t, toggle } = useWords()
  const session = useSession()
  const client = useQueryClient()
  const user = session.data?.user ?? null
  const office = useOffice(isSettled(user)).data
  const { judgedUpTo } = useFreshness()
  const { pathname } = useLocation()
  useLive(isSettled(user) && user.permissions.includes('stream.read'))
  // A page stays while the server is away: only an answer says that somebody is no longer signed in.
  if (session.data === undefined)
    return session.isError ? <Failure failure={session.error} retry={() => void session.refetch()} /> : <Loading />
  const demo = session.data.demo ? (
    <aside className="demo-band" aria-label="DEMO">
      {t('app.demo')}
    </aside>
  ) : null
  if (user === null) {
    return (
      <>
        {demo}
        <SignInPage />
      </>
    )
  }
  const signOut = async (): Promise<void> => {
    await request('/session', sessionSchema, { method: 'DELETE' }).catch(() => undefined)
    rememberCsrf(null)
    client.clear()
    await session.refetch()
  }
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      {demo}
      <header className="top">
        <strong className="brand">{t('app.name')}</strong>
        <span className="office" title={office?.name}>
          {office?.name ?? ''}
        </span>
        {isSettled(user) && user.permissions.includes('cases.read') ? <SiteSwitch /> : null}
        {isSettled(user) ? <SearchPalette permissions={user.permissions} /> : null}
        <span className="judged">
          {judgedUpTo === null ? '' : `${t('judged.upTo')} ${fullTime(judgedUpTo).slice(11)}`}
        </span>
        <UserMenu user={user} />
        <Button size="small" onClick={toggle}>
          {t('app.language')}
        </Button>
        <Button size="small" onClick={() => void signOut()}>
          {t('app.signOut')}
        </Button>
      </header>
      <nav className="side" aria-label={t('nav.label')}>
        {(isSettled(user) ? modulesFor(user.permissions) : []).map((module) => (
          <Module key={module.of} {...module} />
        ))}
      </nav>
      <main id="content" className="content">
        <PrintHeader office={office?.name ?? ''} who={user.name} demo={session.data.demo} />
        <FreshnessBands />
        <EmergencyBand />
        <UrgencyBand />
        {user.factorDue === 'enter' ? (
          <SecondFactorPage due="enter" />
        ) : user.passwordDue !== null ? (
          <PasswordPage due={user.passwordDue} />
        ) : user.factorDue === 'enrol' ? (
          <SecondFactorPage due="enrol" />
        ) : mayOpen(pathname, user.permissions) ? (
          <Outlet />
        ) : (
          <NotHere why="forbidden" />
        )}
      </main>
    </div>
  )
}
