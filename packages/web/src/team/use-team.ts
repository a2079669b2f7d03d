import { enteredSchema, integrityReceiptSchema } from '@hengjian/contract/team'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request } from '../api/request'

/** Enters something into the team's book, or into what belongs to integrity, and reads both anew. */
export function useTeam() {
  const client = useQueryClient()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const send = async (path: string, body: unknown, method: 'POST' | 'DELETE' = 'POST'): Promise<boolean> => {
    setBusy(true)
    try {
      const isIntegrity = /^\/(recusals|meddlings)/.test(path)
      const options = method === 'DELETE' ? { method } : { method, body }
      if (isIntegrity) await request(`/team${path}`, integrityReceiptSchema, options)
      else await request(`/team${path}`, enteredSchema, options)
      setFailure(undefined)
      await client.invalidateQueries({ queryKey: ['team'] })
      return true
    } catch (thrown) {
      setFailure(thrown)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { send, failure, busy }
}
