import { type CampaignDto, campaignMatchingSchema, campaignSchema } from '@hengjian/contract/identity'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { AskWords } from '../parts/ask-words'
import { Failure, Loading } from '../parts/page-state'
import { shortTime } from '../time/clock-face'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { lookBackWords } from '../words/lookBack'
import { LookBackPersons } from './look-back-persons'

addWords(lookBackWords)

/** The steps that may be taken with a look-back as it stands. */
function Steps({ campaign, onDone }: { readonly campaign: CampaignDto; readonly onDone: () => void }) {
  const { t } = useWords()
  const [told, setTold] = useState<string>()
  const { act, busy, failure } = useAct()
  const [closing, setClosing] = useState(false)
  const path = `/campaigns/${campaign.id}`
  const take = (step: () => Promise<void>): Promise<boolean> =>
    act(async () => {
      await step()
      onDone()
    })
  const approve = async (): Promise<void> => {
    await request(`${path}/approval`, campaignSchema, { method: 'POST' })
  }
  const match = async (): Promise<void> => {
    const { found } = await request(`${path}/matching`, campaignMatchingSchema, { method: 'POST' })
    setTold(t('lookBack.found').replace('{}', String(found)))
  }
  const { may } = campaign
  return (
    <>
      <p className="actions">
        {may.approve ? (
          <Button type="primary" loading={busy} onClick={() => void take(approve)}>
            {t('lookBack.approve')}
          </Button>
        ) : null}
        {may.match ? (
          <Button loading={busy} onClick={() => void take(match)}>
            {t('lookBack.match')}
          </Button>
        ) : null}
        {may.close ? <Button onClick={() => setClosing(true)}>{t('lookBack.close')}</Button> : null}
        <span role="status">{told}</span>
      </p>
      {failure === undefined ? null : <Failure failure={failure} />}
      {closing ? (
        <AskWords
          title={t('lookBack.close')}
          label={t('lookBack.closing')}
          most={2000}
          onClose={() => setClosing(false)}
          onWords={async (words) => {
            await request(`${path}/closing`, campaignSchema, { method: 'POST', body: { words } })
            setClosing(false)
            onDone()
          }}
        />
      ) : null}
    </>
  )
}

function Facts({ campaign }: { readonly campaign: CampaignDto }) {
  const { t, say, listed } = useWords()
  const { purpose, from, to, charges, decisions, members, madeBy, madeAt, approvedBy, approvedAt, matchedAt } = campaign
  return (
    <dl className="special-facts">
      <dt>{t('lookBack.purpose')}</dt>
      <dd>{purpose}</dd>
      <dt>{t('lookBack.scope')}</dt>
      <dd>
        {from} – {to} · {listed(charges)} · {listed(decisions.map(({ title }) => say(title)))}
      </dd>
      <dt>{t('lookBack.members')}</dt>
      <dd>{listed(members.map(({ name }) => name))}</dd>
      <dt>{t('lookBack.made')}</dt>
      <dd>
        {madeBy} {shortTime(madeAt)}
      </dd>
      {approvedBy === null || approvedAt === null ? null : (
        <>
          <dt>{t('lookBack.approved')}</dt>
          <dd>
            {approvedBy} {shortTime(approvedAt)}
          </dd>
        </>
      )}
      <dt>{t('lookBack.matched')}</dt>
      <dd>{matchedAt === null ? t('lookBack.notMatched') : shortTime(matchedAt)}</dd>
    </dl>
  )
}

/** How many stand where; each number narrows the list to them. */
function Stages({ campaign }: { readonly campaign: CampaignDto }) {
  const { t, say } = useWords()
  const { stage, lead } = useSearch({ from: '/special/$' })
  const navigate = useNavigate({ from: '/special/$' })
  const chosen = (is: boolean) => ({ type: is ? ('primary' as const) : ('default' as const), 'aria-pressed': is })
  return (
    <div className="stage-counts">
      <Button
        size="small"
        {...chosen(stage === undefined && lead === undefined)}
        onClick={() => void navigate({ search: {} })}
      >
        {t('lookBack.all')} {campaign.persons}
      </Button>
      {campaign.stages.map(({ id, title, count }) => (
        <Button
          key={id}
          size="small"
          {...chosen(stage === id)}
          onClick={() => void navigate({ search: { stage: id } })}
        >
          {say(title)} {count}
        </Button>
      ))}
      <Button size="small" {...chosen(lead === 'yes')} onClick={() => void navigate({ search: { lead: 'yes' } })}>
        {t('lookBack.onlyLeads')}
      </Button>
    </div>
  )
}

/** A look-back: what it reaches, how far it has come, and its people one by one. */
export function LookBack({ id }: { readonly id: string }) {
  const { t } = useWords()
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['campaigns', id],
    queryFn: ({ signal }) => request(`/campaigns/${id}`, campaignSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  if (query.data === undefined) return null
  const campaign = query.data
  const anew = (): void => void client.invalidateQueries({ queryKey: ['campaigns'] })
  return (
    <>
      <div className="title-line">
        <h1>{campaign.title}</h1>
        <Link to="/special/$" params={{ _splat: 'lookBack' }}>
          ← {t('special.areas.lookBack')}
        </Link>
      </div>
      <p className="hint">{t('lookBack.note')}</p>
      <Facts campaign={campaign} />
      {campaign.closingWords === null ? null : <Alert type="success" title={campaign.closingWords} />}
      <Steps campaign={campaign} onDone={anew} />
      <Stages campaign={campaign} />
      {campaign.state === 'proposed' ? null : <LookBackPersons campaign={campaign} onChange={anew} />}
    </>
  )
}
