import { type SilentSourceDto, streamEventSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { setServerNow } from '../time/server-clock'

/** How fresh what is on the screen is. */
export interface Freshness {
  readonly judgedUpTo: string | null
  readonly lost: boolean
  /** The engine is more than a minute behind. */
  readonly behind: boolean
  /** Sources that are silent for longer than their rhythm allows. */
  readonly silent: readonly SilentSourceDto[]
}

const KINDS = ['finding', 'clock', 'judged', 'reload'] as const

/** Follows the server's events while mounted: pages are refreshed as soon as something changes. */
export function useLive(active: boolean): Freshness {
  const client = useQueryClient()
  const [freshness, setFreshness] = useState<Freshness>({ judgedUpTo: null, lost: false, behind: false, silent: [] })
  useEffect(() => {
    if (!active) return
    const stream = new EventSource('/api/v1/stream')
    let due: ReturnType<typeof setTimeout> | undefined
    const refresh = (): void => {
      // Many events in one moment are one refresh.
      due ??= setTimeout(() => {
        due = undefined
        void client.invalidateQueries({
          predicate: ({ queryKey }) => ['desk', 'case', 'findings', 'cases'].includes(String(queryKey[0])),
        })
      }, 150)
    }
    const take = (kind: string, data: string): void => {
      const event = streamEventSchema.safeParse({ ...JSON.parse(data), kind })
      if (!event.success) return
      if (event.data.kind === 'judged') {
        setServerNow(event.data.now)
        const behind = Date.parse(event.data.now) - Date.parse(event.data.judgedUpTo) > 60_000
        const { judgedUpTo, silent } = event.data
        setFreshness({ judgedUpTo, lost: false, behind, silent })
      } else refresh()
    }
    for (const kind of KINDS)
      stream.addEventListener(kind, (event) => take(kind, String((event as MessageEvent<unknown>).data)))
    stream.onopen = () => setFreshness((before) => ({ ...before, lost: false }))
    stream.onerror = () => setFreshness((before) => ({ ...before, lost: true }))
    return () => {
      stream.close()
      if (due !== undefined) clearTimeout(due)
    }
  }, [active, client])
  return freshness
}
