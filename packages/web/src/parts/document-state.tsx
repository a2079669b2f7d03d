import type { DocumentDto } from '@hengjian/contract'
import { useWords } from '../words/language'
import { type Mark, StateTag } from './state-tag'

/** What is signed and goes to nobody is done; what bears a seal still has to be served. */
const markOf = ({ state, seal }: DocumentDto): Mark =>
  state === 'void' ? 'violated' : state === 'served' || (state === 'signed' && !seal) ? 'satisfied' : 'running'

/** Where a document stands, and its number. */
export function DocumentState({ document }: { readonly document: DocumentDto }) {
  const { t } = useWords()
  const { number, numbered, state, byHand } = document
  const word = byHand && state === 'signed' ? 'made' : state
  return (
    <>
      <StateTag mark={markOf(document)} word={t(`documentState.${word}`)} />{' '}
      {number === null ? (
        <span className="hint">{numbered ? t('documents.notYet') : t('documents.noNumber')}</span>
      ) : (
        <span className={state === 'void' ? 'document-number void' : 'document-number'}>{number}</span>
      )}
    </>
  )
}
