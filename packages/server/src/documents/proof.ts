import { type ComposedDocument, proofOfService } from '@hengjian/casework'
import { parseDate } from '@hengjian/law'
import type { StoredMatter } from '../matters/storedMatter'
import { type DocumentRow, titleOf } from './presentDocument'

const textIn = (form: Readonly<Record<string, unknown>>, field: string): string | null => {
  const value = form[field]
  return typeof value === 'string' ? value : null
}

/** To whom a document is addressed; null where it names nobody. */
function addresseeOf({ sheets }: ComposedDocument): string | null {
  const parts = sheets.flatMap((sheet) => sheet.parts)
  const addressed = parts.find((part) => part.kind === 'addressee' && !part.text.startsWith('【'))
  return addressed?.kind === 'addressee' ? addressed.text.replace(/：$/u, '') : null
}

/** The proof of service (送达回证) of a document: as far as its service is recorded it is filled in, the rest is for the receiver's hand. */
export function proofOf(
  { type, number, served_in }: DocumentRow,
  { matter }: StoredMatter,
  composed: ComposedDocument,
  office: string,
): ComposedDocument {
  const form = matter.records.find(({ sequence }) => sequence === served_in)?.form ?? {}
  const servedOn = textIn(form, 'servedOn')
  return proofOfService({
    ...{ office, number, document: titleOf(type).zh },
    unit: textIn(form, 'servedUnit') ?? addresseeOf(composed),
    servedOn: servedOn === null ? null : (parseDate(servedOn) ?? null),
    receivedBy: textIn(form, 'receivedBy'),
  })
}
