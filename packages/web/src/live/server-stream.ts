/** What the one stream of a browser tells its tabs. */
export type StreamMessage =
  | { readonly type: 'event'; readonly kind: string; readonly data: string; readonly id: string }
  /** The connection is lost and being restored; the next event says that it stands again. */
  | { readonly type: 'lost' }

/** What a tab says to the shared worker when it goes. */
export const LEAVE = 'leave'

const KINDS = ['finding', 'clock', 'matter', 'checklist', 'urgency', 'judged', 'reload'] as const

/** The server speaks every ten seconds; a connection that is quiet for longer than three times that is dead, whatever it says. */
const QUIET = 35_000
const FIRST_WAIT = 1000
const LONGEST_WAIT = 15_000

/**
 * Holds a connection to the server's events and restores it for as long as it takes, always from the last event seen, so that
 * nothing is lost in between. A browser gives up by itself where the server answers an error; this does not.
 * @param after the id of the last event seen, or '' to begin now
 * @returns what ends it
 */
export function openServerStream(after: string, tell: (message: StreamMessage) => void): () => void {
  let last = after
  let wait = FIRST_WAIT
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let watch: ReturnType<typeof setTimeout> | undefined
  const leave = (): void => {
    clearTimeout(watch)
    clearTimeout(retry)
    source?.close()
  }
  const again = (): void => {
    leave()
    tell({ type: 'lost' })
    retry = setTimeout(connect, wait * (0.5 + Math.random()))
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }
  const watchOver = (): void => {
    clearTimeout(watch)
    watch = setTimeout(again, QUIET)
  }
  const take = (kind: string, { data, lastEventId }: MessageEvent<unknown>): void => {
    wait = FIRST_WAIT
    watchOver()
    if (lastEventId !== '') last = lastEventId
    tell({ type: 'event', kind, data: String(data), id: last })
  }
  const connect = (): void => {
    const opened = new EventSource(`/api/v1/stream${last === '' ? '' : `?after=${encodeURIComponent(last)}`}`)
    source = opened
    watchOver()
    for (const kind of KINDS) {
      opened.addEventListener(kind, (event) => {
        if (event instanceof MessageEvent) take(kind, event)
      })
    }
    opened.onerror = () => {
      if (opened.readyState === EventSource.CLOSED) again()
      else tell({ type: 'lost' })
    }
  }
  connect()
  return leave
}
