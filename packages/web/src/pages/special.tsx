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
        <Link key={area} to="/special/$area" params={{ area }} aria-current={area === current ? 'page' : undefined}>
          {t(`special.areas.${area}`)}
        </Link>
      ))}
    </nav>
  )
}

/** The areas of special work, with what each is for. */
export function SpecialPage() {
  const { t } = useWords()
  const areas = useAreas()
  return (
    <>
      <h1>{t('special.title')}</h1>
      <dl className="special-list">
        {areas.map((area) => (
          <div key={area}>
            <dt>
              <Link to="/special/$area" params={{ area }}>
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

/** The list of an area. */
export function SpecialAreaPage() {
  const { area } = useParams({ from: '/special/$area' })
  const Page = AREAS[area]?.page
  if (!useAreas().includes(area) || Page === undefined) return <NotHere why="notFound" />
  return (
    <>
      <Areas current={area} />
      <Suspense fallback={<Loading />}>
        <Page />
      </Suspense>
    </>
  )
}

/** One of an area. */
export function SpecialOnePage() {
  const { area, id } = useParams({ from: '/special/$area/$id' })
  const Page = AREAS[area]?.one
  if (!useAreas().includes(area) || Page === undefined) return <NotHere why="notFound" />
  return (
    <>
      <Areas current={area} />
      <Suspense fallback={<Loading />}>
        <Page key={id} id={id} />
      </Suspense>
    </>
  )
}
