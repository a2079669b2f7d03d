import type { RosterDto, SwapDto } from '@hengjian/contract'
import { Button } from 'antd'
import { useEnter } from '../roster/use-roster'
import { useWords } from '../words/language'
import { Empty, Failure } from './page-state'

/** A swap in a sentence. */
function sentence(t: (key: string) => string, { mine, theirs, asker, asked }: SwapDto): string {
  return t('roster.swapSentence')
    .replace('{asker}', asker.name)
    .replace('{mine}', mine.date.slice(5))
    .replace('{asked}', asked.name)
    .replace('{theirs}', theirs.date.slice(5))
}

/** Swaps of the month: what they exchange, how far they came, and what the reader may do. */
export function RosterSwaps({ swaps }: Pick<RosterDto, 'swaps'>) {
  const { t, aside } = useWords()
  const { enter, failure, busy } = useEnter()
  return (
    <section aria-labelledby="swaps">
      <h2 id="swaps">{t('roster.swaps')}</h2>
      {failure === undefined ? null : <Failure failure={failure} />}
      {swaps.length === 0 ? <Empty text={t('roster.swapsEmpty')} /> : null}
      <ul className="roster-list">
        {swaps.map((swap) => (
          <li key={swap.id}>
            <div>
              {sentence(t, swap)}
              {swap.words === '' ? '' : aside(swap.words)}
            </div>
            <div className="roster-line">
              <strong>{t(`roster.swapState.${swap.state}`)}</strong>
              {swap.may.map((step) => (
                <Button
                  key={step}
                  size="small"
                  type={step === 'accept' || step === 'approve' ? 'primary' : 'default'}
                  loading={busy}
                  onClick={() => void enter(`/swaps/${swap.id}/steps`, { step })}
                >
                  {t(`roster.swapStep.${step}`)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
