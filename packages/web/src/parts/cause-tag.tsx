import { type FindingRowDto, findingPageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Popover } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { useWords } from '../words/language'
import './finding-group.css'
import { FindingLine } from './finding-line'
import { Failure, Loading } from './page-state'

function Members({ cause }: { readonly cause: string }) {
  const query = useQuery({
    queryKey: ['findings', 'cause', cause],
    queryFn: ({ signal }) => request(`/findings?${queryOf({ cause, limit: '50' })}`, findingPageSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <div className="cause-members">
      {query.data.rows.map((finding) => (
        <FindingLine key={finding.id} finding={finding} />
      ))}
    </div>
  )
}

/** How many findings have the cause of this one, opened on demand; nothing for one that stands alone. */
export function CauseTag({ finding }: { readonly finding: FindingRowDto }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  if (finding.cause.count < 2) return null
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      title={t('cause.note')}
      placement="bottomRight"
      content={open ? <Members cause={finding.cause.key} /> : null}
    >
      <button type="button" className="cause-tag" aria-expanded={open}>
        {t('cause.alike')} {finding.cause.count} ▾
      </button>
    </Popover>
  )
}
