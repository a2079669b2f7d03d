import { type Form, type Matter, mayReadRecord, seenForm, type Workflow } from '@hengjian/casework'
import { partyOf, type Reader } from './party'

/** What of everything known the reader may see. */
export function seenValues(definition: Workflow, matter: Matter | null, reader: Reader): Form {
  const party = partyOf(reader)
  const seen = (matter?.records ?? []).filter(
    (record) => matter !== null && mayReadRecord(definition, matter, record, party),
  )
  return Object.assign(
    {},
    ...seen.map((record) => (matter === null ? {} : seenForm(definition, matter, record, party))),
  )
}
