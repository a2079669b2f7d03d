import type { ImportBatchDto, ImportStateDto } from '@hengjian/contract'
import { useWords } from '../words/language'

const LOOK: Readonly<Record<ImportStateDto, readonly [look: string, mark: string]>> = {
  uploaded: ['running', '○'],
  checking: ['running', '…'],
  checked: ['urgent', '!'],
  importing: ['running', '…'],
  imported: ['satisfied', '✓'],
  failed: ['violated', '✕'],
  undoing: ['running', '…'],
  undone: ['unknown', '↶'],
}

/** How far a batch has come, as a word with a mark. */
export function ImportState({ state }: { readonly state: ImportStateDto }) {
  const { t } = useWords()
  const [look, mark] = LOOK[state]
  return (
    <span className={`tag tag-${look}`}>
      <span aria-hidden="true">{mark}</span> {t(`imports.state.${state}`)}
    </span>
  )
}

/** Whether the worker has the batch in hand, so that what is shown will change by itself. */
export const isUnderWay = ({ state }: Pick<ImportBatchDto, 'state'>): boolean =>
  state === 'checking' || state === 'importing' || state === 'undoing'

/** `1536` as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${value.toFixed(1)} ${unit}`
}
