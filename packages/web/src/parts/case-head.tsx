import type { CaseDto, ClockDto } from '@hengjian/contract'
import { clockState, lengthOf, shortTime } from '../time/clock-face'
import { useServerNow } from '../time/server-clock'
import { useWords } from '../words/language'
import { StateTag } from './state-tag'

/** What stands in the head of a case and of a person; the rest is one click away. */
const CASE_FIRST = ['track', 'stage', 'chargeClass', 'maxPenalty', 'maxMonths', 'features']
const PERSON_FIRST = ['sex', 'birthDate', 'idNumber', 'nationality', 'groups']

type Value = CaseDto['attributes'][number]

/** Values in a line, each after what it is called. */
export function Values({ values }: { readonly values: readonly Value[] }) {
  const { say } = useWords()
  return (
    <>
      {values.map(({ name, label, value }) => (
        <span key={name} className="value">
          <span className="value-label">{say(label)}</span> {say(value)}
        </span>
      ))}
    </>
  )
}

/** The limit that runs out next. */
function NextClock({ clock }: { readonly clock: ClockDto }) {
  const { t, say } = useWords()
  const now = useServerNow()
  const state = clockState(clock, now)
  const latest = Date.parse(clock.latest)
  const length = lengthOf(Math.abs(latest - now), { days: t('clock.days'), hours: t('clock.hours') })
  return (
    <span className="next-clock">
      <StateTag mark={state} {...(state === 'violated' ? { word: t('state.overdue') } : {})} /> {say(clock.title)}{' '}
      {t('clock.latest')} {shortTime(clock.latest)}（{now > latest ? t('clock.over') : t('clock.left')} {length}）
    </span>
  )
}

const running = (clocks: readonly ClockDto[], person: string): readonly ClockDto[] =>
  clocks
    .filter(({ state, object }) => state === 'pending' && object.id === person)
    .sort((one, other) => Date.parse(one.latest) - Date.parse(other.latest))

interface PersonProps {
  readonly person: CaseDto['persons'][number]
  readonly clocks: readonly ClockDto[]
}

function PersonRow({ person, clocks }: PersonProps) {
  const { t, say } = useWords()
  const first = person.attributes.filter(({ name }) => PERSON_FIRST.includes(name))
  const rest = person.attributes.filter(({ name }) => !PERSON_FIRST.includes(name) && name !== 'name')
  const [next] = running(clocks, person.id)
  return (
    <tr>
      <th scope="row">{person.label}</th>
      <td>
        <Values values={first} />
        {rest.length === 0 ? null : (
          <details>
            <summary>{t('case.more')}</summary>
            <Values values={rest} />
          </details>
        )}
      </td>
      <td>
        {person.measures.length === 0
          ? t('case.free')
          : person.measures.map((one) => (
              <div key={one.interval}>
                <strong>{say(one.name)}</strong> {t('case.since')} {shortTime(one.since)}
              </div>
            ))}
      </td>
      <td>{next === undefined ? t('case.noClock') : <NextClock clock={next} />}</td>
    </tr>
  )
}

/** The head of a case: offence, unit and numbers; below, each person with the measures in force and the limit that runs out next. */
export function CaseHead({ data }: { readonly data: CaseDto }) {
  const { t, say } = useWords()
  const charge = data.attributes.find(({ name }) => name === 'charge')
  const shown = data.attributes.filter(({ name }) => CASE_FIRST.includes(name))
  const rest = data.attributes.filter(({ name }) => !CASE_FIRST.includes(name) && !['charge', 'number'].includes(name))
  return (
    <header className="case-head">
      <h1>
        {t('case.title')} {data.number}
        {charge === undefined ? '' : ` · ${say(charge.value)}`}
      </h1>
      <p className="values">
        <span className="value">
          <span className="value-label">{t('case.unit')}</span>{' '}
          {data.units.length === 0 ? t('case.unitUnknown') : data.units.join(' → ')}
        </span>
        <Values values={shown} />
      </p>
      <p className="values">
        {data.numbers.map(({ source, sourceName, numbers }) => (
          <span key={source} className="value">
            <span className="value-label">
              {say(sourceName)} {t('case.number')}
            </span>{' '}
            {numbers.join('、')}
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
