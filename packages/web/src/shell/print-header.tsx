import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { fullTime } from '../time/clock-face'
import { serverTime } from '../time/server-clock'
import { useWords } from '../words/language'

interface PrintHeaderProps {
  readonly office: string
  readonly who: string
  readonly demo: boolean
}

/** Above what is printed, and only there: which office, printed by whom and when, and whether the people are invented. */
export function PrintHeader({ office, who, demo }: PrintHeaderProps) {
  const { t } = useWords()
  const [at, setAt] = useState('')
  useEffect(() => {
    // The print begins as soon as the listeners have returned: the time must stand by then.
    const onPrint = (): void => flushSync(() => setAt(serverTime()))
    window.addEventListener('beforeprint', onPrint)
    return () => window.removeEventListener('beforeprint', onPrint)
  }, [])
  return (
    <div className="print-header" aria-hidden>
      <strong>{office}</strong>
      {demo ? <strong>{t('app.demo')}</strong> : null}
      <span>
        {who} · {at === '' ? '' : fullTime(at)} · {t('app.internal')}
      </span>
    </div>
  )
}
