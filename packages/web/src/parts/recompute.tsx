import { type RecomputationDto, recomputationSchema } from '@hengjian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { fullTime } from '../time/clock-face'
import { usePastInstant } from '../time/server-clock'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { recomputeWords } from '../words/recompute'
import { Failure } from './page-state'

addWords(recomputeWords)

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

/**
 * Has the server judge the verdict anew from the stored facts, and says whether it came to the same. On a page of the past it is
 * judged by what was known then, and set beside what is said now.
 */
export function Recompute({ id }: { readonly id: string }) {
  const { t } = useWords()
  const knownAt = usePastInstant()
  const words = knownAt === undefined ? 'now' : 'then'
  const [told, setTold] = useState<RecomputationDto>()
  const { act, busy, failure } = useAct()
  const recompute = (): Promise<boolean> =>
    act(async () => {
      const path = `/verdicts/${encodeURIComponent(id)}/recomputation`
      setTold(await request(path, recomputationSchema, { method: 'POST', body: { knownAt } }))
    })
  return (
    <div className="recompute">
      <Button size="small" onClick={() => void recompute()} loading={busy}>
        {t('recompute.action')}
      </Button>
      <span role="status">
        {told === undefined
          ? ''
          : `${fullTime(told.at).slice(knownAt === undefined ? 11 : 0)} ${told.same ? t(`recompute.${words}.same`) : t(`recompute.${words}.differs`)}`}
      </span>
      {failure === undefined ? null : <Failure failure={failure} />}
      {told === undefined || told.same ? null : (
        <dl>
          <dt>{t(`recompute.${words}.stored`)}</dt>
          <dd>
            <Said said={told.stored} />
          </dd>
          <dt>{t(`recompute.${words}.computed`)}</dt>
          <dd>{told.computed === null ? t('recompute.gone') : <Said said={told.computed} />}</dd>
        </dl>
      )}
    </div>
  )
}
