import {
  type ActionRecord,
  actionOf,
  type FormValue,
  type Matter,
  mayReadRecord,
  ROLES,
  seenForm,
  type Workflow,
} from '@hengjian/casework'
import { currentWorkflow } from '@hengjian/casework/workflows'
import type { MatterRecordDto } from '@hengjian/contract'
import { formatInstant } from '@hengjian/law'
import { type Reader, readingPartyOf } from './party'
import { type FileName, shownValue } from './presentField'
import type { NameOf } from './presentRow'
import { isOfOffice } from './readable'

const travelling = (value: FormValue): MatterRecordDto['fields'][number]['value'] =>
  typeof value === 'object' ? [...value] : value

function fieldsOf(
  definition: Workflow,
  matter: Matter,
  record: ActionRecord,
  reader: Reader,
  nameOf: NameOf,
  fileName: FileName,
): MatterRecordDto['fields'] {
  const seen = seenForm(definition, matter, record, readingPartyOf(reader))
  return Object.entries(actionOf(definition, record.action)?.form ?? {}).flatMap(([name, field]) => {
    const value = seen[name]
    if (value === undefined || value === '') return []
    const { title, kind } = field
    return [{ name, title, kind, value: travelling(value), shown: shownValue(field, value, nameOf, fileName) }]
  })
}

function reasonOf(definition: Workflow, { action, reason }: ActionRecord): MatterRecordDto['reason'] {
  if (reason === null) return null
  const { code, words } = reason
  return { id: code, title: actionOf(definition, action)?.reasons?.[code]?.title ?? { zh: code, en: code }, words }
}

/** The workflow that what was done calls for. */
function opensOf(definition: Workflow, { action, form }: ActionRecord): MatterRecordDto['opens'] {
  const opens = actionOf(definition, action)?.opens
  const value = typeof opens === 'object' ? form[opens.by] : undefined
  const id = typeof opens === 'object' ? (typeof value === 'string' ? opens.cases[value] : undefined) : opens
  const called = id === undefined ? undefined : currentWorkflow(id)
  return called === undefined ? null : { id: called.id, title: called.title }
}

/** The course of a matter, the oldest first: what of it the reader may see. */
export function presentRecords(
  definition: Workflow,
  matter: Matter,
  reader: Reader,
  nameOf: NameOf,
  fileName: FileName,
  allocations: ReadonlyMap<number, MatterRecordDto['allocation']>,
): MatterRecordDto[] {
  const party = readingPartyOf(reader)
  const titled = (state: string) => ({ id: state, title: definition.states[state]?.title ?? { zh: state, en: state } })
  return matter.records
    .filter((record) => mayReadRecord(definition, matter, record, party))
    .map((record) => {
      const { sequence, action, actor, at, before, after } = record
      const own = isOfOffice(reader) || (actor.unit !== null && actor.unit === reader.unit)
      return {
        sequence,
        action: { id: action, title: actionOf(definition, action)?.title ?? { zh: action, en: action } },
        at: formatInstant(at),
        by: nameOf(actor.id),
        titles: actor.roles.map((id) => ({ id, title: ROLES[id].title })),
        before: before === null ? null : titled(before),
        after: titled(after),
        reason: own ? reasonOf(definition, record) : null,
        answers: actionOf(definition, action)?.answers ?? null,
        allocation: isOfOffice(reader) ? (allocations.get(sequence) ?? null) : null,
        opens: isOfOffice(reader) ? opensOf(definition, record) : null,
        fields: fieldsOf(definition, matter, record, reader, nameOf, fileName),
      }
    })
}
