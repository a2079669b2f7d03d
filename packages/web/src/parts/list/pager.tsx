import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../words/language'
import { countText } from './count-text'

interface PagerProps {
  readonly cursor: string | undefined
  readonly next: string | null
  /** Undefined until the server said it, or where it does not count. */
  readonly total: number | undefined
  readonly onPage: (cursor: string | undefined) => void
}

/** How many rows there are; forward by cursor, back the way one came, and to the start. */
export function Pager({ cursor, next, total, onPage }: PagerProps) {
  const { t } = useWords()
  const [way, setWay] = useState<readonly (string | undefined)[]>([])
  const forward = (to: string): void => {
    setWay([...way, cursor])
    onPage(to)
  }
  const back = (): void => {
    setWay(way.slice(0, -1))
    onPage(way[way.length - 1])
  }
  return (
    <p className="pager">
      <span>{total === undefined ? '' : t('list.total').replace('{}', countText(total))}</span>
      <Button size="small" disabled={cursor === undefined} onClick={() => onPage(undefined)}>
        {t('page.first')}
      </Button>
      <Button size="small" disabled={cursor === undefined} onClick={back}>
        {t('list.back')}
      </Button>
      <Button size="small" disabled={next === null} onClick={() => next !== null && forward(next)}>
        {t('page.more')}
      </Button>
    </p>
  )
}
