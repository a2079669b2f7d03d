import { enteredSchema, integrityReceiptSchema } from '@hengjian/contract/team'
import { useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request'
import { useAct } from '../api/use-act'

/** Enters something into the team's book, or into what belongs to integrity, and reads both anew. */
export function useTeam() {
  const client = useQueryClient()
  const { act, busy, failure } = useAct()
  const send = (path: string, body: unknown, method: 'POST' | 'DELETE' = 'POST'): Promise<boolean> =>
    act(async () => {
      const isIntegrity = /^\/(recusals|meddlings)/.test(path)
      const options = method === 'DELETE' ? { method } : { method, body }
      if (isIntegrity) await request(`/team${path}`, integrityReceiptSchema, options)
      else await request(`/team${path}`, enteredSchema, options)
      await client.invalidateQueries({ queryKey: ['team'] })
    })
  return { send, failure, busy }
}
