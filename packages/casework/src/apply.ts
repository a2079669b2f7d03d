import type { DocumentId } from './documents'
import type { Form } from './form'
import { type ActionRecord, type Answer, knownValue, type Matter } from './matter'
import { type ActionDefinition, actionOf, type Workflow } from './workflow'

/** What leads to one of several cases: a field of the form at hand, or as the matter knows it; undefined where it is none of them. */
function caseOf<Case extends string>(
  { by, cases }: { readonly by: string; readonly cases: Readonly<Record<string, Case>> },
  form: Form,
  matter: Matter | null,
): Case | undefined {
  const value = form[by] ?? knownValue(matter, by)
  return typeof value === 'string' && Object.hasOwn(cases, value) ? cases[value] : undefined
}

/** Where an action leads; undefined where neither its form nor the matter names a way. */
export function targetOf(
  { to }: ActionDefinition<string, string>,
  form: Form,
  matter: Matter | null,
): string | undefined {
  if (to === 'same') return matter?.state ?? ''
  return typeof to === 'string' ? to : caseOf(to, form, matter)
}

/** The type of document an action makes in a matter; undefined where it makes none. */
export function documentOf(
  { document }: ActionDefinition<string, string>,
  form: Form,
  matter: Matter | null,
): DocumentId | undefined {
  if (document === undefined) return undefined
  return typeof document.type === 'string' ? document.type : caseOf(document.type, form, matter)
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
