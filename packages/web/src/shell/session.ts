import { type SessionDto, sessionSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { rememberCsrf, request } from '../api/request'

/** Whether nothing is due of a session: until then it opens nothing but the page on which it is settled. */
export const isSettled = (user: SessionDto['user']): user is NonNullable<SessionDto['user']> =>
  user !== null && user.passwordDue === null && user.factorDue === null

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
    // Emergency access runs out by itself: the band that tells of it does not outlive it for long.
    refetchInterval: ({ state }) => ((state.data?.user?.emergency ?? null) === null ? false : 15_000),
  })

/** Whether the reader is of a unit that documents are served on: they have their own page of matters. */
export const useIsServed = (): boolean => useSession().data?.user?.permissions.includes('served') === true

/** Whether the reader is of the office itself: to others a matter shows what concerns them. */
export const useIsOffice = (): boolean => useSession().data?.user?.permissions.includes('cases.read') === true
