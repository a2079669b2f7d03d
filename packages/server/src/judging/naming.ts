import type { DataValue, Fact, Vocabulary } from '@hengjian/facts'
import type { Bilingual } from '@hengjian/law'
import { maskName } from '../cases/mask'
import type { ObjectRef } from './cluster'

/** What is known of objects, by `type\0id`. */
export type KnownValues = (object: ObjectRef) => Readonly<Record<string, DataValue>> | undefined

const TITLES: readonly string[] = ['number', 'name', 'policeNumber', 'code', 'sealNumber']

/** What a source numbers for itself alone: to whoever reads it, it is that of a person. */
const OF_A_PERSON: ReadonlySet<string> = new Set(['visit', 'interrogation', 'recording', 'application'])

/** The number or name an object bears, a person's masked; undefined where nobody stated one. */
export function ownLabel(type: string, values: Readonly<Record<string, DataValue>>): string | undefined {
  const named = (title: string): string | undefined => {
    const value = values[title]
    return typeof value === 'string' ? value : undefined
  }
  if (type === 'person') {
    const name = named('name')
    return name === undefined ? undefined : maskName(name)
  }
  return TITLES.map(named).find((value) => value !== undefined)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const withoutName = ({ zh, en }: Bilingual): Bilingual => ({
  zh: `${zh}（姓名未录入）`,
  en: `${capital(en)} (name not recorded)`,
})

/** In which capacity a fact names a person: what it says of who came, or else the role it puts them in. */
function capacityIn(fact: Fact, id: string, vocabulary: Vocabulary): Bilingual | undefined {
  const kind = vocabulary.kinds.get(fact.kind)
  const role = fact.objects.find((one) => one.type === 'person' && one.id === id)?.role
  if (kind === undefined || role === undefined || role === 'person') return undefined
  const stated = role === 'attendant' ? fact.data?.['personRole'] : undefined
  const named = typeof stated === 'string' ? kind.data.get('personRole')?.enum?.values.get(stated) : undefined
  return named ?? kind.roles.get(role)?.title
}

/** Of whom a fact tells what it tells of an object, as far as their name is known. */
function personOf(fact: Fact, known: KnownValues): string | undefined {
  const person = fact.objects.find(({ role, type }) => role === 'person' && type === 'person')
  return person === undefined ? undefined : ownLabel('person', known(person) ?? {})
}

const last = <T>(facts: readonly Fact[], of: (fact: Fact) => T | undefined): T | undefined =>
  facts.reduce<T | undefined>((before, fact) => of(fact) ?? before, undefined)

/** What an object is among those of its type, as far as a source said. */
function kindIn(vocabulary: Vocabulary, type: string, { kind }: Readonly<Record<string, DataValue>> = {}) {
  return typeof kind === 'string'
    ? vocabulary.objects.get(type)?.attributes.get('kind')?.enum?.values.get(kind)
    : undefined
}

/** A measure or a document by what it is and whose: 胡某某监视居住, 胡某某权利义务告知书. Its number alone says neither. */
function ofPerson(person: string | undefined, kind: Bilingual | undefined): string | Bilingual | undefined {
  if (kind === undefined) return person
  const en = capital(kind.en)
  return person === undefined ? { zh: kind.zh, en } : { zh: `${person}${kind.zh}`, en: `${en} of ${person}` }
}

/** An officer whose name no source told, by what they are and their number: 侦查员（警号990062）. */
function officerOf(label: string, kind: Bilingual | undefined): Bilingual {
  const { zh, en } = kind ?? { zh: '民警', en: 'officer' }
  return { zh: `${zh}（警号${label}）`, en: `${capital(en)} ${label}` }
}

/**
 * What is shown of an object instead of its label: of a person without a name the capacity in which facts name them, of what
 * belongs to a person (a stay, an interrogation) that person's name, of a measure or document also what it is, of an officer also
 * the capacity.
 * @param facts those that name it, the oldest first
 * @param label the name or number it bears itself
 * @returns undefined where the label, or else the id, says it best
 */
export function standIn(
  { type, id }: ObjectRef,
  label: string | undefined,
  facts: readonly Fact[],
  known: KnownValues,
  vocabulary: Vocabulary,
): string | Bilingual | undefined {
  if (OF_A_PERSON.has(type)) return last(facts, (fact) => personOf(fact, known))
  const kind = kindIn(vocabulary, type, known({ type, id }))
  if (type === 'measure') {
    const person = last(facts, (fact) => personOf(fact, known))
    return person === undefined ? undefined : ofPerson(person, kind)
  }
  if (type === 'officer' && label !== undefined && known({ type, id })?.['name'] === undefined)
    return officerOf(label, kind)
  if (label !== undefined) return undefined
  if (type === 'document')
    return ofPerson(
      last(facts, (fact) => personOf(fact, known)),
      kind,
    )
  if (type === 'person')
    return withoutName(last(facts, (fact) => capacityIn(fact, id, vocabulary)) ?? { zh: '人员', en: 'person' })
  if (vocabulary.objects.get(type)?.within.includes('person') !== true) return undefined
  return last(facts, (fact) => personOf(fact, known))
}
