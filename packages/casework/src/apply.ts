import type { DocumentId } from './documents'
import type { Form } from './form'
import { type ActionRecord, type Answer, knownValue, type Matter } from './matter'
import { type ActionDefinition, actionOf, type Workflow } from './workflow'

/** Where an action leads from a state; undefined where its form names no such way. */
export function targetOf({ to }: ActionDefinition<string, string>, form: Form, state: string): string | undefined {
  if (to === 'same') return state
  if (typeof to === 'string') return to
  const value = form[to.by]
  return typeof value === 'string' && Object.hasOwn(to.cases, value) ? to.cases[value] : undefined
}

/** The type of document an action makes in a matter; undefined where it makes none. */
export function documentOf(
  { document }: ActionDefinition<string, string>,
  form: Form,
  matter: Matter | null,
): DocumentId | undefined {
  if (document === undefined) return undefined
  if (typeof document.type === 'string') return document.type
  const { by, cases } = document.type
  const value = form[by] ?? knownValue(matter, by)
  return typeof value === 'string' && Object.hasOwn(cases, value) ? cases[value] : undefined
}

/** A matter that is opened again has to be answered again. */
function answerAfter(definition: Workflow, matter: Matter | null, { action, sequence }: ActionRecord): Answer | null {
  const kind = actionOf(definition, action)?.answers
  if (kind !== undefined) return { sequence, kind }
  return matter === null || matter.closed ? null : matter.answer
}

/**
 * The matter after one more record; undefined where the record would end it unanswered. Everything the engine knows of a matter
 * is made here and nowhere else, whether the record is new or read back.
 */
export function apply(definition: Workflow, matter: Matter | null, record: ActionRecord): Matter | undefined {
  const answer = answerAfter(definition, matter, record)
  const course = {
    workflow: definition.id,
    workflowVersion: definition.version,
    version: record.sequence,
    state: record.after,
    records: [...(matter?.records ?? []), record],
  }
  if (definition.states[record.after]?.ends !== true) return { ...course, closed: false, answer }
  return answer === null ? undefined : { ...course, closed: true, answer }
}
