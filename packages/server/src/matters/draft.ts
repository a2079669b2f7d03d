import { permitted, type Workflow } from '@hengjian/casework'
import { builtInWorkflows } from '@hengjian/casework/workflows'
import type { DraftDto, workflowsSchema } from '@hengjian/contract'
import type { Calendar, Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { z } from 'zod'
import type { ReplayContext } from '../judging/replay'
import { originOf, workflowNamed } from './open'
import { partyOf, type Reader } from './party'
import { presentActions } from './presentAction'
import { readProposals } from './presentProposal'
import { loadNames } from './presentRow'
import { statesOf } from './readMatter'
import { told } from './told'

/** The opening actions of a workflow with their forms, filled in as far as the origin tells. */
export async function readDraft(
  client: ClientBase,
  context: ReplayContext,
  calendar: Calendar,
  reader: Reader,
  { workflow, origin: text }: { readonly workflow: string; readonly origin?: string | undefined },
  now: Instant,
): Promise<DraftDto> {
  const definition = workflowNamed(workflow)
  const origin = originOf(text)
  const values = origin === undefined ? {} : (await told(client, context, reader, origin, now)).values
  const nameOf = await loadNames(client, reader.office)
  const links = origin === undefined ? [] : [origin]
  const looking = { calendar, now, definition, matter: null, form: values, links }
  const proposals = await readProposals(client, reader, looking, nameOf)
  return {
    workflow: { id: definition.id, title: definition.title },
    actions: presentActions(definition, null, reader, nameOf, proposals, values),
  }
}

const mayOpen = (definition: Workflow, reader: Reader): boolean =>
  permitted(definition, null, partyOf(reader)).actions.some(({ refusal }) => refusal === null)

/** Every workflow in its version in force, and whether the reader may open a matter of it. */
export const readWorkflows = (reader: Reader): z.output<typeof workflowsSchema> =>
  builtInWorkflows.map((one) => {
    const { id, version, title, meaning } = one
    return { id, version, title, meaning, states: statesOf(one), mayOpen: mayOpen(one, reader) }
  })
