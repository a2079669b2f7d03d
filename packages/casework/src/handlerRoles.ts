import { type Role, roles } from './roles'
import type { ActionDefinition, Workflow } from './workflow'

const rolesOfHandler = ({ who }: ActionDefinition<string, string>): readonly Role[] =>
  who.filter(({ relations }) => relations?.includes('handler') === true).flatMap((grant) => grant.roles)

/**
 * The titles that a workflow asks of its handler: those with which every action that is the handler's own can be done, so that nobody is named
 * who could not go on.
 */
export function handlerRoles({ actions }: Workflow): readonly Role[] {
  const asked = Object.values(actions).flatMap((action) => {
    const own = rolesOfHandler(action)
    return own.length === 0 ? [] : [own]
  })
  return roles.filter((role) => asked.length > 0 && asked.every((own) => own.includes(role)))
}
