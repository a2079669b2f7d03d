import { QueryCache, QueryClient } from '@tanstack/react-query'
import { RequestFailure } from './request'

/** What somebody could read a moment ago is closed to them now, or is not there any more. */
const isTakenAway = (failure: unknown): boolean =>
  failure instanceof RequestFailure && (failure.status === 403 || failure.status === 404)

/** Keeps what the server answered. What it refuses when it is asked again leaves the screen: a recusal or a title taken back holds for open pages too. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (failure, query) => {
        if (isTakenAway(failure)) query.setState({ data: undefined })
      },
    }),
    defaultOptions: {
      queries: { retry: (times, failure) => times < 1 && !isTakenAway(failure), refetchOnWindowFocus: false },
    },
  })
