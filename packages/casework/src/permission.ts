import type { Bilingual } from '@hengjian/law'
import { type Actor, holds, type Matter } from './matter'
import { type Refusal, refusal } from './refusal'
import { RELATIONS, type Relation, ROLES } from './roles'
import { SENSITIVITIES } from './sensitivities'
import { isCleared, relationsOf, sensitivitiesOf } from './standing'
import { type ActionDefinition, actionOf, type Grant, type Workflow } from './workflow'

const joined = (words: readonly Bilingual[]): Bilingual => ({
  zh: words.map(({ zh }) => zh).join('、'),
  en: words.map(({ en }) => en).join(', '),
})

const byRole = (grants: readonly Grant[], actor: Actor): readonly Grant[] =>
  grants.filter(({ roles }) => roles.some((role) => actor.roles.includes(role)))

const byRelation = (grants: readonly Grant[], held: ReadonlySet<Relation>): boolean =>
  grants.some(({ relations }) => relations === undefined || relations.some((relation) => held.has(relation)))

/** Role, relation, recusal, sensitivity: why none of the grants serves the actor, or null. */
function whyNoGrant(
  definition: Workflow,
  matter: Matter | null,
  actor: Actor,
  grants: readonly Grant[],
): Refusal | null {
  const held = relationsOf(definition, matter, actor)
  if (held.has('recused')) return refusal('RECUSED')
  const own = byRole(grants, actor)
  if (own.length === 0) {
    return refusal(
      'ROLE_MISSING',
      joined([...new Set(grants.flatMap(({ roles }) => roles))].map((one) => ROLES[one].title)),
    )
  }
  if (!byRelation(own, held)) {
    const asked = new Set(own.flatMap(({ relations = [] }) => relations))
    return refusal('RELATION_MISSING', joined([...asked].map((one) => RELATIONS[one])))
  }
  const closed = sensitivitiesOf(definition, matter).find((one) => !isCleared(one, actor, held))
  return closed === undefined ? null : refusal('SENSITIVITY_CLOSED', SENSITIVITIES[closed].title)
}

const didBefore = (matter: Matter | null, action: string, person: string): boolean =>
  matter?.records.some((record) => record.action === action && record.actor.id === person) === true

/** The first of the actions that the person did, of those that must be kept apart. */
export const separatedBy = (
  matter: Matter | null,
  actions: readonly string[] | undefined,
  person: string,
): string | undefined => actions?.find((action) => didBefore(matter, action, person))

/** Whether the action belongs to where the matter stands. */
export function isFrom({ from }: ActionDefinition<string, string>, matter: Matter | null): boolean {
  if (matter === null || from === 'opening') return matter === null && from === 'opening'
  return from === 'anywhere' ? !matter.closed : from.includes(matter.state)
}

const OPENING: Bilingual = { zh: '未登记', en: 'not yet opened' }

/** Which was done last: what is done once, what was done in its place, or what it is done for. */
export const lastOfOnce = (
  matter: Matter,
  name: string,
  { once, unless = [] }: ActionDefinition<string, string>,
): string | undefined =>
  matter.records.findLast(
    ({ action }) =>
      action === name || unless.includes(action) || (once !== undefined && once !== true && once.includes(action)),
  )?.action

/** Why what may be done once, or once each time another action was done, may not be done now. */
function whyNotOnce(
  definition: Workflow,
  matter: Matter | null,
  name: string,
  action: ActionDefinition<string, string>,
): Refusal | null {
  const { once, unless = [], title } = action
  if (once === undefined) return null
  const last = matter === null ? undefined : lastOfOnce(matter, name, action)
  if (last !== undefined && (last === name || unless.includes(last)))
    return refusal('ALREADY_DONE', definition.actions[last]?.title)
  return once === true || last !== undefined ? null : refusal('NOT_APPLICABLE', title)
}

/** Why what is done again must wait for what becomes of the last one. */
function whyNotAgain(
  matter: Matter | null,
  name: string,
  { againAfter, title }: ActionDefinition<string, string>,
): Refusal | null {
  const last = matter?.records.findLast(({ action }) => action === name || againAfter?.includes(action) === true)
  return againAfter !== undefined && last?.action === name ? refusal('LAST_UNSETTLED', title) : null
}

/** Why the matter is not where the action belongs; null where it is. */
function whyNotHere(
  definition: Workflow,
  matter: Matter | null,
  name: string,
  action: ActionDefinition<string, string>,
): Refusal | null {
  if (!isFrom(action, matter)) {
    return refusal('STATE_WRONG', matter === null ? OPENING : definition.states[matter.state]?.title)
  }
  if (!holds(action.when, {}, matter)) return refusal('NOT_APPLICABLE', action.title)
  return whyNotOnce(definition, matter, name, action) ?? whyNotAgain(matter, name, action)
}

/** Why the actor may not do the action now, whatever the form says; null where they may. */
export function whyNot(definition: Workflow, matter: Matter | null, actor: Actor, name: string): Refusal | null {
  const action = actionOf(definition, name)
  if (action === undefined) return refusal('ACTION_UNKNOWN', { zh: name, en: name })
  const why = whyNotHere(definition, matter, name, action) ?? whyNoGrant(definition, matter, actor, action.who)
  if (why !== null) return why
  const separated = separatedBy(matter, action.not, actor.id)
  return separated === undefined ? null : refusal('SEPARATION', definition.actions[separated]?.title)
}

/** Whether the actor may read the matter at all. */
export const mayRead = (definition: Workflow, matter: Matter, actor: Actor): boolean =>
  whyNoGrant(definition, matter, actor, definition.readers) === null
