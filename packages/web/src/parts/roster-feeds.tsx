import { feedMadeSchema, feedsSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Failure } from './page-state'

const NAME = ['roster', 'feeds'] as const

/** One's own calendar feeds: an address is shown once when it is made, and can be ended at any time. */
export function RosterFeeds() {
  const { t } = useWords()
  const client = useQueryClient()
  const [address, setAddress] = useState<string>()
  const { act, busy, failure } = useAct()
  const query = useQuery({
    queryKey: NAME,
    queryFn: ({ signal }) => request('/roster/feeds', feedsSchema, { signal }),
  })
  const change = (work: () => Promise<void>): Promise<boolean> =>
    act(async () => {
      await work()
      await client.invalidateQueries({ queryKey: NAME })
    })
  const make = (): Promise<boolean> =>
    change(async () => {
      const { key } = await request('/roster/feeds', feedMadeSchema, { method: 'POST', body: {} })
      setAddress(`${location.origin}/api/v1/calendars/${key}.ics`)
    })
  const revoke = (id: string): Promise<boolean> =>
    change(async () => {
      await request(`/roster/feeds/${id}`, feedsSchema, { method: 'DELETE' })
      setAddress(undefined)
    })
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{t('roster.feeds')}</h2>
      <p className="hint">{t('roster.feedsHint')}</p>
      {failure === undefined ? null : <Failure failure={failure} />}
      {address === undefined ? null : (
        <p>
          {t('roster.feedOnce')} <code className="feed-address">{address}</code>
        </p>
      )}
      <ul className="roster-list">
        {(query.data ?? []).map(({ id, madeAt }) => (
          <li key={id} className="roster-line">
            <span>{t('roster.feedMade').replace('{}', shortTime(madeAt))}</span>
            <Button size="small" disabled={busy} onClick={() => void revoke(id)}>
              {t('roster.feedRevoke')}
            </Button>
          </li>
        ))}
      </ul>
      <Button loading={busy} onClick={() => void make()}>
        {t('roster.feedMake')}
      </Button>
    </section>
  )
}
