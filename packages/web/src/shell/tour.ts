import { tourSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request'

/** Whether the user has been shown around, and how to remember that they have, or want it again. */
export function useTour(): { readonly seen: boolean; readonly remember: (seen: boolean) => Promise<void> } {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['tour'],
    queryFn: ({ signal }) => request('/tour', tourSchema, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return {
    // While it is not known, nobody is shown around.
    seen: query.data?.seen ?? true,
    remember: async (seen) => {
      client.setQueryData(['tour'], { seen })
      await request('/tour', tourSchema, { method: 'POST', body: { seen } }).catch(() => undefined)
    },
  }
}
