import { sourceBoardSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request'
import { setServerNow } from '../time/server-clock'

/** How every source stands, by name; kept up to date while somebody looks. */
export const useSources = () =>
  useQuery({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => {
      const board = await request('/sources', sourceBoardSchema, { signal })
      setServerNow(board.now)
      return board
    },
    refetchInterval: 15_000,
  })
