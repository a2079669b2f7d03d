import { type RecomputationDto, recomputationSchema } from '@hengjian/contract'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { request } from '../api/request'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Failure } from './page-state'

function Said({ said }: { readonly said: RecomputationDto['stored'] }) {
  const { t } = useWords()
  return (
    <>
      {t(`state.${said.state === 'pending' ? 'running' : said.state}`)}
      {said.alert === null ? '' : ` · ${t('clock.alert')} ${fullTime(said.alert)}`}
      {said.latest === null ? '' : ` · ${t('clock.latest')} ${fullTime(said.latest)}`}
      {` · ${t('reasons.evidence')} ${said.evidence}`}
    </>
  )
}

/** Has the server judge the verdict anew from the stored facts, and says whether it came to the same. */
export function Recompute({ id }: { readonly id: string }) {
  const { t } = useWords()
  const asked = useMutation({
    mutationFn: () =>
      request(`/verdicts/${encodeURIComponent(id)}/recomputation`, recomputationSchema, { method: 'POST', body: {} }),
  })
  const told = asked.data
  return (
    <div className="recompute">
      <Button size="small" onClick={() => asked.mutate()} loading={asked.isPending}>
        {t('recompute.action')}
      </Button>
      <span role="status">
        {told === undefined
          ? ''
          : `${fullTime(told.at).slice(11)} ${told.same ? t('recompute.same') : t('recompute.differs')}`}
      </span>
      {asked.isError ? <Failure failure={asked.error} /> : null}
      {told === undefined || told.same ? null : (
        <dl>
          <dt>{t('recompute.stored')}</dt>
          <dd>
            <Said said={told.stored} />
          </dd>
          <dt>{t('recompute.computed')}</dt>
          <dd>{told.computed === null ? t('recompute.gone') : <Said said={told.computed} />}</dd>
        </dl>
      )}
    </div>
  )
}
