import { sourceBoardSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request'
import { setServerNow } from '../time/server-clock'

/** @param every brings the figures up to date after so many milliseconds; left out where only the names are wanted */
export const useSources = (every?: number) =>
  useQuery({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => {
      const board = await request('/sources', sourceBoardSchema, { signal })
      setServerNow(board.now)
      return board
    },
    ...(every === undefined ? { staleTime: Number.POSITIVE_INFINITY } : { refetchInterval: every }),
  })
