import { type ModelDto, type ModelRowDto, modelRowSchema, modelSchema } from '@hengjian/contract'
import type { Model } from '@hengjian/supervision'
import { z } from 'zod'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import type { Judging } from '../judging/judge'
import { citationText, citedInSentence, presentCitation } from './citations'
import { countModels, type ModelStanding, NO_STANDING } from './counts'
import { Kept } from './kept'
import { presentParameters } from './parameters'

function presentRow(model: Model, standing: ModelStanding, { vocabulary }: Judging): ModelRowDto {
  const { id, version, title, stage, severity, status, over } = model
  const named = vocabulary.objects.get(over)?.title ?? { zh: over, en: over }
  const law = citedInSentence(model) ?? citationText(model)
  return { id, version, title, law, stage, severity, status, over: named, ...standing }
}

function presentModel(model: Model, standing: ModelStanding, judging: Judging): ModelDto {
  const { meaning, cause, cure, basis, quote } = model
  return {
    ...presentRow(model, standing, judging),
    meaning,
    cause,
    cure,
    basis: basis.map(presentCitation),
    quote: quote ?? null,
    params: presentParameters(model, judging.vocabulary),
    definition: z.json().parse(JSON.parse(JSON.stringify(model))),
  }
}

/** The models in force, each with how its verdicts stand in the office. Counts only: no case content. */
export function modelsRoutes(app: App, context: ServerContext): void {
  const kept = new Kept<ReadonlyMap<string, ModelStanding>>(() => performance.now())
  const counted = (office: string): Promise<ReadonlyMap<string, ModelStanding>> =>
    kept.get(office, () =>
      inOffice(context.database, office, (client) =>
        countModels(client, office, modelsInForce().vocabulary, context.clock.now()),
      ),
    )
  app.get(
    '/api/v1/models',
    { config: requires('models.read'), schema: { response: { 200: z.array(modelRowSchema) } } },
    async (request) => {
      const judging = modelsInForce()
      const standings = await counted(userOf(request).office)
      return [...judging.models.values()].map((model) =>
        presentRow(model, standings.get(model.id) ?? NO_STANDING, judging),
      )
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
      const standings = await counted(userOf(request).office)
      return presentModel(model, standings.get(model.id) ?? NO_STANDING, judging)
    },
  )
}
