import './course.css'
import type { CaseDto, ClockDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { clockState, lengthOf, shortTime } from '../time/clock-face'
import { useServerNow } from '../time/server-clock'
import { useWords } from '../words/language'
import { OpenMatter } from './open-matter'
import { StateTag } from './state-tag'
import { UnitLink } from './unit-link'
import { Masked } from './unmask'

/** What stands in the head of a case and of a person; the rest is one click away. */
const CASE_FIRST = ['track', 'stage', 'chargeClass', 'maxPenalty', 'maxMonths', 'features']
const PERSON_FIRST = ['idNumber', 'birthDate', 'sex', 'nationality', 'groups']

type Value = CaseDto['attributes'][number]

interface ValuesProps {
  readonly values: readonly Value[]
  /** Whose values they are, where those masked may be asked for. */
  readonly person?: string
}

/** Values in a line, each after what it is called. */
export function Values({ values, person }: ValuesProps) {
  const { say } = useWords()
  return (
    <>
      {values.map(({ name, label, value, masked }) => (
        <span key={name} className="value">
          <span className="value-label">{say(label)}</span>{' '}
          {masked && person !== undefined ? (
            <Masked person={person} name={name} label={say(label)} masked={say(value)} />
          ) : (
            say(value)
          )}
        </span>
      ))}
    </>
  )
}

/** Measures in force, each with its begin. */
export function Measures({ measures }: Pick<CaseDto['persons'][number], 'measures'>) {
  const { t, say } = useWords()
  return (
    <>
      {measures.map((one) => (
        <span key={one.interval} className="value measure">
          <strong>{say(one.name)}</strong> {t('case.since')} {shortTime(one.since)}
        </span>
      ))}
    </>
  )
}

/** The limit that runs out next. */
export function NextClock({ clock }: { readonly clock: ClockDto }) {
  const { t, say } = useWords()
  const now = useServerNow()
  const state = clockState(clock, now)
  const latest = Date.parse(clock.latest)
  const length = lengthOf(Math.abs(latest - now), { days: t('clock.days'), hours: t('clock.hours') })
  return (
    <span className="next-clock">
      <StateTag mark={state} {...(state === 'violated' ? { word: t('state.overdue') } : {})} /> {say(clock.duty)}{' '}
      {t('clock.latest')} {shortTime(clock.latest)} ·{' '}
      <strong>{`${now > latest ? t('clock.over') : t('clock.left')} ${length}`}</strong>
    </span>
  )
}

/** Of the clocks that run over a person, the first to run out. */
export const nextClock = (clocks: readonly ClockDto[], person: string): ClockDto | undefined =>
  clocks
    .filter(({ state, object }) => state === 'pending' && object.id === person)
    .sort((one, other) => Date.parse(one.latest) - Date.parse(other.latest))[0]

interface PersonProps {
  readonly person: CaseDto['persons'][number]
  readonly clocks: readonly ClockDto[]
}

function PersonRow({ person, clocks }: PersonProps) {
  const { t, say } = useWords()
  const first = person.attributes.filter(({ name }) => PERSON_FIRST.includes(name))
  const rest = person.attributes.filter(({ name }) => !PERSON_FIRST.includes(name) && name !== 'name')
  const next = nextClock(clocks, person.id)
  return (
    <tr>
      <th scope="row">
        <Link to="/people/$id" params={{ id: person.id }}>
          {say(person.label)}
        </Link>
      </th>
      <td>
        <Values person={person.id} values={first} />
        {rest.length === 0 ? null : (
          <details>
            <summary>{t('case.more')}</summary>
            <Values person={person.id} values={rest} />
          </details>
        )}
      </td>
      <td>{person.measures.length === 0 ? t('case.free') : <Measures measures={person.measures} />}</td>
      <td>{next === undefined ? t('case.noClock') : <NextClock clock={next} />}</td>
    </tr>
  )
}

/** The head of a case: offence, unit and numbers; below, each person with the measures in force and the limit that runs out next. */
export function CaseHead({ data }: { readonly data: CaseDto }) {
  const { t, say, listed } = useWords()
  const charge = data.attributes.find(({ name }) => name === 'charge')
  const shown = data.attributes.filter(({ name }) => CASE_FIRST.includes(name))
  const rest = data.attributes.filter(({ name }) => !CASE_FIRST.includes(name) && !['charge', 'number'].includes(name))
  return (
    <header className="case-head">
      <div className="title-line">
        <h1>
          {t('case.title')} {data.number}
          {charge === undefined ? '' : ` · ${say(charge.value)}`}
        </h1>
        <OpenMatter origin={`case:${data.id}`} first="clue" />
      </div>
      <p className="values">
        <span className="value">
          <span className="value-label">{t('case.unit')}</span>{' '}
          {data.units.length === 0
            ? t('case.unitUnknown')
            : data.units
                .map(say)
                .map((unit, index, all) =>
                  index === all.length - 1 ? <UnitLink key={unit} unit={unit} /> : `${unit} → `,
                )}
        </span>
        <Values values={shown} />
      </p>
      <p className="values">
        {data.numbers.map(({ source, sourceName, numbers }) => (
          <span key={source} className="value">
            <span className="value-label">
              {say(sourceName)} {t('case.number')}
            </span>{' '}
            {listed(numbers)}
          </span>
        ))}
      </p>
      {rest.length === 0 ? null : (
        <details className="values">
          <summary>{t('case.more')}</summary>
          <Values values={rest} />
        </details>
      )}
      {data.persons.length === 0 ? (
        <p className="empty">{t('case.nobody')}</p>
      ) : (
        <table className="case-persons">
          <thead>
            <tr>
              <th scope="col">{t('case.persons')}</th>
              <th scope="col">{t('case.known')}</th>
              <th scope="col">{t('case.measures')}</th>
              <th scope="col">{t('case.next')}</th>
            </tr>
          </thead>
          <tbody>
            {data.persons.map((person) => (
              <PersonRow key={person.id} person={person} clocks={data.clocks} />
            ))}
          </tbody>
        </table>
      )}
    </header>
  )
}
