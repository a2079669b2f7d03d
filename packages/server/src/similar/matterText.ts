import { type ActionRecord, actionOf, type Matter, seenForm, type Workflow } from '@hengjian/casework'
import { type Reader, readingPartyOf } from '../matters/party'

const WRITTEN: readonly string[] = ['text', 'long']

function wordsIn(definition: Workflow, record: ActionRecord, form: ActionRecord['form']): readonly string[] {
  const fields = actionOf(definition, record.action)?.form ?? {}
  return Object.entries(fields).flatMap(([name, { kind }]) => {
    const value = form[name]
    return WRITTEN.includes(kind) && typeof value === 'string' && value !== '' ? [value] : []
  })
}

/** Everything that a matter's forms say in words; what is sealed stands in none of them. */
export const writtenIn = (definition: Workflow, { records }: Matter): readonly string[] =>
  records.flatMap((record) => wordsIn(definition, record, record.form))

/** What of that the reader may see. */
export const writtenFor = (definition: Workflow, matter: Matter, reader: Reader): readonly string[] =>
  matter.records.flatMap((record) =>
    wordsIn(definition, record, seenForm(definition, matter, record, readingPartyOf(reader))),
  )

/** Whether a sealing was decided in the matter: from then on it is found by nobody (Rules 486). */
export const isSealed = (definition: Workflow, { records }: Matter): boolean =>
  records.some(({ action }) => actionOf(definition, action)?.document?.type === 'sealingDecision')
