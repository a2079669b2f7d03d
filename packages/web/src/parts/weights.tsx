import { type WeightsDto, weightsSchema } from '@hengjian/contract/evaluation'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { useWords } from '../words/language'
import { Failure, Loading } from './page-state'

type Weight = WeightsDto['weights'][number]
type Send = (path: string, body: object) => Promise<boolean>

function useWeights() {
  const client = useQueryClient()
  const { act, failure } = useAct()
  const query = useQuery({
    queryKey: ['performance', 'weights'],
    queryFn: ({ signal }) => request('/performance/weights', weightsSchema, { signal }),
  })
  const send: Send = (path, body) =>
    act(async () => {
      await request(`/performance/weights${path}`, weightsSchema, { method: 'POST', body })
      await client.invalidateQueries({ queryKey: ['performance'] })
    })
  return { query, failure, send }
}

/** Proposes another weight. */
function Propose({ weight, send }: { readonly weight: Weight; readonly send: Send }) {
  const { t, say } = useWords()
  const [written, setWritten] = useState<string>()
  const [reason, setReason] = useState('')
  if (written === undefined)
    return (
      <Button
        size="small"
        aria-label={`${t('performance.propose')} ${say(weight.title)}`}
        onClick={() => setWritten(String(weight.points))}
      >
        {t('performance.propose')}
      </Button>
    )
  const isWhole = /^\d{1,3}$/.test(written) && Number(written) <= 100
  const propose = async (): Promise<void> => {
    if (await send('', { workflow: weight.workflow, points: Number(written), reason })) setWritten(undefined)
  }
  return (
    <>
      <Input
        aria-label={t('performance.weight')}
        inputMode="numeric"
        style={{ width: 64 }}
        status={isWhole ? '' : 'error'}
        value={written}
        onChange={({ target }) => setWritten(target.value.trim())}
      />{' '}
      <Input
        aria-label={t('performance.reason')}
        placeholder={t('performance.reason')}
        style={{ width: 220 }}
        maxLength={200}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />{' '}
      <Button size="small" disabled={!isWhole || reason.trim().length < 2} onClick={() => void propose()}>
        {t('performance.propose')}
      </Button>
    </>
  )
}

/** Who proposed what and when, and who approved it. */
function History({ weight, send }: { readonly weight: Weight; readonly send: Send }) {
  const { t } = useWords()
  return (
    <ul className="weight-history">
      {weight.history.map(({ id, points, reason, by, at, approved, mayApprove }) => (
        <li key={id}>
          × {points} {reason}{' '}
          <span className="hint">
            {t('performance.proposedBy')} {by} {at.slice(0, 10)}
            {approved === null
              ? ` · ${t('performance.waits')}`
              : ` · ${t('performance.approvedBy')} ${approved.by} ${approved.at.slice(0, 10)}`}
          </span>{' '}
          {mayApprove ? (
            <Button size="small" onClick={() => void send(`/${id}/approval`, {})}>
              {t('performance.approve')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What a matter of each workflow weighs, the same for everybody, and how that came about; set by two heads. */
export function Weights() {
  const { t, say } = useWords()
  const { query, failure, send } = useWeights()
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <section aria-label={t('performance.weights')}>
      <p className="hint">{t('performance.weightsNote')}</p>
      {failure === undefined ? null : <Failure failure={failure} />}
      <table className="metrics weight-table">
        <thead>
          <tr>
            <th scope="col">{t('performance.work')}</th>
            <th scope="col">{t('performance.weight')}</th>
            <th scope="col">{t('performance.history')}</th>
          </tr>
        </thead>
        <tbody>
          {query.data.weights.map((weight) => (
            <tr key={weight.workflow}>
              <th scope="row">
                {say(weight.title)} <span className="hint">{say(weight.reason)}</span>
              </th>
              <td className="number">× {weight.points}</td>
              <td>
                <History weight={weight} send={send} />
                {query.data.maySet ? <Propose weight={weight} send={send} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
