import type { SearchDto } from '@hengjian/contract'
import type { Words } from '../words/language'

/** The groups of what was found, in the order shown. */
export const GROUPS = ['people', 'cases', 'documents', 'matters', 'findings', 'models', 'pages'] as const

/** One line of what was found, and where it leads. */
export interface Hit {
  readonly group: (typeof GROUPS)[number]
  readonly path: string
  readonly title: string
  readonly detail: string
}

/** A page of the workbench, as it is called. */
export interface Place {
  readonly path: string
  readonly word: string
}

const at = (folder: string, id: string): string => `/${folder}/${encodeURIComponent(id)}`

const heldBy = (held: { readonly id: string } | null): string => (held === null ? '/cases' : at('cases', held.id))

/** The lines for what the server found. */
export function hitsOf(found: SearchDto, { say }: Pick<Words, 'say'>): readonly Hit[] {
  return [
    ...found.people.map(
      ({ id, label, cases }): Hit => ({
        group: 'people',
        path: at('people', id),
        title: say(label),
        detail: cases.map((one) => say(one.label)).join('、'),
      }),
    ),
    ...found.cases.map(
      ({ id, label, charge, people }): Hit => ({
        group: 'cases',
        path: at('cases', id),
        title: say(label),
        detail: [...(charge === null ? [] : [charge]), ...people.map(say)].join(' · '),
      }),
    ),
    ...found.documents.map(
      ({ label, type, case: held }): Hit => ({
        group: 'documents',
        path: heldBy(held),
        title: `${say(type)} ${say(label)}`,
        detail: held === null ? '' : say(held.label),
      }),
    ),
    ...found.matters.map(
      ({ id, label, title }): Hit => ({ group: 'matters', path: at('matters', id), title: say(label), detail: title }),
    ),
    ...found.findings.map(
      ({ id, label, title, case: held }): Hit => ({
        group: 'findings',
        path: at('findings', id),
        title: say(title),
        detail: [say(label), ...(held === null ? [] : [say(held.label)])].join(' · '),
      }),
    ),
    ...found.models.map(
      ({ id, title }): Hit => ({ group: 'models', path: at('models', id), title: say(title), detail: id }),
    ),
  ]
}

/** Pages whose name or address holds the text. */
export function placesNamed(places: readonly Place[], text: string): readonly Hit[] {
  const sought = text.trim().toLowerCase()
  if (sought === '') return []
  return places
    .filter(({ path, word }) => word.toLowerCase().includes(sought) || path.slice(1).startsWith(sought))
    .map(({ path, word }) => ({ group: 'pages', path, title: word, detail: '' }))
}
