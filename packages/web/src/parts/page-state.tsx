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

/** Why something failed, with its code and cure, and a way to try again. */
export function Failure({ failure, retry }: { readonly failure: unknown; readonly retry?: () => void }) {
  const { t, say } = useWords()
  const problem = failure instanceof RequestFailure ? failure.problem : undefined
  const cure = problem === undefined ? t('page.network') : `${say(problem.cure)} (${problem.code})`
  return (
    <Alert
      type="error"
      showIcon
      title={problem === undefined ? t('page.failed') : say(problem.message)}
      description={cure}
      action={retry === undefined ? undefined : <Button onClick={retry}>{t('page.retry')}</Button>}
    />
  )
}

/** What would be here, and how it gets here. */
export const Empty = ({ text }: { readonly text: string }) => <p className="empty">{text}</p>
