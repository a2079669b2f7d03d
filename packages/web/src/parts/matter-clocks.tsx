import type { MatterDto } from '@hengjian/contract'
import { Button, Popover } from 'antd'
import { fullTime, shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Articles, Steps } from './derivation'
import { Empty } from './page-state'
import { type Mark, StateTag } from './state-tag'
import { TimeLeft } from './time-left'

type MatterClock = MatterDto['clocks'][number]

const MARKS: Readonly<Record<MatterClock['state'], Mark>> = {
  running: 'running',
  alert: 'urgent',
  overdue: 'violated',
  kept: 'satisfied',
  late: 'violated',
  lapsed: 'unknown',
}
const RUNNING: readonly MatterClock['state'][] = ['running', 'alert', 'overdue']

/** How a limit is counted, from what and by which article. */
function Why({ clock }: { readonly clock: MatterClock }) {
  const { t } = useWords()
  return (
    <div className="reason">
      <Steps steps={clock.derivation} />
      {clock.source.basis.length === 0 ? <p>{t('reasons.noArticle')}</p> : <Articles basis={clock.source.basis} />}
      <p className="hint">{t(`status.${clock.source.status}`)}</p>
    </div>
  )
}

function Running({ clock, onPropose }: { readonly clock: MatterClock; readonly onPropose: (action: string) => void }) {
  const { t, say, colon } = useWords()
  const { proposes } = clock
  return (
    <>
      <TimeLeft due={clock.latest} />
      {clock.inclusive ? t('clock.inclusive') : ''}
      {clock.provisional ? <span className="provisional"> {t('clock.provisional')}</span> : null}
      {clock.state === 'overdue' && proposes !== null ? (
        <div>
          {t('matter.proposes')}
          {colon}
          <Button size="small" onClick={() => onPropose(proposes.id)}>
            {say(proposes.title)}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** One run of a clock of a matter. */
function MatterClockLine({
  clock,
  onPropose,
}: {
  readonly clock: MatterClock
  readonly onPropose: (action: string) => void
}) {
  const { t, say } = useWords()
  return (
    <li className="matter-clock">
      <div className="matter-clock-head">
        <strong>{say(clock.title)}</strong>
        <StateTag mark={MARKS[clock.state]} word={t(`matterClock.${clock.state}`)} />
      </div>
      {RUNNING.includes(clock.state) ? (
        <Running clock={clock} onPropose={onPropose} />
      ) : (
        <span className="hint">
          {t('clock.latest')} {shortTime(clock.latest)}
          {clock.endedAt === null ? '' : ` · ${t('matterClock.endedAt')} ${shortTime(clock.endedAt)}`}
        </span>
      )}
      <div className="matter-clock-foot">
        <span className="hint" title={fullTime(clock.startedAt)}>
          {t('matterClock.from')} {shortTime(clock.startedAt)} · {say(clock.whose.title)}
        </span>
        <Popover trigger="click" placement="bottomRight" title={t('clock.why')} content={<Why clock={clock} />}>
          <Button type="link" size="small">
            {t('clock.why')}
          </Button>
        </Popover>
      </div>
    </li>
  )
}

/** The clocks of a matter, those that run first. An overdue one proposes, and does nothing by itself. */
export function MatterClocks({
  matter,
  onPropose,
}: {
  readonly matter: MatterDto
  readonly onPropose: (action: string) => void
}) {
  const { t } = useWords()
  const running = matter.clocks.filter(({ state }) => RUNNING.includes(state))
  const over = matter.clocks.filter(({ state }) => !RUNNING.includes(state))
  return (
    <section className="panel">
      <h2>{t('matter.clocks')}</h2>
      {matter.clocks.length === 0 ? <Empty text={t('matter.noClocks')} /> : null}
      <ul className="matter-clocks">
        {[...running, ...over].map((clock) => (
          <MatterClockLine key={`${clock.id}-${clock.startedAt}`} clock={clock} onPropose={onPropose} />
        ))}
      </ul>
    </section>
  )
}
