import { focusSchema } from '@hengjian/contract/assistance'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { request } from '../api/request'
import { useWorkflows } from '../matter/workflows'
import { useWords } from '../words/language'
import { Said } from './said'
import { ASSISTANCE_WORDS as WORDS } from './words'
import './assistance.css'

/** That early intervention is suggested in a case, by which rules, and the way to begin it; nothing where it is not. */
export function CaseFocus({ caseId }: { readonly caseId: string }) {
  const { say } = useWords()
  const mayOpen = (useWorkflows().data ?? []).some((one) => one.id === 'earlyIntervention' && one.mayOpen)
  const { data = [] } = useQuery({
    queryKey: ['case', caseId, 'focus'],
    queryFn: ({ signal }) => request(`/cases/${encodeURIComponent(caseId)}/focus`, focusSchema, { signal }),
  })
  const [first] = data
  if (first === undefined) return null
  return (
    <Alert
      className="case-focus"
      type="info"
      showIcon
      title={say(WORDS.focus)}
      description={
        <>
          {data.map((said) => (
            <p key={said.rule}>
              <Said said={said} />
            </p>
          ))}
          <p className="hint">
            {say(WORDS.focusTable)} · {say(WORDS.version)} {first.version} · {say(WORDS.focusNote)}
          </p>
        </>
      }
      action={
        mayOpen ? (
          <Link to="/open" search={{ workflow: 'earlyIntervention', origin: `case:${caseId}` }}>
            {say(WORDS.focusOpen)}
          </Link>
        ) : undefined
      }
    />
  )
}
