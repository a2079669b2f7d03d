import { assistanceAskSchema, assistanceQuestionsSchema, assistanceSchema } from '@hengjian/contract/assistance'
import { requires } from '../access/permissions'
import type { App } from '../http/app'
import { answerOf } from './answer'
import { drunkDrivingQuestions } from './questions'

const url = '/api/v1/assistance'
const config = requires('matters')

/**
 * What helps to decide. Whoever asks brings what is known; no case is read, nothing is stored, and nothing of it is a decision.
 */
export function assistanceRoutes(app: App): void {
  app.post(
    url,
    { config, schema: { body: assistanceAskSchema, response: { 200: assistanceSchema } } },
    async ({ body }) => answerOf(body.topic, body.known),
  )
  app.get(`${url}/drunk-driving`, { config, schema: { response: { 200: assistanceQuestionsSchema } } }, async () =>
    drunkDrivingQuestions(),
  )
}
