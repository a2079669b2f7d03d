import { ATTACHMENT_ENDINGS, type AttachmentKind } from '@hengjian/contract'
import { fileLabel } from '../imports/fileLabel'

/** Forbidden in names by one system or another; halves of characters; separators of lines and paragraphs. */
const FORBIDDEN = /[<>:"|?*]|\p{Cs}|\p{Zl}|\p{Zp}/gu
/** Names that stand for devices on Windows, whatever follows the first dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const ENDING = /\.([0-9a-z]{1,8})$/i

/** The ending of a name in small letters, without its dot; undefined where it has none. A date as in “5.8情况说明” ends no name. */
export const endingOf = (name: string): string | undefined => ENDING.exec(name)?.[1]?.toLowerCase()

/**
 * What a file is called from now on: its own name without folders, control and direction characters, safe to be saved under on any
 * system. It is never used as a path here.
 */
export function safeName(name: string): string {
  const own = fileLabel(name.normalize('NFC')).replace(FORBIDDEN, '_')
  const trimmed = own.replace(/\s+/gu, ' ').replace(/^[. ]+|[. ]+$/gu, '')
  return DEVICE.test(trimmed) ? `_${trimmed}` : trimmed
}

/** The name with the usual ending of its kind where it came without any; undefined where its ending says something else than its bytes. */
export function namedAs(name: string, kind: AttachmentKind): string | undefined {
  const endings: readonly string[] = ATTACHMENT_ENDINGS[kind]
  const ending = endingOf(name)
  if (ending === undefined) return `${name === '' ? '附件' : name}.${endings[0] ?? ''}`
  return endings.includes(ending) ? name : undefined
}
