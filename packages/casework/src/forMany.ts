import { documentTypes } from './documents'
import type { Field } from './form'
import { handlerFieldOf } from './handlerField'
import { actionOf, documentsOf, type Workflow } from './workflow'

/** Kinds of fields whose value can only be that of one matter. */
const OWN: readonly Field['kind'][] = ['attachments', 'link', 'sealed']

/** Titles that sign what only registers: nobody's judgment is in it. */
const REGISTRARS: readonly string[] = ['clerk', 'caseManager']

/** Whether an action asks for a day alone, the same for all, and signs nothing but the form that registers the matter. */
function registers(action: NonNullable<ReturnType<typeof actionOf>>, asked: readonly Field[]): boolean {
  const { document } = action
  if (document?.step !== 'signed' || asked.some(({ kind }) => kind !== 'date')) return false
  return documentsOf(action).every((type) => {
    const { family, signer } = documentTypes[type]
    return family === 'table' && REGISTRARS.includes(signer)
  })
}

/**
 * Whether an action can be done to many matters with one form: it names a handler, or it asks for nothing that must be filled in, or only for who
 * received what was served, or it registers on a day. What answers a matter, what makes a document of its own words, and what takes its doer out is done one by one.
 */
export function isForMany(definition: Workflow, name: string): boolean {
  const action = actionOf(definition, name)
  if (action === undefined || action.from === 'opening') return false
  const { answers, makes, document, feedback, form } = action
  if (answers !== undefined || makes === 'recused') return false
  const asked = Object.values(form).filter(({ required }) => required === true)
  if (asked.some(({ kind }) => OWN.includes(kind))) return false
  if (handlerFieldOf(definition, name) !== undefined) return true
  if (registers(action, asked)) return true
  return document === undefined && (asked.length === 0 || feedback === 'received')
}
