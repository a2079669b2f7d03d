import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** Events so close together are one refresh. */
const TOGETHER = 150

/** Asks anew for what is on the screen when something has happened. */
export interface Refresher {
  refresh(): void
  stop(): void
}

/**
 * An answer that is on its way is let arrive, and asked for anew after: a page that began again at each event of a flood
 * would never get one.
 */
export function createRefresher(client: QueryClient, isLive: (key: QueryKey) => boolean): Refresher {
  const live = { predicate: ({ queryKey }: { readonly queryKey: QueryKey }) => isLive(queryKey) }
  let due: ReturnType<typeof setTimeout> | undefined
  const attempt = (): void => {
    if (client.isFetching(live) > 0) {
      due = setTimeout(attempt, TOGETHER)
      return
    }
    due = undefined
    void client.invalidateQueries(live)
  }
  return {
    refresh: () => {
      due ??= setTimeout(attempt, TOGETHER)
    },
    stop: () => clearTimeout(due),
  }
}
