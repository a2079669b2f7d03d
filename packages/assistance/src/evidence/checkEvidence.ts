import {
  type Bilingual,
  type Calendar,
  formatInstant,
  type Instant,
  inTime,
  limitOf,
  SHANGHAI_OFFSET,
} from '@hengjian/law'
import { truthOf } from '../condition'
import type { Known } from '../known'
import { type Spoken, spoken } from '../spoken'
import type { CrossCheck, EvidenceItem, EvidenceList, ItemState } from './evidenceList'

/** One paper or recording of an item: when and where, and who was there. */
export interface Particular {
  readonly from: Instant | null
  readonly to: Instant | null
  readonly place: string
  readonly people: readonly string[]
}

/** How somebody found an item. */
export interface ItemFound {
  readonly state: ItemState
  readonly note: string
  readonly particulars: readonly Particular[]
}
export type EvidenceFound = Readonly<Record<string, ItemFound>>

/** An item as it stands; `open` until somebody looked at it, `notAsked` where the case has no need of it. */
export interface ItemLine extends Spoken {
  readonly state: ItemState | 'open' | 'notAsked'
  readonly note: string
  /** What to do, where it is missing, defective or said to be inapplicable without a reason. */
  readonly todo: Bilingual | null
}

/** Two items that do not fit together. */
export interface Conflict extends Spoken {
  readonly items: readonly string[]
  readonly found: Bilingual
  readonly cure: Bilingual
}

export interface EvidenceCheck {
  readonly table: string
  readonly version: number
  readonly lines: readonly ItemLine[]
  readonly conflicts: readonly Conflict[]
  readonly counts: Readonly<Record<ItemLine['state'], number>>
}

const WHAT_TO_DO = {
  missing: { zh: '补充收集，或者说明不能收集的原因。', en: 'Collect it, or say why it cannot be.' },
  defective: { zh: '补正或者作出合理解释。', en: 'Have it corrected or explained.' },
  notApplicable: { zh: '写明不适用的理由。', en: 'Say why it does not apply.' },
} as const satisfies Record<string, Bilingual>

function todoOf({ cure }: EvidenceItem, state: ItemLine['state'], note: string): Bilingual | null {
  if (state === 'missing') return WHAT_TO_DO.missing
  if (state === 'defective') return cure ?? WHAT_TO_DO.defective
  return state === 'notApplicable' && note.trim() === '' ? WHAT_TO_DO.notApplicable : null
}

function lineOf(list: EvidenceList, name: string, item: EvidenceItem, found: EvidenceFound, known: Known): ItemLine {
  const own = found[name]
  const unneeded = item.when !== undefined && truthOf(item.when, known) === 'no'
  const state = own?.state ?? (unneeded ? 'notAsked' : 'open')
  const note = own?.note ?? ''
  return { ...spoken(list, name, item), state, note, todo: todoOf(item, state, note) }
}

const particularsOf = (found: EvidenceFound, name: string): readonly Particular[] => found[name]?.particulars ?? []
const timesOf = (list: readonly Particular[], end: 'from' | 'to'): readonly Instant[] =>
  list.flatMap((one) => one[end] ?? one.from ?? [])
const said = (instant: Instant): string => formatInstant(instant).slice(0, 16).replace('T', ' ')
const bothWays = (text: string): Bilingual => ({ zh: text, en: text })

interface Found {
  readonly items: readonly string[]
  readonly found: Bilingual
}
type Of<Kind extends CrossCheck['kind']> = Extract<CrossCheck, { kind: Kind }>

function outOfOrder({ first, then }: Of<'order'>, found: EvidenceFound): readonly Found[] {
  const before = timesOf(particularsOf(found, first), 'from')
  const after = timesOf(particularsOf(found, then), 'from')
  if (before.length === 0 || after.length === 0) return []
  const start = Math.min(...before) as Instant
  return after
    .filter((instant) => instant < start)
    .map((instant) => ({ items: [first, then], found: bothWays(`${said(instant)} < ${said(start)}`) }))
}

