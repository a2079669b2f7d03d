import type { PermissionDto } from '@hengjian/contract'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useWords } from '../words/language'
import './palette.css'

/** Not of the first screen: fetched as soon as that stands, and so there before anybody has pressed the keys. */
const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog')).SearchDialog }))

/** One search over everything, opened by Ctrl-K from anywhere. */
export function SearchPalette({ permissions }: { readonly permissions: readonly PermissionDto[] }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.isComposing || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
      if (event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button type="button" className="search-open" onClick={() => setOpen(true)}>
        {t('search.open')} <kbd>Ctrl K</kbd>
      </button>
      <Suspense fallback={null}>
        <SearchDialog permissions={permissions} open={open} onClose={() => setOpen(false)} />
      </Suspense>
    </>
  )
}
