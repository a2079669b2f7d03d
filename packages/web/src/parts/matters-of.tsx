import type { MatterRowDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { useWords } from '../words/language'
import { LoopMark } from './loop-mark'
import '../pages/matters.css'

/** The matters that something hangs together with: where each stands, and whether it is answered. */
export function MattersOf({ rows }: { readonly rows: readonly MatterRowDto[] }) {
  const { t, say, colon } = useWords()
  if (rows.length === 0) return null
  return (
    <section className="panel matters-of">
      <h2>{t('matter.of')}</h2>
      <ul>
        {rows.map(({ id, number, workflow, state, turn, loop, overdue, handler }) => (
          <li key={id}>
            <Link to="/matters/$id" params={{ id }}>
              {number}
            </Link>{' '}
            <LoopMark loop={loop} overdue={overdue} /> {say(workflow.title)} · {say(state.title)}
            {turn === null ? '' : ` · ${t('matter.turn')}${colon}${say(turn.title)}`}
            {handler === null ? '' : ` · ${t('matters.handler')}${colon}${handler.name}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
