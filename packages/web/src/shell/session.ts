import { type SessionDto, sessionSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { rememberCsrf, request } from '../api/request'

/** Who is signed in. */
export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: async ({ signal }): Promise<SessionDto> => {
      const session = await request('/session', sessionSchema, { signal })
      rememberCsrf(session.csrf)
      return session
    },
    staleTime: 60_000,
  })
