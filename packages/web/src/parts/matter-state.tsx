import type { MatterDto } from '@hengjian/contract'
import { useWords } from '../words/language'
import { LoopMark } from './loop-mark'
import { TimeLeft } from './time-left'
import { UnitLink } from './unit-link'

type Named = MatterDto['state']

/** A stay in a state, by the action that led there. */
interface Stay {
  readonly sequence: number
  readonly state: Named
}

/** The way a matter has gone, oldest first, each stay once; it ends where it stands. */
function wayOf({ records, state, version }: Pick<MatterDto, 'records' | 'state' | 'version'>): readonly Stay[] {
  const way: Stay[] = []
  for (const { sequence, after } of [...records].sort((a, b) => a.sequence - b.sequence))
    if (way[way.length - 1]?.state.id !== after.id) way.push({ sequence, state: after })
  return way[way.length - 1]?.state.id === state.id ? way : [...way, { sequence: version + 1, state }]
}

/** What would come next by the regular way. */
function aheadOf({ actions, next }: Pick<MatterDto, 'actions' | 'next'>): readonly Named[] {
  const action = actions.find(({ id }) => id === next)
  return action?.to ?? []
}

/** The loop in three: opened, answered, ended. It cannot read ended with a hole in it. */
function Loop({ matter }: { readonly matter: MatterDto }) {
  const { t } = useWords()
  const steps = [
    { word: 'opened', done: true },
    { word: matter.answer?.kind === 'lawfulReason' ? 'lawfulReason' : 'answered', done: matter.answer !== null },
    { word: 'ended', done: matter.loop === 'closed' },
  ]
  return (
    <ol className="loop-steps" aria-label={t('matters.loop')}>
      {steps.map(({ word, done }) => (
        <li key={word} className={done ? 'done' : ''}>
          <span aria-hidden>{done ? '●' : '○'}</span> {t(`loopStep.${word}`)}
          {done ? '' : t('loopStep.notYet')}
        </li>
      ))}
    </ol>
  )
}

/** Where a matter stands, how it came there, what comes next, and whose turn it is. */
export function MatterState({ matter }: { readonly matter: MatterDto }) {
  const { t, say, listed, colon } = useWords()
  const way = wayOf(matter)
  const ahead = aheadOf(matter)
  const { turn, due, handler, unit } = matter
  return (
    <section className="panel matter-state">
      <ol className="state-line" aria-label={t('matter.way')}>
        {way.map(({ sequence, state }, index) => (
          <li key={sequence} {...(index === way.length - 1 ? { 'aria-current': 'step' as const } : {})}>
            {say(state.title)}
          </li>
        ))}
        {ahead.length === 0 || matter.loop === 'closed' ? null : (
          <li className="ahead">
            {t('matter.ahead')}
            {colon}
            {ahead.map(({ title }) => say(title)).join(' / ')}
          </li>
        )}
      </ol>
      <p className="matter-facts">
        <LoopMark loop={matter.loop} overdue={matter.overdue} />
        {turn === null ? null : (
          <strong>
            {t('matter.turn')}
            {colon}
            {say(turn.title)}
          </strong>
        )}
        {due === null ? null : <TimeLeft due={due} />}
        <span>
          {t('matters.handler')}
          {colon}
          {handler?.name ?? t('matters.nobody')}
        </span>
        {unit === null ? null : (
          <span>
            {t('matters.unit')}
            {colon}
            <UnitLink unit={unit} />
          </span>
        )}
        {matter.relations.length === 0 ? null : (
          <span>
            {t('matter.youAre')}
            {colon}
            {listed(matter.relations.map(({ title }) => say(title)))}
          </span>
        )}
        {matter.sensitivities.map(({ id, title }) => (
          <span key={id} className="tag tag-urgent">
            {say(title)}
          </span>
        ))}
      </p>
      <Loop matter={matter} />
    </section>
  )
}
