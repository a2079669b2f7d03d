import type { Field } from './form'
import { handlerFieldOf } from './handlerField'
import { actionOf, type Workflow } from './workflow'

/** Kinds of fields whose value can only be that of one matter. */
const OWN: readonly Field['kind'][] = ['attachments', 'link', 'sealed']

/**
 * Whether an action can be done to many matters with one form: it names a handler, or it asks for nothing that must be filled in, or only for who
 * received what was served. What answers a matter, what makes a document of its own words, and what takes its doer out is done one by one.
 */
export function isForMany(definition: Workflow, name: string): boolean {
  const action = actionOf(definition, name)
  if (action === undefined || action.from === 'opening') return false
  const { answers, makes, document, feedback, form } = action
  if (answers !== undefined || makes === 'recused') return false
  const asked = Object.values(form).filter(({ required }) => required === true)
  if (asked.some(({ kind }) => OWN.includes(kind))) return false
  if (handlerFieldOf(definition, name) !== undefined) return true
  return document === undefined && (asked.length === 0 || feedback === 'received')
}
