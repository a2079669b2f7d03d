import { type FactDto, type FindingDto, findingSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { PoliceWordsOf } from '../matter/police-words'
import { useDecide } from '../parts/decide'
import { DecisionForm } from '../parts/decision-form'
import { Articles, Steps } from '../parts/derivation'
import { FactCard } from '../parts/fact-card'
import { FindingLine } from '../parts/finding-line'
import { useListKeys } from '../parts/list/list-keys'
import { ListPlace } from '../parts/list/list-place'
import { neighboursOf } from '../parts/list/neighbours'
import { MattersOf } from '../parts/matters-of'
import { OpenMatter } from '../parts/open-matter'
import { Empty, Failure, Loading } from '../parts/page-state'
import { StandingTag } from '../parts/state-tag'
import { TakeBack } from '../parts/take-back'
import { fullTime, shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

type Act = 'confirm' | 'dismiss'

/** The records of one source stand in one column. */
const bySource = (facts: readonly FactDto[]): readonly (readonly FactDto[])[] => {
  const columns = new Map<string, FactDto[]>()
  for (const fact of facts) columns.set(fact.source, [...(columns.get(fact.source) ?? []), fact])
  return [...columns.values()]
}

/** Confirming or dismissing: a reason, and never over somebody else's decision. */
function Decision({
  finding,
  act,
  onClose,
}: {
  readonly finding: FindingDto
  readonly act: Act
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const decide = useDecide(finding)
  return (
    <DecisionForm
      act={act}
      title={t(`finding.${act}`)}
      onDecide={async (decision) => {
        await decide(decision)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

function Statement({ finding }: { readonly finding: FindingDto }) {
  const { t, say, colon, listed } = useWords()
  return (
    <section className="panel">
      <p className="sentence">{say(finding.sentence)}</p>
      {finding.onLocalNumber || finding.status === 'local' ? (
        <Alert type="info" showIcon title={t('finding.local')} />
      ) : null}
      {finding.status === 'unverified' ? <Alert type="info" showIcon title={t('finding.unread')} /> : null}
      <h2>{t('finding.meaning')}</h2>
      <p>{say(finding.meaning)}</p>
      <h2>{t('finding.law')}</h2>
      {finding.quote === null ? null : <p className="quote">“{finding.quote.text}”</p>}
      <Articles basis={finding.basis} />
      <h2>{t('finding.cause')}</h2>
      <p>{say(finding.cause)}</p>
      <h2>{t('finding.cure')}</h2>
      <p>{say(finding.cure)}</p>
      <p>
        {t('finding.remedies')}
        {colon}
        {listed(finding.remedies.map(({ name }) => say(name)))}
      </p>
      <p className="hint">
        {t('finding.rule')} {finding.model} · {t('finding.version')} {finding.version} · {t(`status.${finding.status}`)}
      </p>
    </section>
  )
}

function Evidence({ finding }: { readonly finding: FindingDto }) {
  const { t, say } = useWords()
  return (
    <section className="panel">
      <h2>{t('finding.evidence')}</h2>
      <div className="sources">
        {bySource(finding.evidence).map((facts) => (
          <div key={facts[0]?.source}>
            <h3>{facts[0] === undefined ? '' : say(facts[0].sourceName)}</h3>
            {facts.map((fact) => (
              <FactCard key={fact.id} fact={fact} deciding={finding.deciding} />
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

function Reasoning({ finding }: { readonly finding: FindingDto }) {
  const { t, say, colon, listed } = useWords()
  const { verdict } = finding
  return (
    <section className="panel">
      <h2>{t('finding.derivation')}</h2>
      {verdict.latest === null ? null : (
        <p>
          {t('clock.latest')} {fullTime(verdict.latest)}
          {verdict.inclusive ? t('clock.inclusive') : ''}
          {verdict.provisional ? ` · ${t('clock.provisional')}` : ''}
        </p>
      )}
      <Steps steps={finding.derivation} />
      {verdict.stretches.length === 0 ? null : (
        <p>
          {t('finding.gaps')}
          {colon}
          {listed(verdict.stretches.map(({ from, to }) => `${fullTime(from)} – ${fullTime(to)}`))}
        </p>
      )}
      {verdict.missing.length === 0 ? null : (
        <p>
          {t('finding.missing')}
          {colon}
          {listed(verdict.missing.map(say))}
        </p>
      )}
      <p>
        {t('finding.known')} {fullTime(finding.found)}
      </p>
      <h2>{t('finding.history')}</h2>
      <ul className="history">
        {finding.history.map((one) => (
          <li key={`${one.at}-${one.action}`}>
            {shortTime(one.at)} {t(`action.${one.action}`)} {one.by === null ? '' : (finding.names[one.by] ?? one.by)}{' '}
            {one.reason === null ? '' : t(`reason.${one.reason}`)} {one.text ?? ''}
          </li>
        ))}
      </ul>
      <h2>{t('finding.similar')}</h2>
      {finding.similar.length === 0 ? (
        <Empty text={t('case.none')} />
      ) : (
        finding.similar.map((one) => <FindingLine key={one.id} finding={one} />)
      )}
    </section>
  )
}

/** The neighbours in the list from which the page was opened, and the way to them: it takes the place of this one, so that the way back leads to the list. */
function useNeighbours(id: string) {
  const list = useLocation({ select: ({ state }) => state.list })
  const navigate = useNavigate()
  const go = (to: string | undefined): void => {
    if (list === undefined || to === undefined) return
    void navigate({ to: '/findings/$id', params: { id: to }, state: { list }, replace: true })
  }
  return { neighbours: list === undefined ? undefined : neighboursOf(list, id), go }
}

/** A finding: the statement and its law, the evidence side by side, the reasoning step by step. */
export function FindingPage() {
  const { t, say } = useWords()
  const { id } = useParams({ from: '/findings/$id' })
  const [act, setAct] = useState<Act>()
  const query = useQuery({
    queryKey: ['finding', id],
    queryFn: ({ signal }) => request(`/findings/${encodeURIComponent(id)}`, findingSchema, { signal }),
  })
  const open = query.data?.state === 'open'
  const { neighbours, go } = useNeighbours(id)
  useListKeys({
    j: () => go(neighbours?.next),
    k: () => go(neighbours?.previous),
    ...(open ? { c: () => setAct('confirm'), d: () => setAct('dismiss') } : {}),
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const finding = query.data
  return (
    <>
      <div className="title-line">
        <h1>
          <StandingTag standing={finding.standing} /> {say(finding.title)}
        </h1>
        <span className="actions">
          <ListPlace neighbours={neighbours} onGo={go} />
          <span>{t(`state.${finding.state}`)}</span>
          {finding.state === 'open' ? (
            <>
              <Button type="primary" onClick={() => setAct('confirm')}>
                {t('finding.confirm')} (c)
              </Button>
              <Button onClick={() => setAct('dismiss')}>{t('finding.dismiss')} (d)</Button>
            </>
          ) : null}
          <TakeBack finding={finding} />
          <OpenMatter origin={`finding:${finding.id}`} first="clue" />
        </span>
      </div>
      <MattersOf rows={finding.matters} />
      <PoliceWordsOf rows={finding.matters} />
      <div className="three">
        <Statement finding={finding} />
        <Evidence finding={finding} />
        <Reasoning finding={finding} />
      </div>
      {act === undefined ? null : <Decision finding={finding} act={act} onClose={() => setAct(undefined)} />}
    </>
  )
}
