import { useEffect } from 'react'
import { typing } from '../../shell/typing'

/** What keys do, by the browser's name of the key in small letters: with caps lock on they do the same. */
export type ListKeys = Readonly<Record<string, () => void>>

/** A focused button or link has Enter and the space bar for itself. */
const takesEnter = ({ target, key }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof Element &&
  target.closest('button, a, summary, [role=button]') !== null

/** One that was closed may stay in the page unseen. */
const hasDialog = (): boolean =>
  [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.getClientRects().length > 0)

/** Keys of a list, or of what was opened from it: silent while somebody writes, chooses or has a dialog before them. */
export function useListKeys(keys: ListKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (typing(event) || takesEnter(event) || hasDialog()) return
      const act = keys[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [keys])
}
