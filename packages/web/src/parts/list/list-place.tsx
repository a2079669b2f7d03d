import { Button } from 'antd'
import { useWords } from '../../words/language'
import type { Neighbours } from './neighbours'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What stood in the list from which the page was opened, in its order; in the history of this tab alone, so that it lasts over a reload and is in no address. */
    readonly list?: readonly string[]
  }
}

interface ListPlaceProps {
  readonly neighbours: Neighbours | undefined
  readonly onGo: (id: string | undefined) => void
}

/** The way to the neighbours in the list from which the page was opened; nothing where it was opened from elsewhere. */
export function ListPlace({ neighbours, onGo }: ListPlaceProps) {
  const { t } = useWords()
  if (neighbours === undefined) return null
  const { place, count, previous, next } = neighbours
  return (
    <>
      <span className="hint">{t('list.place').replace('{}', String(place)).replace('{}', String(count))}</span>
      <Button disabled={previous === undefined} onClick={() => onGo(previous)}>
        {t('list.previous')} (k)
      </Button>
      <Button disabled={next === undefined} onClick={() => onGo(next)}>
        {t('list.next')} (j)
      </Button>
    </>
  )
}
