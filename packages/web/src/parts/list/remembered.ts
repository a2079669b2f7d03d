import { useState } from 'react'

/** How somebody last liked to see a list, on this machine. */
export interface Remembered {
  readonly columns?: string
  readonly density?: string
  readonly pane?: string
}

const keyOf = (list: string): string => `hengjian.list.${list}`

/** What is remembered of a list at this moment. */
export function remembered(list: string): Remembered {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(list)) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    const texts = Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return Object.fromEntries(texts)
  } catch {
    return {}
  }
}

/** What is remembered of a list, and a way to remember more of it. */
export function useRemembered(list: string): readonly [Remembered, (more: Remembered) => void] {
  const [known, setKnown] = useState(() => remembered(list))
  const remember = (more: Remembered): void => {
    const all = { ...known, ...more }
    setKnown(all)
    try {
      localStorage.setItem(keyOf(list), JSON.stringify(all))
    } catch {
      // A browser that keeps nothing still shows the choice for now.
    }
  }
  return [known, remember]
}
