import type { Form } from './form'
import { keptApart } from './keptApart'
import type { Matter, PersonId } from './matter'
import { holdersOf } from './standing'
import { actionOf, type Workflow } from './workflow'

/** The choice of an action with which the handler is drawn at random and not named. */
export const AT_RANDOM = 'random'

/** The field in which an action names the handler, who may not be named there, and the field that explains another than was proposed. */
export interface HandlerField {
  readonly name: string
  readonly not: readonly string[]
  /** Undefined where the action has reasons of its own. */
  readonly explainedBy: string | undefined
  /** The field that may say `AT_RANDOM`; undefined where nobody is drawn. */
  readonly drawnBy: string | undefined
}

/** Where an action names a handler; undefined where it names none. */
export function handlerFieldOf(definition: Workflow, action: string): HandlerField | undefined {
  const fields = Object.entries(actionOf(definition, action)?.form ?? {})
  for (const [name, field] of fields) {
    if (field.kind !== 'people' || field.makes !== 'handler') continue
    const explaining = fields.find(([, one]) => one.kind === 'choice' && one.explains === name)
    const drawing = fields.find(([, one]) => one.kind === 'choice' && Object.hasOwn(one.options, AT_RANDOM))
    return { name, not: field.not ?? [], explainedBy: explaining?.[0], drawnBy: drawing?.[0] }
  }
  return undefined
}

/** Whether the form leaves to the draw who handles the matter. */
export const isDrawn = ({ drawnBy }: HandlerField, form: Form): boolean =>
  drawnBy !== undefined && form[drawnBy] === AT_RANDOM

/**
 * Those of the people whom an action may not name as handler: recused, or kept apart by what they did, this very action included; and who
 * handles the matter already.
 */
export function barredFrom(
  definition: Workflow,
  matter: Matter | null,
  action: string,
  actor: PersonId,
  people: readonly PersonId[],
): readonly PersonId[] {
  const name = handlerFieldOf(definition, action)?.name
  const field = name === undefined ? undefined : actionOf(definition, action)?.form[name]
  const apart = field === undefined ? undefined : keptApart(definition, matter, action, actor, field)
  const { handler = [] } = holdersOf(definition, matter)
  return people.filter((person) => apart?.has(person) === true || handler.includes(person))
}
