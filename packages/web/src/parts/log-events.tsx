import type { LogLineDto, WorkLogDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

const ACCEPTED = ['clues', 'cases', 'documents', 'visits'] as const
const COUNTS = ['arrivals', 'found', 'decided', 'acknowledged'] as const
const LINES = ['supervisions', 'issued', 'contacts', 'answered', 'ended'] as const

const timeOf = (iso: string): string => iso.slice(11, 16)

/** Who was on duty, and what was handed over. */
function Duty({ log }: { readonly log: WorkLogDto }) {
  const { t, listed } = useWords()
  const people = (word: 'procurators' | 'assistants' | 'clerks'): ReactNode => (
    <>
      <dt>{t(`workDay.${word}`)}</dt>
      <dd>
        {log[word].length === 0 ? (
          <span className="hint">{t('workDay.nobody')}</span>
        ) : (
          listed(log[word].map(({ name }) => name))
        )}
      </dd>
    </>
  )
  return (
    <section className="panel">
      <h2>{t('workDay.onDuty')}</h2>
      <dl className="log-duty">
        {people('procurators')}
        {people('assistants')}
        {people('clerks')}
        <dt>{t('workDay.changes')}</dt>
        <dd>{log.changes.length === 0 ? t('workDay.none') : log.changes.map(shortTime).join(' – ')}</dd>
        <dt>{t('workDay.handoverIn')}</dt>
        <dd className="log-text">{log.handoverIn === '' ? t('workDay.none') : log.handoverIn}</dd>
        {log.handoverOut === '' ? null : (
          <>
            <dt>{t('workDay.handoverOut')}</dt>
            <dd className="log-text">{log.handoverOut}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** The day in figures. */
function Figures({ log }: { readonly log: WorkLogDto }) {
  const { t } = useWords()
  const figures = [
    ...ACCEPTED.map((name) => [name, log.accepted[name]] as const),
    ...COUNTS.map((name) => [name, log.counts[name]] as const),
    ['patrols', log.patrols] as const,
  ]
  return (
    <section className="panel">
      <h2>{t('workDay.figures')}</h2>
      <dl className="log-figures">
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`workDay.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Lines by their matter, in the order in which each came up first. */
function byMatter(lines: readonly LogLineDto[]): readonly (readonly [first: LogLineDto, all: readonly LogLineDto[]])[] {
  const matters = new Map<string, LogLineDto[]>()
  for (const line of lines) matters.set(line.matter, [...(matters.get(line.matter) ?? []), line])
  return [...matters.values()].flatMap((all) => (all[0] === undefined ? [] : [[all[0], all] as const]))
}

/** What was done in each matter, which the line leads to. */
function Lines({ lines }: { readonly lines: readonly LogLineDto[] }) {
  const { say } = useWords()
  return (
    <ul className="log-lines">
      {byMatter(lines).map(([{ matter, number }, all]) => (
        <li key={matter}>
          <Link to="/matters/$id" params={{ id: matter }}>
            {number}
          </Link>{' '}
          {all.map(({ sequence, title, at, by }) => (
            <span key={sequence} className="log-deed">
              {timeOf(at)} {say(title)} <span className="hint">{by.name}</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** What the events of a day tell: who was on duty, figures, what was done, what is due. */
export function LogEvents({ log }: { readonly log: WorkLogDto }) {
  const { t } = useWords()
  return (
    <div>
      <Duty log={log} />
      <Figures log={log} />
      <section className="panel">
        {LINES.filter((name) => log[name].length > 0).map((name) => (
          <Fragment key={name}>
            <h3>
              {t(`workDay.${name}`)} <span className="hint">{log[name].length}</span>
            </h3>
            <Lines lines={log[name]} />
          </Fragment>
        ))}
        <details>
          <summary>
            {t('workDay.deeds')} <span className="hint">{log.deeds.length}</span>
          </summary>
          <Lines lines={log.deeds} />
        </details>
        <h3>
          {t('workDay.pending')} <span className="hint">{log.pending.length}</span>
        </h3>
        <ul className="log-lines">
          {log.pending.map(({ matter, number, due }) => (
            <li key={matter}>
              {shortTime(due)}{' '}
              <Link to="/matters/$id" params={{ id: matter }}>
                {number}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
