import { workflowsSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request'

/** Every workflow, and which of them the reader may open a matter of. */
export const useWorkflows = () =>
  useQuery({
    queryKey: ['workflows'],
    queryFn: ({ signal }) => request('/matters/workflows', workflowsSchema, { signal }),
    staleTime: 60_000,
  })
