import type { DataValue, Fact, SiteId, Vocabulary } from '@hengjian/facts'
import type { Bilingual, Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { isLongLived, type ObjectRef } from './cluster'
import { ownLabel, standIn } from './naming'
import type { FactIndex } from './verdictRow'

/** How lists name an object: what is known of it without its sensitive values. */
export interface ObjectCard extends ObjectRef {
  /** Its name or number; its id where it bears none. */
  readonly label: string
  /** What is shown instead of the label; null where the label says it. */
  readonly title: string | Bilingual | null
  readonly caseId: string | null
  readonly attributes: Readonly<Record<string, DataValue>>
  readonly lastFactAt: Instant
  /** Where the object was last seen, as far as a source said. */
  readonly site: SiteId | null
  /** The police unit that handles it, as far as a source said. */
  readonly unit: string | null
  /** Of a person, in full: never stored here. */
  readonly name: string | undefined
}

interface Known {
  readonly values: Record<string, DataValue>
  readonly lastFactAt: Instant
  readonly site: SiteId | null
  readonly unit: string | undefined
  /** The facts that name it, the oldest first. */
  readonly facts: Fact[]
}

/** What a type of facts' objects belongs to: rooms and officers belong to nothing, and are no unit's. */
const isWithin = (vocabulary: Vocabulary, type: string): boolean =>
  type === 'case' || (vocabulary.objects.get(type)?.within.length ?? 0) > 0

const textOf = (value: DataValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

/** The unit that a fact names for one of its objects: the object's own, or else that of whom or what it is about. */
function unitIn({ objects }: Fact, { type, attributes }: Fact['objects'][number], vocabulary: Vocabulary) {
  const own = textOf(attributes?.['handlingUnit'])
  if (own !== undefined || !isWithin(vocabulary, type)) return own
  return objects.map((one) => textOf(one.attributes?.['handlingUnit'])).find((unit) => unit !== undefined)
}

/** Cards of the objects, from the latest values that standing facts state. */
export function makeCards(
  objects: readonly ObjectRef[],
  facts: readonly Fact[],
  index: FactIndex,
  vocabulary: Vocabulary,
): readonly ObjectCard[] {
  const superseded = new Set(facts.flatMap(({ supersedes }) => supersedes ?? []))
  const known = new Map<string, Known>()
  const standing = facts.filter(({ id }) => !superseded.has(id))
  for (const fact of [...standing].sort((left, right) => left.occurredAt.from - right.occurredAt.from)) {
    for (const object of fact.objects) {
      const { type, id, attributes } = object
      const key = `${type}\0${id}`
      const before = known.get(key)
      const values = Object.assign(before?.values ?? {}, attributes)
      const naming = before?.facts ?? []
      naming.push(fact)
      known.set(key, {
        values,
        lastFactAt: fact.occurredAt.from,
        site: fact.site ?? before?.site ?? null,
        unit: unitIn(fact, object, vocabulary) ?? before?.unit,
        facts: naming,
      })
    }
  }
  const valuesOf = (object: ObjectRef) => known.get(`${object.type}\0${object.id}`)?.values
  return objects.flatMap(({ type, id }) => {
    const found = known.get(`${type}\0${id}`)
    if (found === undefined) return []
    const sensitive = vocabulary.objects.get(type)?.attributes
    const open = Object.entries(found.values).filter(([name]) => sensitive?.get(name)?.sensitive !== true)
    const caseId = type === 'case' ? id : (index.caseOf.get(`${type}\0${id}`) ?? null)
    const ofCase = isWithin(vocabulary, type) ? known.get(`case\0${caseId ?? ''}`)?.unit : undefined
    const own = ownLabel(type, found.values)
    const card: ObjectCard = {
      type,
      id,
      label: own ?? id,
      title: standIn({ type, id }, own, found.facts, valuesOf, vocabulary) ?? null,
      caseId,
      attributes: Object.fromEntries(open),
      lastFactAt: found.lastFactAt,
      site: found.site,
      unit: found.unit ?? ofCase ?? null,
      name: typeof found.values['name'] === 'string' ? found.values['name'] : undefined,
    }
    return [card]
  })
}

/** Writes cards; of a long-lived object, judged over a stretch only, older values stay. */
export async function writeCards(client: ClientBase, office: string, cards: readonly ObjectCard[]): Promise<void> {
  if (cards.length === 0) return
  const sorted = [...cards].sort((left, right) => (`${left.type}\0${left.id}` < `${right.type}\0${right.id}` ? -1 : 1))
  await client.query(
    `insert into object_card (office, type, object, label, title, case_id, attributes, last_fact_at, site, unit)
     select $1, type, object, label, title::json, case_id, attributes::json, last_fact_at, site, unit
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::text[], $10::text[])
       as row (type, object, label, case_id, attributes, last_fact_at, site, unit, title)
     on conflict (office, type, object) do update set label = excluded.label, title = excluded.title,
       case_id = coalesce(excluded.case_id, object_card.case_id), attributes = excluded.attributes,
       last_fact_at = excluded.last_fact_at, site = coalesce(excluded.site, object_card.site),
       unit = coalesce(excluded.unit, object_card.unit)`,
    [
      ...[office, sorted.map(({ type }) => type), sorted.map(({ id }) => id), sorted.map(({ label }) => label)],
      ...[sorted.map(({ caseId }) => caseId), sorted.map(({ attributes }) => JSON.stringify(attributes))],
      ...[sorted.map(({ lastFactAt }) => lastFactAt), sorted.map(({ site }) => site), sorted.map(({ unit }) => unit)],
      sorted.map(({ title }) => (title === null ? null : JSON.stringify(title))),
    ],
  )
}

/**
 * Removes the cards of objects of which no fact stands any more, all of them withdrawn. A long-lived object is judged over a
 * stretch only, and older facts of it may stand.
 */
export async function dropCards(
  client: ClientBase,
  office: string,
  judged: readonly ObjectRef[],
  cards: readonly ObjectCard[],
  vocabulary: Vocabulary,
): Promise<void> {
  const standing = new Set(cards.map(({ type, id }) => `${type}\0${id}`))
  const gone = judged.filter(({ type, id }) => !standing.has(`${type}\0${id}`) && !isLongLived(vocabulary, type))
  if (gone.length === 0) return
  await client.query(
    `delete from object_card where office = $1 and (type, object) in (select * from unnest($2::text[], $3::text[]))`,
    [office, gone.map(({ type }) => type), gone.map(({ id }) => id)],
  )
}
