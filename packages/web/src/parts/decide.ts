import { type DecisionDto, type FindingDto, findingSchema } from '@hengjian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { RequestFailure, request } from '../api/request'

/** Records a decision on the very revision of a finding that is shown; where somebody was faster, theirs is shown from then on. */
export function useDecide(finding: FindingDto): (decision: DecisionDto) => Promise<void> {
  const client = useQueryClient()
  const queryKey = ['finding', finding.id]
  return async (decision) => {
    try {
      const path = `/findings/${encodeURIComponent(finding.id)}/decisions`
      const { revision } = finding
      client.setQueryData(queryKey, await request(path, findingSchema, { method: 'POST', body: decision, revision }))
    } catch (thrown) {
      if (thrown instanceof RequestFailure && thrown.status === 412) await client.invalidateQueries({ queryKey })
      throw thrown
    }
  }
}
