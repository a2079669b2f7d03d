import { type FactDto, type StayDto, stayInstantSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { queryOf, request } from '../api/request'
import { lanesAt } from '../centre/track'
import { fullTime } from '../time/clock-face'
import { isoAt } from '../time/wall-time'
import { useWords } from '../words/language'
import { FactCard } from './fact-card'
import { Empty, Failure, Loading } from './page-state'
import { toldAt } from './track-bar'

/** Every reading is written down: while keys move the instant, only where they come to rest is read. */
const REST = 350

function useRested(value: number): number {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

const textIn = (fact: FactDto, name: string): string | undefined => fact.data.find((one) => one.name === name)?.value.zh

/** The cameras and clips that facts of the instant name. */
function Video({ facts }: { readonly facts: readonly FactDto[] }) {
  const { t, say } = useWords()
  const named = facts.filter((fact) => textIn(fact, 'camera') !== undefined || textIn(fact, 'clip') !== undefined)
  return (
    <section aria-labelledby="instant-video">
      <h4 id="instant-video">{t('centre.video')}</h4>
      {named.length === 0 ? <Empty text={t('centre.noVideo')} /> : null}
      <ul className="instant-video">
        {named.map((fact) => (
          <li key={fact.id}>
            {t('centre.camera')} <strong>{textIn(fact, 'camera') ?? '—'}</strong>　{t('centre.clip')}{' '}
            <strong>{textIn(fact, 'clip') ?? '—'}</strong>　<span className="hint">{say(fact.kindName)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ stay, at }: { readonly stay: StayDto; readonly at: number }) {
  const { t } = useWords()
  const when = isoAt(useRested(at))
  const query = useQuery({
    queryKey: ['instant', stay.person.id, stay.visit, when],
    queryFn: ({ signal }) =>
      request(
        `/centre/persons/${encodeURIComponent(stay.person.id)}/facts?${queryOf({ visit: stay.visit, at: when })}`,
        stayInstantSchema,
        { signal },
      ),
    placeholderData: (before) => before,
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { facts } = query.data
  return (
    <>
      <Video facts={facts} />
      <h4>{t('centre.instant')}</h4>
      {facts.length === 0 ? <Empty text={t('centre.instantEmpty')} /> : null}
      <div className="instant-facts">
        {facts.map((fact) => (
          <FactCard key={fact.id} fact={fact} />
        ))}
      </div>
    </>
  )
}

interface Props {
  readonly stay: StayDto
  readonly at: number
  readonly rooms: ReadonlyMap<string, string>
  readonly onClose: () => void
}

/** What is on record about one person at one instant. */
export function InstantFacts({ stay, at, rooms, onClose }: Props) {
  const words = useWords()
  const { t, say } = words
  const names = ['place', 'activity', 'recording'] as const
  const lanes = lanesAt(stay, at)
  const finding = lanes.place?.gap?.finding ?? lanes.recording?.gap?.finding
  return (
    <section className="instant" aria-labelledby="instant-title">
      <div className="centre-head">
        <h3 id="instant-title">
          {say(stay.person.label)} · {fullTime(isoAt(at)).slice(5)}
        </h3>
        <Button size="small" onClick={onClose}>
          {t('centre.everybody')}
        </Button>
      </div>
      <dl className="instant-lanes">
        {toldAt(stay, at, rooms, words).map((text, index) => (
          <div key={names[index]}>
            <dt>{t(`centre.${names[index] ?? 'place'}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {finding == null ? null : (
        <p>
          <Link to="/findings/$id" params={{ id: finding }}>
            {t('centre.toFinding')}
          </Link>
        </p>
      )}
      <Facts stay={stay} at={at} />
    </section>
  )
}
