import { type WorkLogDayDto, workLogDaySchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { LogEvents } from '../parts/log-events'
import { InstructionForm, LogForm } from '../parts/log-form'
import { LogSignatures, LogWords } from '../parts/log-signatures'
import { Failure, Loading } from '../parts/page-state'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { workLogWords } from '../words/workLog'
import '../parts/list/list.css'
import './work-log.css'

addWords(workLogWords)

interface DayProps {
  readonly day: WorkLogDayDto
  readonly onSigned: (day: WorkLogDayDto) => void
}

/** A day: what was locked, or what the events tell as long as nothing was; beside it the words and the signatures. */
function Day({ day, onSigned }: DayProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<number>()
  const { signatures } = day
  const shown = signatures.find(({ version }) => version === chosen) ?? signatures[signatures.length - 1]
  return (
    <>
      {shown === undefined ? (
        <Alert type="info" showIcon title={t('workDay.live')} />
      ) : (
        <Alert type="success" showIcon title={t('workDay.shown').replace('{}', String(shown.version))} />
      )}
      <div className="log-grid">
        <LogEvents log={shown?.log ?? day.now} />
        <div>
          {shown === undefined ? null : <LogWords words={shown.words} instruction={shown.instruction} />}
          {signatures.length === 0 ? null : (
            <LogSignatures signatures={signatures} shown={shown?.version ?? 0} onShow={setChosen} />
          )}
          {day.maySign ? (
            <LogForm key={signatures.length} day={day} onSigned={onSigned} />
          ) : (
            <p className="hint">{t('workDay.notYours')}</p>
          )}
          {day.mayInstruct ? <InstructionForm day={day} onSigned={onSigned} /> : null}
        </div>
      </div>
    </>
  )
}

/** The work log of one day. */
export function WorkDayPage() {
  const { day } = useParams({ from: '/work-log/$day' })
  const { t } = useWords()
  const client = useQueryClient()
  const key = ['work-day', day]
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => request(`/work-logs/${encodeURIComponent(day)}`, workLogDaySchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <div className="title-line">
        <h1>{t('workDay.title').replace('{}', day)}</h1>
        <span className="list-tools log-print-off">
          <Link to="/work-log" search={{ month: day.slice(0, 7) }}>
            {t('workDay.back')}
          </Link>
          <Button size="small" onClick={() => window.print()}>
            {t('workDay.print')}
          </Button>
        </span>
      </div>
      <Day
        key={day}
        day={query.data}
        onSigned={(signed) => {
          client.setQueryData(key, signed)
          void client.invalidateQueries({ queryKey: ['work-log'] })
        }}
      />
    </>
  )
}
