import { rosterEnteredSchema, rosterSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, request } from '../api/request'

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
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const enter = async (path: string, body: object): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await request(`/roster${path}`, rosterEnteredSchema, { method: 'POST', body })
      await client.invalidateQueries({ queryKey: ['roster'] })
      return true
    } catch (thrown) {
      setFailure(thrown)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { enter, failure, busy }
}
