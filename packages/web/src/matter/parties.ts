import { partiesSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request'

/** Who can be named in a form, and the police units known. */
export const useParties = () =>
  useQuery({
    queryKey: ['parties'],
    queryFn: ({ signal }) => request('/matters/parties', partiesSchema, { signal }),
    staleTime: 60_000,
  })
