import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { createQueries } from './queries'
import { RequestFailure } from './request'

/** What a page shows after it was answered once and asks again, in vain. */
async function shownAfter(failure: Error) {
  const client = createQueries()
  let asked = 0
  const observer = new QueryObserver(client, {
    queryKey: ['case'],
    queryFn: () => {
      asked += 1
      return asked === 1 ? Promise.resolve('the case') : Promise.reject(failure)
    },
    retryDelay: 1,
  })
  const stop = observer.subscribe(() => undefined)
  await observer.refetch()
  await observer.refetch()
  const { data, isError, isLoadingError } = observer.getCurrentResult()
  stop()
  client.clear()
  return { data, isError, isLoadingError }
}

describe('what is asked again', () => {
  it('leaves the screen when it is refused or gone', async () => {
    for (const status of [403, 404])
      expect(await shownAfter(new RequestFailure(status, undefined))).toEqual({
        ...{ data: undefined, isError: true, isLoadingError: true },
      })
  })

  it('stays when the server cannot be reached or is busy', async () => {
    for (const failure of [new TypeError('Failed to fetch'), new RequestFailure(503, undefined)])
      expect(await shownAfter(failure)).toEqual({
        ...{ data: 'the case', isError: true, isLoadingError: false },
      })
  })
})
