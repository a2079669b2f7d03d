import { useEffect } from 'react'

/** While mounted, the page is printed on paper laid on its side: for lists. */
export function usePrintWide(): void {
  useEffect(() => {
    document.body.classList.add('wide-print')
    return () => document.body.classList.remove('wide-print')
  }, [])
}
