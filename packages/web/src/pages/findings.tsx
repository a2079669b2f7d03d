import { type FindingRowDto, findingPageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { type BatchAct, BatchDecision } from '../parts/batch-decision'
import { findingColumns } from '../parts/finding-columns'
import { BacklogFilter, type FindingFilter, FindingFilters, StateCounts } from '../parts/finding-filters'
import { FindingPane } from '../parts/finding-pane'
import { List } from '../parts/list/list'
import { askedOf } from '../parts/list/list-search'
import { useRemembered } from '../parts/list/remembered'
import { useSelection } from '../parts/list/selection'
import { useSite } from '../shell/office'
import { useSession } from '../shell/session'
import { useWords } from '../words/language'
import './findings.css'

const NO_COUNTS = { open: 0, confirmed: 0, dismissed: 0, withdrawn: 0 }

interface BatchBarProps {
  readonly picked: number
  readonly onNone: () => void
  readonly onAct: (act: BatchAct) => void
}

/** What can be done with the rows that are picked. */
function BatchBar({ picked, onNone, onAct }: BatchBarProps) {
  const { t } = useWords()
  if (picked === 0) return null
  return (
    <div className="batch-bar" role="toolbar" aria-label={t('batch.label')}>
      <span>
        {t('batch.picked')} <strong>{picked}</strong>
      </span>
      <Button size="small" type="primary" onClick={() => onAct('confirm')}>
        {t('finding.confirm')} (c)
      </Button>
      <Button size="small" onClick={() => onAct('dismiss')}>
        {t('finding.dismiss')} (d)
      </Button>
      <Button size="small" type="text" onClick={onNone}>
        {t('batch.none')}
      </Button>
    </div>
  )
}

/** Findings: query, table, detail beside it; one decision on many, by keyboard alone if one likes. */
export function FindingsPage() {
  const words = useWords()
  const { t, say } = words
  const search = useSearch({ from: '/findings' })
  const navigate = useNavigate({ from: '/findings' })
  const decides = useSession().data?.user?.permissions.includes('findings.decide') === true
  const selection = useSelection()
  const [remembered, remember] = useRemembered('findings.pane')
  const [deciding, setDeciding] = useState<{ readonly act: BatchAct; readonly rows: readonly FindingRowDto[] }>()
  const asked = { ...askedOf(search), site: useSite() }
  const query = useQuery({
    queryKey: ['findings', asked],
    queryFn: ({ signal }) => request(`/findings?${queryOf(asked)}`, findingPageSchema, { signal }),
    placeholderData: (before) => before,
  })
  const rows = query.data?.rows ?? []
  const list = rows.map(({ id }) => id)
  const paneOpen = (search.pane ?? remembered.pane) !== 'no'
  const { state, severity, stage, model, unit, backlog, from, to, q } = search
  const filter = { state, severity, stage, model, unit, backlog, from, to, q }
  const isBacklog = backlog === 'yes'
  const narrow = (change: FindingFilter): void => {
    selection.set([])
    void navigate({ search: { ...search, ...change, cursor: undefined } })
  }
  const picked = rows.filter(({ id }) => selection.has(id))
  const begin = (act: BatchAct, row: FindingRowDto | undefined): void => {
    const chosen = picked.length > 0 ? picked : row === undefined ? [] : [row]
    if (decides && chosen.length > 0) setDeciding({ act, rows: chosen })
  }
  const showPane = (pane: 'yes' | 'no'): void => {
    remember({ pane })
    void navigate({ search: { ...search, pane } })
  }
  return (
    <>
      <List
        list="findings"
        title={isBacklog ? t('backlog.title') : t('findings.title')}
        empty={isBacklog ? t('backlog.empty') : t('findings.empty')}
        columns={findingColumns(words, list)}
        search={search}
        asked={asked}
        usualSort="found-desc"
        query={query}
        idOf={({ id }) => id}
        nameOf={({ object, title }) => `${say(object.label)} ${say(title)}`}
        keysHint={decides ? t('findings.keys') : t('list.keys')}
        keys={(row) => (decides ? { c: () => begin('confirm', row), d: () => begin('dismiss', row) } : {})}
        filters={
          <>
            {isBacklog ? <p className="hint">{t('backlog.note')}</p> : null}
            <StateCounts filter={filter} counts={query.data?.counts ?? NO_COUNTS} onFilter={narrow} />
            <BacklogFilter filter={filter} onFilter={narrow} />
            <Button size="small" aria-pressed={paneOpen} onClick={() => showPane(paneOpen ? 'no' : 'yes')}>
              {paneOpen ? t('findings.hidePane') : t('findings.showPane')}
            </Button>
            <span className="line-break" />
            <FindingFilters filter={filter} onFilter={narrow} />
          </>
        }
        {...(decides
          ? {
              selection,
              batch: (
                <BatchBar
                  picked={picked.length}
                  onNone={() => selection.set([])}
                  onAct={(act) => begin(act, undefined)}
                />
              ),
            }
          : {})}
        {...(paneOpen ? { pane: (row: FindingRowDto | undefined) => <FindingPane id={row?.id} list={list} /> } : {})}
        onSearch={(next) => {
          if (next.cursor !== search.cursor) selection.set([])
          void navigate({ search: next })
        }}
        onOpenView={(view) => void navigate({ search: view })}
        onOpen={({ id }) => void navigate({ to: '/findings/$id', params: { id }, state: { list } })}
      />
      {deciding === undefined ? null : (
        <BatchDecision {...deciding} onDone={selection.set} onClose={() => setDeciding(undefined)} />
      )}
    </>
  )
}
