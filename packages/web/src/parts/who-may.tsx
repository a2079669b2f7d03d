import type { PermittedActionDto } from '@hengjian/contract'
import { Alert } from 'antd'
import { useWords } from '../words/language'

/** Why the reader may not do an action, and who may. */
export function WhoMay({ action }: { readonly action: PermittedActionDto }) {
  const { t, say, listed, colon } = useWords()
  const { refusal, by, title } = action
  if (refusal === null) return null
  return (
    <Alert
      type="info"
      showIcon
      title={`${say(title)}${colon}${say(refusal.message)}`}
      description={
        <>
          <div>
            {say(refusal.cure)} ({refusal.code})
          </div>
          {by.length === 0 ? null : t('matter.whoMay')}
          {by.length === 0 ? null : (
            <ul className="who-may">
              {by.map(({ titles, relations, holders }) => (
                <li key={titles.map(({ id }) => id).join()}>
                  {relations === null ? '' : `${listed(relations.map((one) => say(one.title)))} · `}
                  {listed(titles.map((one) => say(one.title)))}
                  {holders.length === 0 ? '' : `${colon}${listed(holders.map(({ name }) => name))}`}
                </li>
              ))}
            </ul>
          )}
        </>
      }
    />
  )
}
