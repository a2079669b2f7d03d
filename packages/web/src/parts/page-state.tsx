import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Spin } from 'antd'
import { RequestFailure } from '../api/request'
import { useWords } from '../words/language'

/** While a page's data come. */
export function Loading() {
  const { t } = useWords()
  return (
    <div className="page-state" role="status">
      <Spin /> <span>{t('page.loading')}</span>
    </div>
  )
}

/**
 * Why something failed, with its code and cure, and a way to try again; where the session has ended, a way to sign in. Where one place alone is
 * wrong, what is wrong there stands for the whole.
 */
export function Failure({ failure, retry }: { readonly failure: unknown; readonly retry?: () => void }) {
  const { t, say } = useWords()
  const client = useQueryClient()
  const problem = failure instanceof RequestFailure ? failure.problem : undefined
  if (problem?.code === 'SESSION_MISSING') {
    const askWho = (): void => void client.invalidateQueries({ queryKey: ['session'] })
    const again = <Button onClick={askWho}>{t('signIn.again')}</Button>
    return <Alert type="warning" showIcon title={say(problem.message)} action={again} />
  }
  const told = problem?.problems?.length === 1 ? problem.problems[0] : problem
  const cure = told === undefined ? t('page.network') : `${say(told.cure)} (${told.code})`
  return (
    <Alert
      type="error"
      showIcon
      title={told === undefined ? t('page.failed') : say(told.message)}
      description={cure}
      action={retry === undefined ? undefined : <Button onClick={retry}>{t('page.retry')}</Button>}
    />
  )
}

/** What would be here, and how it gets here. */
export const Empty = ({ text }: { readonly text: string }) => <p className="empty">{text}</p>

interface EmptyOfProps {
  readonly query: { readonly isPending: boolean; readonly isError: boolean }
  readonly text: string
}

/** What stands in a table without rows: nothing is said to be absent that has not come, or could not be read. */
export function EmptyOf({ query, text }: EmptyOfProps) {
  const { t } = useWords()
  if (query.isPending) return <Empty text={t('page.loading')} />
  return <Empty text={query.isError ? t('page.failed') : text} />
}
