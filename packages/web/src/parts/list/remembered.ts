import { useState } from 'react'

/** How somebody last liked to see a list, on this machine. */
export interface Remembered {
  readonly columns?: string
  readonly density?: string
  readonly pane?: string
}

function kept(key: string): Remembered {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    const texts = Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return Object.fromEntries(texts)
  } catch {
    return {}
  }
}

/** What is remembered of a list, and a way to remember more of it. */
export function useRemembered(list: string): readonly [Remembered, (more: Remembered) => void] {
  const key = `hengjian.list.${list}`
  const [remembered, setRemembered] = useState(() => kept(key))
  const remember = (more: Remembered): void => {
    const all = { ...remembered, ...more }
    setRemembered(all)
    try {
      localStorage.setItem(key, JSON.stringify(all))
    } catch {
      // A browser that keeps nothing still shows the choice for now.
    }
  }
  return [remembered, remember]
}
