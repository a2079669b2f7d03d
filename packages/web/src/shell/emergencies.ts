import { type EmergencyDto, emergencySchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request'
import { isSettled, useSession } from './session'

const listSchema = { parse: (json: unknown): readonly EmergencyDto[] => emergencySchema.array().parse(json) }

/** Emergency accesses of the office, looked for again and again by those who must know of them. */
export function useEmergencies() {
  const user = useSession().data?.user ?? null
  return useQuery({
    queryKey: ['emergencies'],
    queryFn: ({ signal }) => request('/emergencies', listSchema, { signal }),
    refetchInterval: 10_000,
    enabled: isSettled(user) && user.permissions.includes('emergency.see'),
  })
}
