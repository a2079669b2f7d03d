import { type MatterDto, type MatterRecordDto, TITLES } from '@hengjian/contract'
import { FileLinks } from '../matter/file-links'
import { fullTime, shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Drawn } from './drawn'
import { MatterLink } from './matter-link'

interface RecordProps {
  readonly record: MatterRecordDto
  readonly matter: Pick<MatterDto, 'attachments' | 'links'>
}

interface ValueProps extends RecordProps {
  readonly field: MatterRecordDto['fields'][number]
}

function Value({ field, record, matter: { links, attachments } }: ValueProps) {
  const { say, listed } = useWords()
  const { kind, value, shown } = field
  if (kind === 'link' && typeof value === 'string')
    return <MatterLink link={value} label={links.find(({ type, id }) => `${type}:${id}` === value)?.label} />
  if (kind === 'moment' && typeof value === 'string')
    return <time dateTime={value}>{fullTime(value).slice(0, 16)}</time>
  if (kind === 'attachments')
    return (
      <FileLinks files={attachments.filter((file) => file.sequence === record.sequence && file.field === field.name)} />
    )
  const text = listed(shown.map(say))
  return kind === 'long' ? <blockquote className="words">{text}</blockquote> : <span>{text}</span>
}

/** What one did: who, when, from where to where, and what was filled in. Words of another agency stand as they were written. */
export function MatterRecord({ record, matter }: RecordProps) {
  const { t, say, listed, colon } = useWords()
  const { by, titles, before, after, reason, answers } = record
  const outside = titles.some(({ id }) => TITLES[id].side !== 'office')
  return (
    <li className={`record${outside ? ' record-outside' : ''}${answers === null ? '' : ' record-answer'}`}>
      <div className="record-head">
        <strong>{say(record.action.title)}</strong>
        {answers === null ? null : <span className="tag tag-satisfied">✓ {t(`answers.${answers}`)}</span>}
        <span>
          {by.name} <span className="hint">{listed(titles.map(({ title }) => say(title)))}</span>
        </span>
        <time dateTime={record.at} title={fullTime(record.at)}>
          {shortTime(record.at)}
        </time>
        <span className="hint">
          {before === null || before.id === after.id ? say(after.title) : `${say(before.title)} → ${say(after.title)}`}
        </span>
      </div>
      {reason === null ? null : (
        <p>
          {t('matter.reason')}
          {colon}
          {say(reason.title)}
          {reason.words === '' ? '' : ` — ${reason.words}`}
        </p>
      )}
      {record.allocation === null ? null : (
        <p className="hint">
          {record.allocation.among.length > 0 ? (
            <Drawn proposal={record.allocation} />
          ) : (
            t('matter.wasProposed')
              .replace('{who}', record.allocation.person.name)
              .replace('{ground}', say(record.allocation.ground.title))
          )}
        </p>
      )}
      {record.fields.length === 0 ? null : (
        <dl className="record-fields">
          {record.fields.map((field) => (
            <div key={field.name}>
              <dt>{say(field.title)}</dt>
              <dd>
                <Value field={field} record={record} matter={matter} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

/** Everything that was done, the latest first. */
export function MatterRecords({ matter }: { readonly matter: MatterDto }) {
  const { t } = useWords()
  return (
    <section className="panel">
      <h2>{t('matter.records')}</h2>
      <ol className="records" reversed>
        {[...matter.records]
          .sort((a, b) => b.sequence - a.sequence)
          .map((record) => (
            <MatterRecord key={record.sequence} record={record} matter={matter} />
          ))}
      </ol>
    </section>
  )
}
