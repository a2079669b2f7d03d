import type { DocumentDto, MatterDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { useWords } from '../words/language'

/** What a draft still lacks, each leading to the form of the matter where it is filled in. */
export function DocumentMissing({ document, matter }: { readonly document: DocumentDto; readonly matter: MatterDto }) {
  const { t, say, colon } = useWords()
  if (document.missing.length === 0) return null
  return (
    <div className="document-missing">
      <span aria-hidden>△</span> {t('documents.missing')}
      {colon}
      <ul>
        {document.missing.map(({ name, title }) => {
          const asks = matter.actions.find(({ form }) => form.some((field) => field.name === name))
          return (
            <li key={name}>
              {asks === undefined ? (
                `${say(title)}${t('documents.nowhere')}`
              ) : (
                <Link to="/matters/$id" params={{ id: matter.id }} search={{ act: asks.id }} hash={`field-${name}`}>
                  {say(title)} → {say(asks.title)}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
