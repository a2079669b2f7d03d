import { ruleBasisSchema } from '@hengjian/contract/rules'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request'
import { useIsOffice } from '../shell/session'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { rulesWords } from '../words/rules'

addWords(rulesWords)

/** The clauses of the office's rules that govern a step; nothing where none does. The library is the office's: others read the clause here. */
export function RuleBasis({ workflow, action }: { readonly workflow: string; readonly action: string }) {
  const { t, colon } = useWords()
  const isOffice = useIsOffice()
  const query = useQuery({
    queryKey: ['rules', 'basis', workflow],
    queryFn: ({ signal }) =>
      request(`/rules/basis?workflow=${encodeURIComponent(workflow)}`, ruleBasisSchema, { signal }),
    staleTime: 300_000,
  })
  const own = (query.data ?? []).filter((one) => one.action === action)
  if (own.length === 0) return null
  return (
    <p className="hint">
      {t('rules.basis')}
      {colon}
      {own.map(({ rule, title, clause, text }) =>
        isOffice ? (
          <Link key={`${rule} ${clause}`} to="/special/$" params={{ _splat: `rules/${rule}` }} title={text}>
            《{title}》{clause}{' '}
          </Link>
        ) : (
          <span key={`${rule} ${clause}`} title={text}>
            《{title}》{clause}{' '}
          </span>
        ),
      )}
    </p>
  )
}
