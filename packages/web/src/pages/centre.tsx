import { type CentreDto, centreSchema, type StayDto } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Checkbox, Pagination, Segmented } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { isInside, occupancyAt, whereaboutsAt } from '../centre/whereabouts'
import { Floor } from '../parts/floor'
import { InstantFacts } from '../parts/instant-facts'
import { Empty, Failure, Loading } from '../parts/page-state'
import { TrackBar } from '../parts/track-bar'
import { Why } from '../parts/why'
import { useOffice, useSite } from '../shell/office'
import { fullTime } from '../time/clock-face'
import { setServerNow, useServerMinute } from '../time/server-clock'
import { isoAt } from '../time/wall-time'
import { useWords } from '../words/language'
import './centre.css'

/** So many tracks at once; more are turned over. */
const TRACKS = 20
/** Facts that change no verdict come with this; everything else with the stream. In milliseconds. */
const AGAIN = 15_000
/** In the address: also those who left today. */
const LEFT_TODAY = 'today'

/** Whose limit ends first; then whoever came last; the order hangs on nothing that moves by itself. */
function inOrder(stays: readonly StayDto[]): readonly StayDto[] {
  const key = ({ leftAt, clock, enteredAt, visit }: StayDto): string =>
    [leftAt === null ? 0 : 1, clock === null ? '9' : clock.latest, 9e15 - Date.parse(enteredAt), visit].join(' ')
  return [...stays].sort((left, right) => (key(left) < key(right) ? -1 : 1))
}

function useCentre(left: boolean, site: string | undefined) {
  return useQuery({
    queryKey: ['centre', left, site],
    queryFn: async ({ signal }) => {
      const centre = await request(`/centre?${queryOf({ left: String(left), site })}`, centreSchema, { signal })
      setServerNow(centre.now)
      return centre
    },
    placeholderData: (before) => before,
    refetchInterval: AGAIN,
  })
}

/** What the reader looks at: one person's track at one instant. */
interface Looking {
  readonly visit: string
  /** Null: now. */
  readonly at: number | null
  readonly open: boolean
}

interface BodyProps {
  readonly centre: CentreDto
  /** Undefined where no site is known. */
  readonly site: string | undefined
  /** A room's id, or a zone, to whose people the tracks are narrowed. */
  readonly place: string | undefined
  readonly onPlace: (place: string | undefined) => void
}

/** How the lanes are to be read; colour never speaks alone. */
function Legend() {
  const { t } = useWords()
  return (
    <ul className="centre-legend" aria-label={t('centre.legend')}>
      <li>
        <span className="stretch stretch-gap-violated" /> ✕ {t('centre.gap')}
      </li>
      <li>
        <span className="stretch stretch-unseen" /> {t('centre.unseen')}
      </li>
      <li>
        <span className="stretch stretch-traced" /> {t('centre.traced')}
      </li>
      <li>
        <span className="stretch stretch-unrecorded" /> {t('centre.unrecorded')}
      </li>
    </ul>
  )
}

