import { type Bilingual, builtInCalendar, type Calendar, formatInstant } from '@hengjian/law'
import { apply, documentOf, targetOf } from './apply'
import { checkForm } from './checkForm'
import { guardFaults } from './checkGuards'
import { type DocumentId, documentTypes, missingIn } from './documents'
import type { Form } from './form'
import { type ActionRecord, type Attempt, holds, type Matter, type Reason, valuesOf } from './matter'
import { whyNot } from './permission'
import { type Refusal, refusal } from './refusal'
import { type ActionDefinition, actionOf, type Workflow } from './workflow'

/** The matter after the action with the record to store, or every reason why it was refused. */
export type Outcome =
  | { readonly ok: true; readonly matter: Matter; readonly record: ActionRecord }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

const LEAST_WORDS = 4
const MOST_WORDS = 2000

/** Whether the attempt meets the matter as it is now. */
function whyStale(definition: Workflow, matter: Matter | null, attempt: Attempt): Refusal | null {
  const version = matter?.version ?? 0
  if (matter !== null && (matter.workflow !== definition.id || matter.workflowVersion !== definition.version)) {
    return refusal('WORKFLOW_OTHER', definition.title)
  }
  if (attempt.expectedVersion !== version) return refusal('VERSION_STALE', { zh: `${version}`, en: `${version}` })
  const last = matter?.records.at(-1)?.at
  if (last === undefined || attempt.at >= last) return null
  return refusal('TIME_BACKWARDS', { zh: formatInstant(last), en: formatInstant(last) })
}

function reasonFaults({ reasons }: ActionDefinition<string, string>, reason: Reason | null): readonly Refusal[] {
  if (reasons === undefined) {
    return reason === null ? [] : [refusal('REASON_UNKNOWN', { zh: reason.code, en: reason.code }, 'reason')]
  }
  if (reason === null) return [refusal('REASON_MISSING', undefined, 'reason')]
  const known = Object.hasOwn(reasons, reason.code) ? reasons[reason.code] : undefined
  if (known === undefined) return [refusal('REASON_UNKNOWN', { zh: reason.code, en: reason.code }, 'reason')]
  const length = [...reason.words.trim()].length
  const enough = (known.words !== true && length === 0) || length >= LEAST_WORDS
  return enough && length <= MOST_WORDS ? [] : [refusal('REASON_WORDS', known.title, 'reason')]
}

/** What a document to be signed still lacks. */
function documentFaults(definition: Workflow, type: DocumentId, known: Form): readonly Refusal[] {
  return missingIn(documentTypes[type], known).map((field) =>
    refusal('DOCUMENT_INCOMPLETE', titleOf(definition, field), field),
  )
}

/** The title of a field wherever the workflow asks it. */
function titleOf(definition: Workflow, field: string): Bilingual {
  const asked = Object.values(definition.actions).find(({ form }) => Object.hasOwn(form, field))
  return asked?.form[field]?.title ?? { zh: field, en: field }
}

/** What keeps the matter from ending where the action would lead. */
function closingFaults(definition: Workflow, matter: Matter | null, record: ActionRecord): readonly Refusal[] {
  if (definition.states[record.after]?.ends !== true) return []
  const done = new Set([...(matter?.records ?? []), record].map(({ action }) => action))
  const answered = actionOf(definition, record.action)?.answers
  // What ends with a lawful reason of its own ends there: nothing that only a full course asks is owed any more.
  if (answered === 'lawfulReason') return []
  return definition.closing
    .filter(({ when }) => holds(when, record.form, matter))
    .filter(({ anyOf }) => !anyOf.some((one) => done.has(one)))
    .map(({ title }) => refusal('CLOSING_UNMET', title))
}

function recordOf(definition: Workflow, matter: Matter | null, attempt: Attempt, after: string): ActionRecord {
  const { action, actor, at, form, reason } = attempt
  return {
    sequence: (matter?.version ?? 0) + 1,
    workflow: definition.id,
    workflowVersion: definition.version,
    action,
    actor,
    at,
    form,
    reason,
    before: matter?.state ?? null,
    after,
  }
}

function inputFaults(
  definition: Workflow,
  action: ActionDefinition<string, string>,
  matter: Matter | null,
  attempt: Attempt,
  calendar: Calendar,
): readonly Refusal[] {
  const faults = [...reasonFaults(action, attempt.reason), ...checkForm(action, attempt.form, { ...attempt, matter })]
  if (faults.length > 0) return faults
  const guarded = guardFaults(action, { ...attempt, matter, calendar })
  if (guarded.length > 0 || action.document?.step !== 'signed') return guarded
  const type = documentOf(action, attempt.form, matter)
  return type === undefined ? [] : documentFaults(definition, type, { ...valuesOf(matter), ...attempt.form })
}

/**
 * Does an action, or says why not: the only way a matter comes to be or changes. Pure: what the caller stores is the record.
 *
 * Looked at in this order: the version looked at, state, recusal, role, relation, sensitivity, separation of duties; then, all at
 * once, reason and fields; what the law refuses; the document's fields; then what the matter needs to end.
 *
 * @param matter null to open one
 * @param calendar the office's, by which a day is a rest day
 */
export function act(
  definition: Workflow,
  matter: Matter | null,
  attempt: Attempt,
  calendar: Calendar = builtInCalendar,
): Outcome {
  const why = whyStale(definition, matter, attempt) ?? whyNot(definition, matter, attempt.actor, attempt.action)
  if (why !== null) return { ok: false, refusals: [why] }
  const action = actionOf(definition, attempt.action)
  if (action === undefined) return { ok: false, refusals: [refusal('ACTION_UNKNOWN')] }
  const faults = inputFaults(definition, action, matter, attempt, calendar)
  if (faults.length > 0) return { ok: false, refusals: faults }
  const after = targetOf(action, attempt.form, matter)
  return after === undefined
    ? { ok: false, refusals: [refusal('FIELD_MISSING', action.title)] }
    : finish(definition, matter, recordOf(definition, matter, attempt, after))
}

function finish(definition: Workflow, matter: Matter | null, record: ActionRecord): Outcome {
  const next = apply(definition, matter, record)
  if (next === undefined) return { ok: false, refusals: [refusal('ANSWER_MISSING')] }
  const unmet = closingFaults(definition, matter, record)
  return unmet.length > 0 ? { ok: false, refusals: unmet } : { ok: true, matter: next, record }
}
