import { type EvidenceDto, evidenceListsSchema, evidenceSchema } from '@hengjian/contract/evidence'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { Failure } from '../parts/page-state'
import { useWords } from '../words/language'
import { EvidenceItem, type Finding } from './evidence-item'
import { Basis } from './said'
import { ASSISTANCE_WORDS as WORDS } from './words'

/** What does not fit together: which items, what was found, the cure. */
function Conflicts({ conflicts }: Pick<EvidenceDto, 'conflicts'>) {
  const { say, listed, colon } = useWords()
  if (conflicts.length === 0) return null
  return (
    <section className="assistance-table" aria-label={say(WORDS.conflicts)}>
      <h3>
        {say(WORDS.conflicts)} {conflicts.length}
      </h3>
      <ul>
        {conflicts.map(({ rule, title, source, items, found, cure }) => (
          <li key={`${rule} ${found.zh}`} className="assistance-against">
            <b>✕ {say(title)}</b> <Basis source={source} />
            <span className="assistance-cure">
              {listed(items.map((one) => say(one.title)))}
              {colon}
              {say(found)}
            </span>
            <span className="assistance-cure">{say(cure)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const COUNTED = ['present', 'missing', 'defective', 'notApplicable', 'open'] as const

function Checklist({ caseId, list }: { readonly caseId: string; readonly list: string }) {
  const { say } = useWords()
  const client = useQueryClient()
  const [open, setOpen] = useState<string>()
  const path = `/cases/${encodeURIComponent(caseId)}/evidence`
  const queryKey = ['evidence', caseId, list]
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => request(`${path}?list=${list}`, evidenceSchema, { signal }),
  })
  const { act, busy, failure } = useAct()
  const save = (finding: Finding): Promise<boolean> =>
    act(async () => {
      const body = { list, ...finding }
      client.setQueryData(queryKey, await request(path, evidenceSchema, { method: 'POST', body }))
      setOpen(undefined)
    })
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  if (query.data === undefined) return null
  const { data } = query
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      <p>
        {COUNTED.map((state) => `${say(WORDS.counts[state])} ${data.counts[state] ?? 0}`).join(' · ')}{' '}
        <span className="hint">
          {say(data.list.title)} · {say(WORDS.version)} {data.list.version}
        </span>
      </p>
      <Conflicts conflicts={data.conflicts} />
      <ul className="evidence-items">
        {data.lines.map((line) => (
          <EvidenceItem
            key={`${line.rule} ${line.at ?? ''}`}
            line={line}
            isOpen={open === line.rule}
            onOpen={() => setOpen(open === line.rule ? undefined : line.rule)}
            busy={busy}
            onSave={(finding) => void save(finding)}
          />
        ))}
      </ul>
    </>
  )
}

/** The evidence checklists of a case, one for each group of offences. */
export function EvidenceChecklist({ caseId }: { readonly caseId: string }) {
  const { say } = useWords()
  const [list, setList] = useState<string>()
  const lists = useQuery({
    queryKey: ['assistance', 'evidence-lists'],
    queryFn: ({ signal }) => request('/assistance/evidence-lists', evidenceListsSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <Select
        className="evidence-lists"
        aria-label={say(WORDS.evidenceLists)}
        placeholder={say(WORDS.chooseList)}
        value={list ?? null}
        onChange={(chosen) => setList(chosen ?? undefined)}
        options={(lists.data ?? []).map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      {list === undefined ? (
        <p className="hint">{say(WORDS.listHint)}</p>
      ) : (
        <Checklist key={list} caseId={caseId} list={list} />
      )}
    </>
  )
}
