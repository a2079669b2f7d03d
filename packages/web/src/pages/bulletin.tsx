import { type BulletinDto, bulletinSchema } from '@hengjian/contract/evaluation'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { request } from '../api/request'
import { figuresText, problemsText } from '../matter/bulletin-text'
import { draftPlace, keepDraft, newKey } from '../matter/kept-draft'
import { useWorkflows } from '../matter/workflows'
import { Choice } from '../parts/finding-filters'
import { Empty, Failure, Loading } from '../parts/page-state'
import { MonthField } from '../parts/written-field'
import { useSession } from '../shell/session'
import { serverTime } from '../time/server-clock'
import { addWords } from '../words/addWords'
import { evaluationWords } from '../words/evaluation'
import { useWords } from '../words/language'
import './evaluation.css'

addWords(evaluationWords)

type Unit = BulletinDto['units'][number]

/** What all units have together. */
const together = (units: readonly Unit[], side: 'month' | 'year', place: number): number =>
  units.reduce((sum, unit) => sum + (unit[side][place] ?? 0), 0)

function Numbers({ told, units }: { readonly told: BulletinDto; readonly units: readonly Unit[] }) {
  const { t, say } = useWords()
  let place = -1
  return (
    <table className="metrics">
      <thead>
        <tr>
          <th scope="col">{t('bulletin.what')}</th>
          <th scope="col">{t('bulletin.month')}</th>
          <th scope="col">{t('bulletin.year')}</th>
        </tr>
      </thead>
      {told.groups.map(({ id, title, lines }) => (
        <tbody key={id}>
          <tr className="metric-group">
            <th scope="rowgroup" colSpan={3}>
              {say(title)}
            </th>
          </tr>
          {lines.map((line) => {
            place += 1
            return (
              <tr key={line.id}>
                <th scope="row">{say(line.title)}</th>
                <td className="number">
                  {together(units, 'month', place)} {say(line.unit)}
                </td>
                <td className="number">
                  {together(units, 'year', place)} {say(line.unit)}
                </td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}

/** What was confirmed most in the cases of a unit, and the way to a draft. */
function OfUnit({ told, unit }: { readonly told: BulletinDto; readonly unit: Unit }) {
  const { t, say, aside } = useWords()
  const navigate = useNavigate()
  const login = useSession().data?.user?.login ?? ''
  const mayDraft = (useWorkflows().data ?? []).some(({ id, mayOpen }) => id === 'bulletin' && mayOpen)
  const draft = (): void => {
    const form = {
      bulletinKind: 'monthly',
      bulletinPeriod: `${told.month.slice(0, 4)}年${Number(told.month.slice(5))}月`,
      unit: unit.unit,
      figures: figuresText(told, unit),
      problems: problemsText(unit.problems),
    }
    keepDraft(draftPlace(login, 'open:bulletin:', 'open'), { form, reason: '', words: '', sealed: {} }, newKey())
    void navigate({ to: '/open', search: { workflow: 'bulletin' } })
  }
  return (
    <>
      <h2>{t('bulletin.problems')}</h2>
      {unit.problems.length === 0 ? (
        <Empty text={t('bulletin.noProblems')} />
      ) : (
        <ol>
          {unit.problems.map(({ title, count }) => (
            <li key={title.zh}>
              {say(title)}
              {aside(String(count))}
            </li>
          ))}
        </ol>
      )}
      {mayDraft ? (
        <p className="metric-tools">
          <Button type="primary" onClick={draft}>
            {t('bulletin.draft')}
          </Button>{' '}
          <span className="hint">{t('bulletin.draftNote')}</span>
        </p>
      ) : null}
    </>
  )
}

/** What a lecture for all units could be about. */
function Topics({ topics }: Pick<BulletinDto, 'topics'>) {
  const { t, say } = useWords()
  return (
    <>
      <p className="hint">{t('bulletin.choose')}</p>
      <h2>{t('bulletin.topics')}</h2>
      {topics.length === 0 ? (
        <Empty text={t('bulletin.noProblems')} />
      ) : (
        <ol>
          {topics.map(({ title, count, units }) => (
            <li key={title.zh}>
              {say(title)}{' '}
              <span className="hint">
                {t('bulletin.topicCount').replace('{}', String(count)).replace('{}', String(units))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** The numbers that a police unit is told of month by month, and the draft of its bulletin. */
export function BulletinPage() {
  const { t } = useWords()
  const search = useSearch({ from: '/bulletin' })
  const navigate = useNavigate({ from: '/bulletin' })
  const month = search.month ?? serverTime().slice(0, 7)
  const query = useQuery({
    queryKey: ['bulletin', month],
    queryFn: ({ signal }) => request(`/bulletins/${month}`, bulletinSchema, { signal }),
    placeholderData: (before) => before,
  })
  const told = query.data
  const unit = told?.units.find((one) => one.unit === search.unit)
  return (
    <>
      <p className="metric-tools">
        <Link to="/evaluation">{t('bulletin.back')}</Link>
      </p>
      <div className="title-line">
        <h1>{t('bulletin.title')}</h1>
        <Button size="small" className="evaluation-print" onClick={() => window.print()}>
          {t('evaluation.print')}
        </Button>
      </div>
      <div className="evaluation-filter">
        <MonthField
          label={t('bulletin.ofMonth')}
          value={month}
          onChange={(next) => next !== '' && void navigate({ search: { ...search, month: next } })}
        />
        <Choice
          label={t('evaluation.unit')}
          width={180}
          value={search.unit}
          options={(told?.units ?? []).map((one) => ({ value: one.unit, label: one.unit }))}
          onChoose={(chosen) => void navigate({ search: { ...search, unit: chosen } })}
        />
      </div>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {told === undefined || query.isError ? null : (
        <>
          <p>
            {told.period.from} – {told.period.to} · {unit?.unit ?? t('bulletin.together')}
          </p>
          {told.units.length === 0 ? <Empty text={t('bulletin.empty')} /> : null}
          <div className="metric-grid">
            <Numbers told={told} units={unit === undefined ? told.units : [unit]} />
            <div>{unit === undefined ? <Topics topics={told.topics} /> : <OfUnit told={told} unit={unit} />}</div>
          </div>
        </>
      )}
    </>
  )
}
