import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useWords } from '../words/language'

/** The session ended over a form: sign-in comes over it, and it is as it was afterwards; `more` says what else is to be done then. */
export function SignedOut({ more = '' }: { readonly more?: string }) {
  const { t } = useWords()
  const client = useQueryClient()
  return (
    <Alert
      type="warning"
      showIcon
      title={t('matter.signedOut')}
      description={
        <>
          {t('matter.signedOutCure')} {more} (SESSION_MISSING)
        </>
      }
      action={
        <Button type="primary" onClick={() => void client.invalidateQueries({ queryKey: ['session'] })}>
          {t('matter.signIn')}
        </Button>
      }
    />
  )
}
