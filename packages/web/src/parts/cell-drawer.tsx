import { type CellReasonDto, type CellStateDto, cellReasonSchema, type LabelDto } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Empty, Failure, Loading } from './page-state'
import { type Mark, StateTag } from './state-tag'
import { VerdictReason } from './verdict-reason'

/** The mark that a cell's state is shown by beside a word. */
const MARKS: Readonly<Record<CellStateDto, Mark>> = {
  notDue: 'unknown',
  running: 'running',
  urgent: 'urgent',
  done: 'satisfied',
  violated: 'violated',
  dismissed: 'satisfied',
  unknown: 'unknown',
  notApplicable: 'unknown',
}

function VerdictLine({
  verdict,
  open,
}: {
  readonly verdict: CellReasonDto['verdicts'][number]
  readonly open: boolean
}) {
  const { t, say } = useWords()
  const [shown, setShown] = useState(open)
  return (
    <section className="cell-verdict">
      <h3>
        <StateTag mark={MARKS[verdict.state]} word={t(`cell.${verdict.state}`)} /> {say(verdict.title)}
      </h3>
      <p>
        {verdict.startedAt === null ? '' : `${t('desk.counted')} ${shortTime(verdict.startedAt)}　`}
        {verdict.due === null ? '' : `${t('desk.due')} ${shortTime(verdict.due)}　`}
        {verdict.finding === null ? null : (
          <Link to="/findings/$id" params={{ id: verdict.finding }}>
            {t('desk.finding')}
          </Link>
        )}
        <Button type="link" size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('desk.why')}
        </Button>
      </p>
      {shown ? <VerdictReason id={verdict.id} /> : null}
    </section>
  )
}

interface Props {
  readonly person: { readonly id: string; readonly label: LabelDto }
  readonly item: string
  readonly name: string
  readonly onClose: () => void
}

/** Why a cell stands as it does: every verdict behind it, the one that most needs a look opened. */
export function CellDrawer({ person, item, name, onClose }: Props) {
  const { t, say } = useWords()
  const query = useQuery({
    queryKey: ['desk', 'cell', person.id, item],
    queryFn: ({ signal }) =>
      request(`/desk/checklist/${encodeURIComponent(person.id)}/${item}`, cellReasonSchema, { signal }),
  })
  return (
    <Drawer open title={`${say(person.label)} · ${name}`} size={560} onClose={onClose}>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.data === undefined ? null : (
        <>
          <p>
            <StateTag mark={MARKS[query.data.state]} word={t(`cell.${query.data.state}`)} />{' '}
            {t(`cellNote.${query.data.state}`)}
          </p>
          {query.data.verdicts.length === 0 ? <Empty text={t('desk.noVerdict')} /> : null}
          {query.data.verdicts.map((verdict, index) => (
            <VerdictLine key={verdict.id} verdict={verdict} open={index === 0} />
          ))}
        </>
      )}
    </Drawer>
  )
}