/** The floor and the tracks of one site. */
function Site({ centre, site, place, onPlace }: BodyProps) {
  const { t } = useWords()
  const now = useServerMinute()
  const [looking, setLooking] = useState<Looking>()
  const [page, setPage] = useState(1)
  const isHere = (one: { readonly site: string | null }): boolean =>
    site === undefined || one.site === null || one.site === site
  const rooms = centre.rooms.filter(isHere)
  const labels = new Map(centre.rooms.map(({ id, label }) => [id, label]))
  const stays = inOrder(centre.stays.filter(isHere))
  const at = looking?.at ?? now
  const people = stays.filter((stay) => isInside(stay, at))
  const isThere = (stay: StayDto): boolean => {
    const where = whereaboutsAt(stay, at)?.where
    return where?.kind === 'room' ? where.room === place : where?.kind === 'zone' && where.zone === place
  }
  const shown = place === undefined ? stays : stays.filter(isThere)
  const first = (Math.min(page, Math.ceil(shown.length / TRACKS) || 1) - 1) * TRACKS
  const choose = (visit: string): void => {
    const index = shown.findIndex((one) => one.visit === visit)
    if (index >= 0) setPage(Math.floor(index / TRACKS) + 1)
    setLooking((before) => ({ visit, at: before?.at ?? null, open: false }))
    setTimeout(() => document.getElementById(`track-${visit}`)?.scrollIntoView({ block: 'nearest' }), 0)
  }
  const opened = looking?.open === true ? stays.find(({ visit }) => visit === looking.visit) : undefined
  const close = (): void => setLooking((before) => (before === undefined ? undefined : { ...before, open: false }))
  return (
    <div className="centre">
      <section aria-labelledby="centre-floor" className="centre-floor">
        <div className="centre-head">
          <h2 id="centre-floor">
            {t('centre.floor')} · {looking?.at == null ? t('centre.sinceNow') : t('centre.lookingBack')}{' '}
            {fullTime(isoAt(at)).slice(5, 16)}
          </h2>
          <span>
            {t('centre.inside')}{' '}
            <Why name={t('centre.inside')} figure={`${people.length} ${t('centre.persons')}`.trim()}>
              {t('centre.insideWhy')}
            </Why>
          </span>
          {looking?.at == null ? null : (
            <Button size="small" onClick={() => setLooking({ ...looking, at: null, open: false })}>
              {t('centre.backToNow')}
            </Button>
          )}
        </div>
        {rooms.length === 0 ? <Empty text={t('centre.emptyFloor')} /> : null}
        <Floor
          rooms={rooms}
          occupancy={occupancyAt(stays, new Set(rooms.map(({ id }) => id)), at)}
          at={at}
          now={now}
          chosen={looking?.visit}
          onChoose={choose}
          onPlace={onPlace}
        />
        <Legend />
      </section>
      <section aria-labelledby="centre-tracks" className="centre-tracks">
        <div className="centre-head">
          <h2 id="centre-tracks">{t('centre.tracks')}</h2>
          {place === undefined ? null : (
            <Button size="small" onClick={() => onPlace(undefined)}>
              {t('centre.onlyRoom')} {labels.get(place) ?? t(`zone.${place}`)} · {t('centre.everybody')}
            </Button>
          )}
        </div>
        {shown.length === 0 ? <Empty text={t('centre.empty')} /> : null}
        <div className="centre-list">
          {(opened === undefined ? shown.slice(first, first + TRACKS) : [opened]).map((one) => (
            <TrackBar
              key={one.visit}
              stay={one}
              now={now}
              rooms={labels}
              chosen={one.visit === looking?.visit}
              instant={looking?.at ?? null}
              onMove={(instant) =>
                setLooking((before) => ({ visit: one.visit, at: instant, open: before?.open === true }))
              }
              onOpen={(instant) => setLooking({ visit: one.visit, at: instant, open: true })}
              onClose={close}
            />
          ))}
          {opened === undefined ? null : <InstantFacts stay={opened} at={at} rooms={labels} onClose={close} />}
        </div>
        {opened === undefined && shown.length > TRACKS ? (
          <Pagination
            size="small"
            current={first / TRACKS + 1}
            pageSize={TRACKS}
            total={shown.length}
            showSizeChanger={false}
            onChange={setPage}
          />
        ) : null}
      </section>
    </div>
  )
}

/** The site of the header's choice, or else of the page's own: one floor is drawn at a time. */
function useShownSite(centre: CentreDto | undefined, own: string | undefined): string | undefined {
  const narrowed = useSite()
  const sites = centre?.sites.map(({ id }) => id) ?? []
  return narrowed ?? (own !== undefined && sites.includes(own) ? own : sites[0])
}

/** Chooses a site where the header leaves all of them open. */
function SiteChoice({
  centre,
  site,
  onSite,
}: {
  readonly centre: CentreDto
  readonly site: string | undefined
  readonly onSite: (site: string) => void
}) {
  const { t, say } = useWords()
  const narrowed = useSite()
  const names = new Map(useOffice().data?.sites.map(({ id, name }) => [id, name === null ? id : say(name)]))
  if (narrowed !== undefined || centre.sites.length < 2 || site === undefined) {
    return site === undefined ? null : <span className="hint">{names.get(site) ?? site}</span>
  }
  return (
    <Segmented<string>
      size="small"
      aria-label={t('centre.site')}
      value={site}
      onChange={onSite}
      options={centre.sites.map(({ id, inside }) => ({ value: id, label: `${names.get(id) ?? id} ${inside}` }))}
    />
  )
}

/** Who is inside the handling centre, in which room, since when and under which limit, and what every instant has on record. */
export function CentrePage() {
  const { t } = useWords()
  const search = useSearch({ from: '/centre' })
  const navigate = useNavigate({ from: '/centre' })
  const left = search.left === LEFT_TODAY
  const query = useCentre(left, useSite())
  const site = useShownSite(query.data, search.site)
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { data } = query
  const go = (change: Partial<typeof search>): void =>
    void navigate({ search: { ...search, ...change }, replace: true })
  return (
    <>
      <div className="centre-title">
        <h1>{t('centre.title')}</h1>
        <SiteChoice centre={data} site={site} onSite={(chosen) => go({ site: chosen, place: undefined })} />
        <Checkbox checked={left} onChange={(event) => go({ left: event.target.checked ? LEFT_TODAY : undefined })}>
          {t('centre.left')}
        </Checkbox>
      </div>
      <Site key={site ?? ''} centre={data} site={site} place={search.place} onPlace={(place) => go({ place })} />
    </>
  )
}
