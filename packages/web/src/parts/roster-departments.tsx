import type { RosterDto } from '@hengjian/contract'
import { useWorkflows } from '../matter/workflows'
import { useWords } from '../words/language'
import { Empty } from './page-state'

/** The second roster: whose turn it is for which matters, and who comes next. */
export function RosterDepartments({ departments }: Pick<RosterDto, 'departments'>) {
  const { t, say, listed } = useWords()
  const workflows = useWorkflows().data ?? []
  const titleOf = (id: string): string => {
    const found = workflows.find((one) => one.id === id)
    return found === undefined ? id : say(found.title)
  }
  return (
    <section aria-labelledby="departments">
      <h2 id="departments">{t('roster.departments')}</h2>
      {departments.length === 0 ? <Empty text={t('roster.departmentsEmpty')} /> : null}
      <ul className="roster-list">
        {departments.map(({ line, name, turn, next, until, offences, minors, workflows: takes }) => (
          <li key={line}>
            <div className="roster-line">
              <strong>{name}</strong>
              <span>
                {t('roster.turn').replace('{}', turn.name)}
                {turn.login === next.login
                  ? ''
                  : ` · ${t('roster.next').replace('{until}', until.slice(5)).replace('{next}', next.name)}`}
              </span>
            </div>
            <div className="hint">
              {listed([
                ...(minors ? [t('roster.minorsOnly')] : []),
                ...offences.map((one) => t('roster.offence').replace('{}', one)),
                ...takes.map(titleOf),
              ])}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
