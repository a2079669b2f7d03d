import type { FindingRowDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { StandingTag } from './state-tag'

/** A finding in short: how grave, what and when, below it whom. */
export function FindingLine({ finding, fresh = false }: { readonly finding: FindingRowDto; readonly fresh?: boolean }) {
  const { say } = useWords()
  return (
    <Link to="/findings/$id" params={{ id: finding.id }} className={`finding-line${fresh ? ' arriving' : ''}`}>
      <StandingTag standing={finding.standing} />
      <span>{say(finding.title)}</span>
      <time dateTime={finding.arose}>{shortTime(finding.arose)}</time>
      <span className="finding-who">
        {say(finding.object.label)}
        {finding.case === null ? '' : ` · ${say(finding.case.label)}`}
      </span>
    </Link>
  )
}