function tooLate({ first, then, term }: Of<'within'>, found: EvidenceFound, calendar: Calendar): readonly Found[] {
  const before = timesOf(particularsOf(found, first), 'to')
  const after = timesOf(particularsOf(found, then), 'from')
  if (before.length === 0 || after.length === 0) return []
  const limit = limitOf(term, { at: Math.max(...before) as Instant, offset: SHANGHAI_OFFSET }, calendar)
  const end = Math.min(...after) as Instant
  return inTime(limit, end) ? [] : [{ items: [first, then], found: bothWays(`${said(end)} ≥ ${said(limit.latest)}`) }]
}

const tooFew = ({ item, least }: Of<'people'>, found: EvidenceFound): readonly Found[] =>
  particularsOf(found, item)
    .filter(({ people }) => people.length > 0 && new Set(people).size < least)
    .map(({ people }) => ({ items: [item], found: bothWays(people.join('、')) }))

function otherPlaces({ items }: Of<'samePlace'>, found: EvidenceFound): readonly Found[] {
  const places = items.flatMap((name) => particularsOf(found, name).map(({ place }) => place.trim()))
  const distinct = [...new Set(places.filter((place) => place !== ''))]
  return distinct.length > 1 ? [{ items, found: bothWays(distinct.join(' / ')) }] : []
}

interface Presence extends Particular {
  readonly item: string
}
const overlap = (one: Particular, other: Particular): boolean => {
  if (one.from === null || other.from === null) return false
  return one.from < (other.to ?? other.from) && other.from < (one.to ?? one.from)
}
const elsewhere = (one: Particular, other: Particular): boolean =>
  one.place.trim() !== '' && other.place.trim() !== '' && one.place.trim() !== other.place.trim()

function inTwoPlaces(found: EvidenceFound): readonly Found[] {
  const all: readonly Presence[] = Object.entries(found).flatMap(([item, { particulars }]) =>
    particulars.map((one) => ({ ...one, item })),
  )
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => overlap(one, other) && elsewhere(one, other))
      .flatMap((other) =>
        one.people
          .filter((person) => other.people.includes(person))
          .map((person) => ({
            items: [one.item, other.item],
            found: bothWays(`${person}: ${one.place} / ${other.place}`),
          })),
      ),
  )
}

function conflictsOf(check: CrossCheck, found: EvidenceFound, calendar: Calendar): readonly Found[] {
  switch (check.kind) {
    case 'order':
      return outOfOrder(check, found)
    case 'within':
      return tooLate(check, found, calendar)
    case 'people':
      return tooFew(check, found)
    case 'samePlace':
      return otherPlaces(check, found)
    case 'oneAtATime':
      return inTwoPlaces(found)
  }
}

/**
 * Holds what was found in a file against its checklist: each item with its state and what to do, and what does not fit together in times,
 * places and people. It tells; a person judges.
 *
 * @param known answers to what the list asks, by which conditional items fall away
 */
export function checkEvidence(
  list: EvidenceList,
  known: Known,
  found: EvidenceFound,
  calendar: Calendar,
): EvidenceCheck {
  const lines = Object.entries(list.items).map(([name, item]) => lineOf(list, name, item, found, known))
  const conflicts = Object.entries(list.crossChecks).flatMap(([name, check]) =>
    conflictsOf(check, found, calendar).map((one) => ({ ...spoken(list, name, check), ...one, cure: check.cure })),
  )
  const counted = (state: ItemLine['state']): number => lines.filter((line) => line.state === state).length
  return {
    table: list.id,
    version: list.version,
    lines,
    conflicts,
    counts: {
      present: counted('present'),
      missing: counted('missing'),
      defective: counted('defective'),
      notApplicable: counted('notApplicable'),
      open: counted('open'),
      notAsked: counted('notAsked'),
    },
  }
}
