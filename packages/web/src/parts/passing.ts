import { useEffect, useState } from 'react'

/** A value in full stands so long. */
const SHOWN_FOR = 30_000

/** What is gone after a while, when the window is left, and before anything is printed. It is nowhere but in this state. */
export function usePassing<Value>(): readonly [Value | undefined, (value: Value | undefined) => void] {
  const [value, setValue] = useState<Value>()
  useEffect(() => {
    if (value === undefined) return
    const forget = (): void => setValue(undefined)
    const timer = setTimeout(forget, SHOWN_FOR)
    document.addEventListener('visibilitychange', forget)
    window.addEventListener('beforeprint', forget)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', forget)
      window.removeEventListener('beforeprint', forget)
    }
  }, [value])
  return [value, setValue]
}
