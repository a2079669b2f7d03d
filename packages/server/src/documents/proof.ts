import { actionOf, type ComposedDocument, proofOfService } from '@hengjian/casework'
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
  { definition, matter }: StoredMatter,
  composed: ComposedDocument,
  office: string,
): ComposedDocument {
  const service = matter.records.find(({ sequence }) => sequence === served_in)
  const form = service?.form ?? {}
  const asked = service === undefined ? undefined : actionOf(definition, service.action)?.form['serviceManner']
  const manner = textIn(form, 'serviceManner')
  const servedOn = textIn(form, 'servedOn')
  return proofOfService({
    ...{ office, number, document: titleOf(type).zh },
    unit: textIn(form, 'servedUnit') ?? addresseeOf(composed),
    manner: asked?.kind === 'choice' && manner !== null ? (asked.options[manner]?.zh ?? null) : null,
    servedOn: servedOn === null ? null : (parseDate(servedOn) ?? null),
    receivedBy: textIn(form, 'receivedBy'),
  })
}
