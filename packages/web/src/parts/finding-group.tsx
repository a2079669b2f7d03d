import type { DeskDto } from '@hengjian/contract'
import { useState } from 'react'
import { useWords } from '../words/language'
import './finding-group.css'
import { FindingLine } from './finding-line'

/** Findings of one cause in one line: the gravest, how many there are, and the others when asked. */
export function FindingGroup({ group }: { readonly group: DeskDto['findings'][number] }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [first, ...others] = group.rows
  if (first === undefined) return null
  return (
    <div className="finding-group">
      <div className="finding-head">
        <FindingLine finding={first} fresh />
        {others.length === 0 ? null : (
          <button type="button" className="cause-tag" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('cause.alike')} {group.rows.length} {open ? '▴' : '▾'}
          </button>
        )}
      </div>
      {open ? (
        <div className="finding-others">
          {others.map((finding) => (
            <FindingLine key={finding.id} finding={finding} />
          ))}
        </div>
      ) : null}
    </div>
  )
}
