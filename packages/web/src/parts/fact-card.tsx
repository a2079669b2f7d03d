import { type FactDto, factWithRawSchema, type RawRowDto } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { placeText } from './import-place'
import { Failure, Loading } from './page-state'

/** The row of the imported file, its columns by name. */
function RawRow({ row }: { readonly row: RawRowDto }) {
  const { t, language } = useWords()
  return (
    <>
      <p>
        {t('case.rawRow')} {placeText(row.place, language)}
      </p>
      <table className="raw-row">
        <tbody>
          {row.cells.map(({ column, value }) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A line of JSON, spread over lines that can be read; anything else as it is. */
function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

function Raw({ id }: { readonly id: string }) {
  const query = useQuery({
    queryKey: ['fact', id],
    queryFn: ({ signal }) => request(`/facts/${encodeURIComponent(id)}`, factWithRawSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { raw } = query.data
  if (raw === null) return null
  return (
    <>
      <p className="hint">SHA-256 {raw.sha256}</p>
      {raw.row === null ? <pre className="raw">{laidOut(raw.text)}</pre> : <RawRow row={raw.row} />}
    </>
  )
}

/** A fact's time, exactly as precise as it is known. */
export function factTime({ occurredAt }: FactDto): string {
  const text = fullTime(occurredAt.from)
  return occurredAt.precision === 'day'
    ? text.slice(0, 10)
    : occurredAt.precision === 'minute'
      ? text.slice(0, 16)
      : text
}

/** One record of a source, with the fields that decided marked, and the raw message one click away. */
export function FactCard({ fact, deciding = [] }: { readonly fact: FactDto; readonly deciding?: readonly string[] }) {
  const { t, say } = useWords()
  const [open, setOpen] = useState(false)
  const mark = (path: string): string => (deciding.includes(path) ? 'deciding' : '')
  return (
    <section className="fact-card">
      <h4>{say(fact.kindName)}</h4>
      <dl>
        <dt>{t('case.occurred')}</dt>
        <dd className={mark('occurredAt')}>{factTime(fact)}</dd>
        <dt>{t('case.received')}</dt>
        <dd>{fullTime(fact.receivedAt)}</dd>
        {fact.data.map((one) => (
          <div key={one.name} className="pair">
            <dt>{say(one.label)}</dt>
            <dd className={mark(`data.${one.name}`)}>{say(one.value)}</dd>
          </div>
        ))}
        {fact.objects.map((one) => (
          <div key={`${one.role}-${one.id}`} className="pair">
            <dt>{say(one.roleName)}</dt>
            <dd className={mark(`objects.${one.role}`)}>{say(one.label)}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('finding.raw')}
      </Button>
      <Drawer title={`${t('case.raw')} · ${fact.sourceRecord}`} open={open} onClose={() => setOpen(false)} size="large">
        {open ? <Raw id={fact.id} /> : null}
      </Drawer>
    </section>
  )
}
