import { streamEventSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { afterJudged, NOTHING_HEARD, setFreshness } from '../live/freshness'
import { createRefresher } from '../live/refresher'
import type { StreamMessage } from '../live/server-stream'
import { followStream } from '../live/shared-stream'
import { setServerNow } from '../time/server-clock'

/** A shared worker may die without a word: whoever hears nothing for so long comes again. */
const QUIET = 45_000

/** What shows facts, verdicts or findings, by the first part of its query's key. */
const LIVE: readonly string[] = ['desk', 'centre', 'case', 'findings', 'cases', 'people', 'person']

/** What shows matters: each reading is logged, so it is read anew only when a matter has moved. */
const MATTERS: readonly string[] = ['matters', 'matter']

/** Follows the server's events while mounted: pages are refreshed as soon as something changes. */
export function useLive(active: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!active) return
    let watch: ReturnType<typeof setTimeout> | undefined
    const pages = createRefresher(client, ([name]) => LIVE.includes(String(name)))
    const matters = createRefresher(client, ([name]) => MATTERS.includes(String(name)))
    const refresh = (): void => {
      void client.invalidateQueries({ queryKey: ['finding'] })
      pages.refresh()
      matters.refresh()
    }
    let heard = false
    let leave: () => void = () => undefined
    const watchOver = (): void => {
      clearTimeout(watch)
      watch = setTimeout(() => {
        leave()
        heard = false
        setFreshness((before) => ({ ...before, lost: true }))
        leave = followStream(take)
        refresh()
        watchOver()
      }, QUIET)
    }
    const take = (message: StreamMessage): void => {
      watchOver()
      if (message.type === 'lost') {
        heard = false
        setFreshness((before) => ({ ...before, lost: true }))
        // The server also ends the stream of whoever may no longer read: then there is nothing to wait for.
        void client.invalidateQueries({ queryKey: ['session'] })
        return
      }
      const event = streamEventSchema.safeParse({ ...JSON.parse(message.data), kind: message.kind })
      if (!event.success) return
      const told = event.data
      if (told.kind === 'judged') {
        setServerNow(told.now)
        setFreshness((before) => afterJudged(before, told))
        // What happened between a page's first answer and the begin of the stream was told to nobody, and what was asked
        // while the stream was lost may have been answered by nobody.
        if (!heard) refresh()
        heard = true
      } else if (told.kind === 'matter') matters.refresh()
      else if (told.kind === 'reload') refresh()
      else pages.refresh()
      // The page of a finding is read anew when it is that one which has moved: each reading is logged.
      if (told.kind === 'finding') void client.invalidateQueries({ queryKey: ['finding', told.finding.id] })
    }
    leave = followStream(take)
    watchOver()
    return () => {
      leave()
      clearTimeout(watch)
      pages.stop()
      matters.stop()
      setFreshness(() => NOTHING_HEARD)
    }
  }, [active, client])
}
