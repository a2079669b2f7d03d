import { type ModelDto, type ModelRowDto, modelRowSchema, modelSchema } from '@hengjian/contract'
import type { Duration } from '@hengjian/law'
import { describeDuration } from '@hengjian/law'
import type { Model, ParameterValue, State } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import type { Judging } from '../judging/judge'
import { presentCitation } from './citations'

type Counts = ModelRowDto['counts']

const NONE: Counts = { violated: 0, satisfied: 0, pending: 0, unknown: 0 }

async function countsOf(client: ClientBase, office: string): Promise<ReadonlyMap<string, Counts>> {
  const { rows } = await client.query<{ model: string; state: State; count: number }>(
    'select model, state, count(*)::integer as count from verdict where office = $1 group by model, state',
    [office],
  )
  const counts = new Map<string, Counts>()
  for (const { model, state, count } of rows) counts.set(model, { ...(counts.get(model) ?? NONE), [state]: count })
  return counts
}

function presentRow(model: Model, counts: Counts, { vocabulary }: Judging): ModelRowDto {
  const { id, version, title, stage, severity, status, over } = model
  const named = vocabulary.objects.get(over)?.title ?? { zh: over, en: over }
  return { id, version, title, stage, severity, status, over: named, counts }
}

const isDuration = (value: ParameterValue): value is Duration => typeof value === 'object' && !Array.isArray(value)
const valueText = (value: ParameterValue): string =>
  isDuration(value) ? describeDuration(value).zh : Array.isArray(value) ? value.join('、') : String(value)

function presentModel(model: Model, counts: Counts, judging: Judging): ModelDto {
  const { meaning, cause, cure, basis, quote, params = {} } = model
  return {
    ...presentRow(model, counts, judging),
    meaning,
    cause,
    cure,
    basis: basis.map(presentCitation),
    quote: quote ?? null,
    params: Object.entries(params).map(([name, value]) => ({
      name,
      value: valueText(value),
      local: name.startsWith('local_'),
    })),
    definition: z.json().parse(JSON.parse(JSON.stringify(model))),
  }
}

/** The models in force, each with how its verdicts stand in the office. Counts only: no case content. */
export function modelsRoutes(app: App, context: ServerContext): void {
  const counted = (office: string): Promise<ReadonlyMap<string, Counts>> =>
    inOffice(context.database, office, (client) => countsOf(client, office))
  app.get(
    '/api/v1/models',
    { config: requires('models.read'), schema: { response: { 200: z.array(modelRowSchema) } } },
    async (request) => {
      const judging = modelsInForce()
      const counts = await counted(userOf(request).office)
      return [...judging.models.values()].map((model) => presentRow(model, counts.get(model.id) ?? NONE, judging))
    },
  )
  app.get(
    '/api/v1/models/:id',
    {
      config: requires('models.read'),
      schema: { params: z.object({ id: z.string().max(100) }), response: { 200: modelSchema } },
    },
    async (request) => {
      const judging = modelsInForce()
      const model = judging.models.get(request.params.id)
      if (model === undefined) throw new HttpProblem('MODEL_UNKNOWN', { found: request.params.id })
      const counts = await counted(userOf(request).office)
      return presentModel(model, counts.get(model.id) ?? NONE, judging)
    },
  )
}
