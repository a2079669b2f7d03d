import { useRef, useState } from 'react'

/** What is done to the server by a click, and how it stands. */
export interface Act {
  /** Does it, unless what was begun before is still under way; answers whether it was done. */
  readonly act: (work: () => Promise<unknown>) => Promise<boolean>
  /** Whether something is under way. */
  readonly busy: boolean
  /** Why it was not done the last time; undefined once it is done. */
  readonly failure: unknown
  /** What went wrong before is of no interest any more. */
  readonly forget: () => void
}

/**
 * One thing at a time that somebody has the server do: a second click comes before the button is drawn as busy, and must not do it
 * twice. What went wrong stands until it went right, so that nothing on the page jumps in between.
 */
export function useAct(): Act {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    try {
      await work()
      setFailure(undefined)
      return true
    } catch (thrown) {
      setFailure(thrown)
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { act, busy, failure, forget: () => setFailure(undefined) }
}
