import type { FindingDto } from '@hengjian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../shell/session'
import { useWords } from '../words/language'
import { useDecide } from './decide'
import { DecisionForm } from './decision-form'

/** Takes a confirmation or a dismissal back, for a reason from the list, which the history keeps. */
export function TakeBack({ finding }: { readonly finding: FindingDto }) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  const decide = useDecide(finding)
  const mayDecide = useSession().data?.user?.permissions.includes('findings.decide') === true
  if (!mayDecide || (finding.state !== 'confirmed' && finding.state !== 'dismissed')) return null
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('takeBack.action')}</Button>
      {asking ? (
        <DecisionForm
          act="takeBack"
          title={t(`takeBack.${finding.state}`)}
          onDecide={async (decision) => {
            await decide(decision)
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('takeBack.note')}</p>
        </DecisionForm>
      ) : null}
    </>
  )
}
