import { type UrgenciesDto, type UrgencyDto, urgenciesSchema } from '@hengjian/contract'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { request } from '../api/request'
import { isSettled, useSession } from './session'

/** The urgent clocks of the office; asked for once, wherever they are shown, by those who may read the desk. */
export function useUrgencies(): UseQueryResult<UrgenciesDto> {
  const user = useSession().data?.user ?? null
  return useQuery({
    queryKey: ['desk', 'urgencies'],
    queryFn: ({ signal }) => request('/urgencies', urgenciesSchema, { signal }),
    refetchInterval: 30_000,
    enabled: isSettled(user) && user.permissions.includes('desk.read'),
  })
}

/** The urgency of a clock; undefined while it is none, or over. */
export const useUrgencyOf = (clock: string): UrgencyDto | undefined =>
  useUrgencies().data?.rows.find((one) => one.clock.id === clock)
