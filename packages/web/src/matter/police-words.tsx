import { type MatterDto, type MatterRecordDto, type MatterRowDto, matterSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request'
import { MatterLink } from '../parts/matter-link'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { FileLinks } from './file-links'
import './police-words.css'

/** The fields in which the police speak for themselves, whoever typed it in. */
const VERBATIM: readonly string[] = ['policeWords', 'policeReasons', 'objection', 'challengeGrounds', 'progress']
/** What the office said of it: what was found, and what is to be corrected. */
const STATED: readonly string[] = ['facts', 'findings', 'correctionOpinion', 'noticeBasis', 'custodyOpinion']

type FieldDto = MatterRecordDto['fields'][number]
const textOf = ({ value }: FieldDto): string => (typeof value === 'string' ? value : '')

interface Spoken {
  readonly record: MatterRecordDto
  readonly field: FieldDto
}

const spokenIn = ({ records }: Pick<MatterDto, 'records'>): readonly Spoken[] =>
  [...records]
    .sort((a, b) => b.sequence - a.sequence)
    .flatMap((record) =>
      record.fields.filter(({ name }) => VERBATIM.includes(name)).map((field) => ({ record, field })),
    )

/** What the office stated last, each field once. */
function statedIn({ records }: Pick<MatterDto, 'records'>): readonly FieldDto[] {
  const latest = new Map<string, FieldDto>()
  for (const { fields } of records)
    for (const field of fields) if (STATED.includes(field.name)) latest.set(field.name, field)
  return STATED.flatMap((name) => latest.get(name) ?? [])
}

/** The words of the police as they were written, the latest first, with their files. */
function Words({ matter }: { readonly matter: MatterDto }) {
  const { say } = useWords()
  return (
    <>
      {spokenIn(matter).map(({ record, field }) => (
        <div key={`${record.sequence}-${field.name}`}>
          <p>
            <strong>{say(record.action.title)}</strong> {record.by.name}{' '}
            <time dateTime={record.at}>{shortTime(record.at)}</time>
          </p>
          <blockquote className="words police-words">{textOf(field)}</blockquote>
          <FileLinks files={matter.attachments.filter(({ sequence }) => sequence === record.sequence)} />
        </div>
      ))}
    </>
  )
}

/** What the office found and the words of the police, side by side; nothing while the police have said nothing. */
export function PoliceWords({ matter }: { readonly matter: MatterDto }) {
  const { t, say } = useWords()
  if (spokenIn(matter).length === 0) return null
  const finding = matter.links.find(({ type }) => type === 'finding')
  return (
    <section className="panel">
      <h2>{t('policeWords.title')}</h2>
      <div className="side-by-side">
        <div>
          <h3>{t('policeWords.stated')}</h3>
          {finding === undefined ? null : <MatterLink link={`finding:${finding.id}`} label={finding.label} />}
          {statedIn(matter).map((field) => (
            <div key={field.name}>
              <p className="hint">{say(field.title)}</p>
              <blockquote className="words">{textOf(field)}</blockquote>
            </div>
          ))}
        </div>
        <div>
          <h3>{t('policeWords.verbatim')}</h3>
          <Words matter={matter} />
        </div>
      </div>
    </section>
  )
}

function WordsOf({ row }: { readonly row: MatterRowDto }) {
  const query = useQuery({
    queryKey: ['matter', row.id],
    queryFn: ({ signal }) => request(`/matters/${encodeURIComponent(row.id)}`, matterSchema, { signal }),
  })
  const { t } = useWords()
  if (query.data === undefined || spokenIn(query.data).length === 0) return null
  return (
    <section className="panel">
      <h2>
        {t('policeWords.verbatim')} ·{' '}
        <Link to="/matters/$id" params={{ id: row.id }}>
          {row.number}
        </Link>
      </h2>
      <Words matter={query.data} />
    </section>
  )
}

/** What the police said in the matters that hang together with a finding, beside it. */
export const PoliceWordsOf = ({ rows }: { readonly rows: readonly MatterRowDto[] }) =>
  rows.filter(({ unit }) => unit !== null).map((row) => <WordsOf key={row.id} row={row} />)
