import { actionOf, isForMany } from '@hengjian/casework'
import { workflowOf } from '@hengjian/casework/workflows'
import type { BatchAttemptDto, BatchResultDto } from '@hengjian/contract'
import { userOf } from '../access/identity'
import { inOffice } from '../database/database'
import { HttpProblem, problemBody } from '../http/problem'
import { digestOf } from './attemptKey'
import { readableRows } from './commonActions'
import type { Asked } from './complete'
import { takeAction } from './takeAction'

/** 422 MATTER_ONE_BY_ONE for the first of the matters whose workflow does not let the action be done to many. */
async function checkForMany({ context, request }: Asked, { matters, action }: BatchAttemptDto): Promise<void> {
  const reader = userOf(request)
  const ids = matters.map(({ id }) => id)
  const rows = await inOffice(context.database, reader.office, (client) => readableRows(client, reader, ids))
  for (const { workflow, workflow_version } of rows) {
    const definition = workflowOf(workflow, workflow_version)
    if (definition === undefined || isForMany(definition, action)) continue
    const title = actionOf(definition, action)?.title.zh ?? action
    throw new HttpProblem('MATTER_ONE_BY_ONE', { found: title, place: 'action' })
  }
}

/**
 * One action on many matters, each in a transaction and under a key of its own: what cannot be done does not hold up the rest, and the same request sent
 * again does nothing twice. A database that is gone ends the batch; what was done until then stays.
 */
export async function actOnMany(asked: Asked, body: BatchAttemptDto): Promise<BatchResultDto> {
  await checkForMany(asked, body)
  const { matters, action, form, reason } = body
  const results: BatchResultDto = []
  for (const { id, version } of matters) {
    const attempt = { action, form, reason, sealed: {} }
    const key = digestOf([asked.key.key, id]).toString('hex')
    const own = { ...asked, key: { ...asked.key, key, request: digestOf([id, version, attempt]) } }
    try {
      await takeAction(own, { id, version }, attempt)
      results.push({ id, problem: null })
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error
      results.push({ id, problem: problemBody(error.code, error.details) })
    }
  }
  return results
}
