import { documentTypes, requiredOf } from '../documents'
import type { Field } from '../form'
import type { Source } from '../source'
import { type ActionDefinition, documentsOf, type Workflow } from '../workflow'
import { type Fault, fault } from './fault'
import { fieldsAsked } from './names'

const asksWords = (field: Field): boolean => field.kind === 'long' && field.required === true

function answerFaults({ answers, reasons, form }: ActionDefinition<string, string>, place: string): readonly Fault[] {
  if (answers === 'lawfulReason') {
    return Object.keys(reasons ?? {}).length > 0 ? [] : [fault('ANSWER_WITHOUT_REASONS', place)]
  }
  return answers === undefined || Object.values(form).some(asksWords) ? [] : [fault('ANSWER_WITHOUT_WORDS', place)]
}

function documentFaults(
  definition: Workflow,
  action: ActionDefinition<string, string>,
  place: string,
): readonly Fault[] {
  if (action.document?.step !== 'signed') return []
  const asked = fieldsAsked(definition)
  return documentsOf(action)
    .flatMap((type) => requiredOf(documentTypes[type]))
    .filter((field) => !asked.has(field))
    .map((field) => fault('DOCUMENT_FIELD', place, field))
}

const sourceFaults = ({ status, basis }: Source, place: string): readonly Fault[] =>
  status === 'verified' && basis.length === 0 ? [fault('SOURCE_MISSING', place)] : []

/** Answers without words, documents that could never be filled in, rules without their source. */
export const wordFaults = (definition: Workflow): readonly Fault[] => [
  ...Object.entries(definition.actions).flatMap(([name, action]) => [
    ...answerFaults(action, `actions.${name}.answers`),
    ...documentFaults(definition, action, `actions.${name}.document`),
    ...sourceFaults(action.source, `actions.${name}.source`),
    ...(action.guards ?? []).flatMap(({ source }, index) => sourceFaults(source, `actions.${name}.guards.${index}`)),
  ]),
  ...Object.entries(definition.clocks).flatMap(([name, { source }]) => sourceFaults(source, `clocks.${name}.source`)),
  ...definition.closing.flatMap(({ source }, index) => sourceFaults(source, `closing.${index}.source`)),
]
