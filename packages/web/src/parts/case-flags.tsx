import type { HearingProblemDto } from '@hengjian/contract/court'
import { useWords } from '../words/language'
import './case-flags.css'

/** What is wrong with a case or its hearing, each with its cure and code: what refuses is told from what only warns. */
export function CaseFlags({ flags }: { readonly flags: readonly HearingProblemDto[] }) {
  const { say } = useWords()
  if (flags.length === 0) return null
  return (
    <ul className="case-flags">
      {flags.map(({ code, place, message, cure, refused }) => (
        <li key={`${code} ${place ?? ''} ${message.zh}`} className={refused ? 'refused' : ''}>
          <span aria-hidden>{refused ? '✕' : '⚠'}</span> {say(message)} {say(cure)} <span className="hint">{code}</span>
        </li>
      ))}
    </ul>
  )
}
