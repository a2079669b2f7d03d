import { type DutyListDto, dutyListSchema, newDutySchema } from '@hengjian/contract'
import { formatInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { audited, recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { candidates, type Duty, dutyLists, namesOf, setDuty } from './dutyList'

async function listOf(client: ClientBase, office: string): Promise<DutyListDto> {
  const names = await namesOf(client, office)
  const nameOf = (login: string): string => names.get(login) ?? login
  const shown = ({ logins, note, set_by, set_at }: Duty) => ({
    persons: logins.map((login) => ({ login, name: nameOf(login) })),
    note,
    by: nameOf(set_by),
    at: formatInstant(set_at),
  })
  const [current, ...past] = (await dutyLists(client, office)).map(shown)
  return { current: current ?? null, candidates: [...(await candidates(client, office))], history: past }
}

async function checkPersons(client: ClientBase, office: string, logins: readonly string[]): Promise<void> {
  const able = new Set((await candidates(client, office)).map(({ login }) => login))
  const unable = logins.find((login, index) => !able.has(login) || logins.indexOf(login) !== index)
  if (unable !== undefined) throw new HttpProblem('DUTY_PERSON', { found: unable, place: 'logins' })
}

/** Who is on duty, in which order, and what was handed over. */
export function dutyRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/duty'
  const response = { 200: dutyListSchema }
  app.get(url, { config: requires('desk.read'), schema: { response } }, (request) =>
    audited(context, request, { action: 'duty.read', type: 'duty', id: '' }, (client) =>
      listOf(client, userOf(request).office),
    ),
  )
  app.post(url, { config: requires('duty.set'), schema: { body: newDutySchema, response } }, (request) => {
    const user = userOf(request)
    const { logins } = request.body
    return inOffice(context.database, user.office, async (client) => {
      await checkPersons(client, user.office, logins)
      await setDuty(client, user, request.body, context.clock.now())
      const detail = { persons: logins.length }
      await recordAction(context, client, request, { action: 'duty.set', type: 'duty', id: '', detail })
      return listOf(client, user.office)
    })
  })
}
