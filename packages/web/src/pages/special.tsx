import { Link, useParams } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense } from 'react'
import { Loading } from '../parts/page-state'
import { NotHere } from '../shell/not-here'
import { useSession } from '../shell/session'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { specialWords } from '../words/special'
import './special.css'

addWords(specialWords)

interface Area {
  readonly needs: 'cases.read' | 'matters'
  readonly page: ComponentType
  readonly one: ComponentType<{ readonly id: string }>
}

const NoneHere = () => <NotHere why="notFound" />

/** Protective and special work, each with a list and the page of one of them. */
const AREAS: Readonly<Record<string, Area>> = {
  modelCases: {
    needs: 'cases.read',
    page: lazy(async () => ({ default: (await import('../special/model-cases')).ModelCases })),
    one: lazy(async () => ({ default: (await import('../special/model-case')).ModelCase })),
  },
  rules: {
    needs: 'matters',
    page: lazy(async () => ({ default: (await import('../special/rules')).Rules })),
    one: lazy(async () => ({ default: (await import('../special/rule')).Rule })),
  },
  responsibilities: {
    needs: 'matters',
    page: lazy(async () => ({ default: (await import('../special/responsibilities')).Responsibilities })),
    one: NoneHere,
  },
  rooms: {
    needs: 'matters',
    page: lazy(async () => ({ default: (await import('../special/rooms')).Rooms })),
    one: NoneHere,
  },
  lookBack: {
    needs: 'cases.read',
    page: lazy(async () => ({ default: (await import('../special/look-backs')).LookBacks })),
    one: lazy(async () => ({ default: (await import('../special/look-back')).LookBack })),
  },
  identityRegisters: {
    needs: 'cases.read',
    page: lazy(async () => ({ default: (await import('../special/identity-registers')).IdentityRegisters })),
    one: lazy(async () => ({ default: (await import('../special/identity-register')).IdentityRegister })),
  },
}

function useAreas(): readonly string[] {
  const permissions = useSession().data?.user?.permissions ?? []
  return Object.entries(AREAS).flatMap(([name, { needs }]) => (permissions.includes(needs) ? [name] : []))
}

function Areas({ current }: { readonly current: string | undefined }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('special.title')} className="special-areas">
      {useAreas().map((area) => (
        <Link key={area} to="/special/$" params={{ _splat: area }} aria-current={area === current ? 'page' : undefined}>
          {t(`special.areas.${area}`)}
        </Link>
      ))}
    </nav>
  )
}

/** What each area is for. */
function Meanings() {
  const { t } = useWords()
  return (
    <>
      <h1>{t('special.title')}</h1>
      <dl className="special-list">
        {useAreas().map((area) => (
          <div key={area}>
            <dt>
              <Link to="/special/$" params={{ _splat: area }}>
                {t(`special.areas.${area}`)}
              </Link>
            </dt>
            <dd>{t(`special.meanings.${area}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Special work: its areas, the list of one, or one of these. */
export function SpecialPage() {
  const { _splat = '' } = useParams({ strict: false })
  const areas = useAreas()
  const [name = '', id] = _splat.split('/')
  const area = areas.includes(name) ? AREAS[name] : undefined
  if (name === '') return <Meanings />
  if (area === undefined) return <NotHere why="notFound" />
  return (
    <>
      <Areas current={name} />
      <Suspense fallback={<Loading />}>{id === undefined ? <area.page /> : <area.one key={id} id={id} />}</Suspense>
    </>
  )
}
