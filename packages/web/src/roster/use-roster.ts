import { rosterEnteredSchema, rosterSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { queryOf, request } from '../api/request'
import { useAct } from '../api/use-act'

/** The roster of a month; of this one where none is named. */
export const useRoster = (month: string | undefined) =>
  useQuery({
    queryKey: ['roster', 'month', month ?? ''],
    queryFn: ({ signal }) => request(`/roster?${queryOf({ month })}`, rosterSchema, { signal }),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  })

/** Enters something into the roster, and keeps why it was refused; answers whether it was taken. */
export function useEnter() {
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const enter = (path: string, body: object): Promise<boolean> =>
    act(async () => {
      await request(`/roster${path}`, rosterEnteredSchema, { method: 'POST', body })
      await client.invalidateQueries({ queryKey: ['roster'] })
    })
  return { enter, failure, busy }
}
