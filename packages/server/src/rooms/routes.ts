import { sessionRoomsQuerySchema, sessionRoomsSchema } from '@hengjian/contract/rooms'
import { dateOf, parseDate, SHANGHAI_OFFSET } from '@hengjian/law'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { readRooms } from './readRooms'

/** When the rooms of one-stop sessions are free, for the office that gives them out: the police see of a session of theirs which room it is. */
export function sessionRoomRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/session-rooms',
    {
      config: requires('rooms'),
      schema: { querystring: sessionRoomsQuerySchema, response: { 200: sessionRoomsSchema } },
    },
    (request) => {
      const { from } = request.query
      const day = (from === undefined ? undefined : parseDate(from)) ?? dateOf(context.clock.now(), SHANGHAI_OFFSET)
      return audited(context, request, { action: 'sessionRooms.read', type: 'sessionRooms', id: '' }, (client) =>
        readRooms(client, userOf(request), day),
      )
    },
  )
}
