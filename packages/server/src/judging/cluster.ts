import type { Fact, Vocabulary } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { restoreFact, type StoredFact } from '../facts/factRow'
import type { Sealer } from '../facts/sealer'

/** An object of the vocabulary. */
export interface ObjectRef {
  readonly type: string
  readonly id: string
}
/** An object that changed, and the earliest instant its change reaches back to. */
export interface DirtyRef extends ObjectRef {
  readonly since: Instant
}

export interface Cluster {
  /** The objects to judge. */
  readonly targets: readonly ObjectRef[]
  /** Every fact that can bear on them. */
  readonly facts: readonly Fact[]
}

/**
 * Objects that meet many cases over the years (officers, rooms, agencies) are judged over the stretch that changed, and what
 * they meet is judged again only if what is known of them changed.
 */
export const isLongLived = (vocabulary: Vocabulary, type: string): boolean =>
  vocabulary.objects.get(type)?.within.length === 0 &&
  ![...vocabulary.objects.values()].some(({ within }) => within.includes(type))

/** How far before a change a long-lived object is judged: the longest stretch any of its models looks at, with room. */
const REACH = 40 * 24 * 3_600_000

const typesOf = (objects: readonly ObjectRef[]): string[] => objects.map(({ type }) => type)
const idsOf = (objects: readonly ObjectRef[]): string[] => objects.map(({ id }) => id)

/**
 * The objects, and whatever lies within them or (upwards) what they lie within, however deep.
 * Each step is looked up object by object: a plain join reads every link of the office.
 */
async function spread(
  client: ClientBase,
  office: string,
  objects: readonly ObjectRef[],
  direction: 'down' | 'up',
): Promise<readonly ObjectRef[]> {
  const [from, to] =
    direction === 'down'
      ? ['within_type = reached.type and within_object = reached.id', 'type, object']
      : ['type = reached.type and object = reached.id', 'within_type, within_object']
  const { rows } = await client.query<ObjectRef>(
    `with recursive reached (type, id) as (
       select * from unnest($2::text[], $3::text[])
       union
       select link.* from reached cross join lateral (
         select ${to} from object_link where office = $1 and ${from} offset 0) as link
     ) select type, id from reached`,
    [office, typesOf(objects), idsOf(objects)],
  )
  return rows
}

/**
 * What else must be judged because an attribute of a long-lived object changed, or a record that stated one was corrected: all
 * that meets it from then on.
 */
async function affectedByAttributes(
  client: ClientBase,
  office: string,
  objects: readonly DirtyRef[],
): Promise<readonly ObjectRef[]> {
  if (objects.length === 0) return []
  const { rows } = await client.query<ObjectRef>(
    `with changed as (
       select dirty.type, dirty.id, dirty.since
       from unnest($2::text[], $3::text[], $4::bigint[]) as dirty (type, id, since)
       where (select count(distinct named.attributes) from fact_object named
              where named.office = $1 and named.type = dirty.type and named.object = dirty.id) > 1
         or exists (select from fact_object named join fact later on later.office = $1 and later.supersedes = named.fact
              where named.office = $1 and named.type = dirty.type and named.object = dirty.id
                and named.occurred_at >= dirty.since and named.attributes is not null)
     )
     select distinct met ->> 'type' as type, met ->> 'id' as id
     from changed
     join fact_object named on named.office = $1 and named.type = changed.type and named.object = changed.id
       and named.occurred_at >= changed.since
     join fact on fact.office = $1 and fact.id = named.fact,
     json_array_elements(fact.body -> 'objects') as met`,
    [office, typesOf(objects), idsOf(objects), objects.map(({ since }) => since)],
  )
  return rows
}

const key = ({ type, id }: ObjectRef): string => `${type}\0${id}`
const merged = (...lists: readonly (readonly ObjectRef[])[]): ObjectRef[] => [
  ...new Map(lists.flat().map(({ type, id }) => [key({ type, id }), { type, id }])).values(),
]

/**
 * Ids of the facts that name any of the objects, from an instant on where one is given. They are looked up object by object: right
 * after a bulk of facts the database knows nothing of their numbers yet, and a plain join then reads and sorts all of the office.
 */
async function factsNaming(
  client: ClientBase,
  office: string,
  objects: readonly (ObjectRef & { readonly since?: Instant })[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ fact: string }>(
    `select distinct named.fact from unnest($2::text[], $3::text[], $4::bigint[]) as wanted (type, id, since)
     cross join lateral (
       select fact from fact_object where office = $1 and type = wanted.type and object = wanted.id
         and occurred_at >= wanted.since offset 0) as named`,
    [office, typesOf(objects), idsOf(objects), objects.map(({ since }) => since ?? Number.MIN_SAFE_INTEGER)],
  )
  return rows.map(({ fact }) => fact)
}

/**
 * Ids of the facts that changed an attribute of the objects: one that states the same as the fact before it is left out. Where such
 * a first statement was corrected, is itself a correction, or came in later than `knownAt`, only one that stands makes another
 * superfluous, and what was corrected is there with what corrects it. First statements are few: nothing else is looked up.
 * @param knownAt the instant whose knowledge is judged by; none where all that is stored counts
 */
async function factsDescribing(
  client: ClientBase,
  office: string,
  objects: readonly ObjectRef[],
  knownAt: Instant | undefined,
): Promise<readonly string[]> {
  if (objects.length === 0) return []
  const { rows } = await client.query<{ fact: string }>(
    `with stated as materialized (
       select named.* from unnest($2::text[], $3::text[]) as wanted (type, id) cross join lateral (
         select type, object, occurred_at, fact, attributes from fact_object
         where office = $1 and type = wanted.type and object = wanted.id and attributes is not null offset 0) as named
     ), first as (
       select type, object, fact from (
         select *, lag(attributes) over (partition by type, object order by occurred_at, fact) as before from stated
       ) as ordered where before is distinct from attributes
     ), doubtful as (
       select distinct first.type, first.object from first cross join lateral (
         select id, supersedes, received_at from fact where office = $1 and id = first.fact offset 0) as own
       where own.supersedes is not null or own.received_at > $4::bigint
         or exists (select from fact later where later.office = $1 and later.supersedes = own.id)
     ), corrected as (
       select stated.fact, later.id as by from doubtful join stated using (type, object)
       join fact later on later.office = $1 and later.supersedes = stated.fact
     ), standing as (
       select stated.fact, stated.attributes,
         lag(stated.attributes) over (partition by type, object order by stated.occurred_at, stated.fact) as before
       from doubtful join stated using (type, object)
       where stated.fact not in (select fact from corrected union all select by from corrected)
         and ($4::bigint is null
           or exists (select from fact where office = $1 and id = stated.fact and received_at <= $4::bigint))
     )
     select fact from first union select fact from corrected union select by from corrected
     union select fact from standing where before is distinct from attributes`,
    [office, typesOf(objects), idsOf(objects), knownAt ?? null],
  )
  return rows.map(({ fact }) => fact)
}

/** The facts of these ids, and those that supersede them. */
export async function loadFacts(
  client: ClientBase,
  office: string,
  ids: readonly string[],
  sealer: Pick<Sealer, 'open'>,
): Promise<readonly Fact[]> {
  const { rows } = await client.query<StoredFact>(
    `select body, key_id, sealed from fact where office = $1 and id = any($2::text[])
     union all
     select body, key_id, sealed from fact
     where office = $1 and supersedes = any($2::text[]) and id <> all($2::text[])`,
    [office, ids],
  )
  return rows.map((row) => restoreFact(row, sealer))
}

/** What a change reaches. */
export interface Reached {
  /** The objects that changed and all that lies within them. */
  readonly targets: readonly ObjectRef[]
  /** From when on a long-lived object changed, by `type\0id`. */
  readonly since: ReadonlyMap<string, Instant>
  /** The targets that are judged in whole, whatever else became of them. */
  readonly whole: readonly ObjectRef[]
}

/** Finds what must be judged because these objects changed. */
export async function reachedBy(
  client: ClientBase,
  office: string,
  dirty: readonly DirtyRef[],
  vocabulary: Vocabulary,
): Promise<Reached> {
  const lasting = dirty.filter(({ type }) => isLongLived(vocabulary, type))
  const met = await affectedByAttributes(client, office, lasting)
  const targets = merged(await spread(client, office, merged(dirty, met), 'down'))
  return {
    targets,
    since: new Map(lasting.map((one) => [key(one), one.since])),
    whole: targets.filter(({ type }) => !isLongLived(vocabulary, type)),
  }
}

/** What it takes to load a cluster. */
export interface Loading {
  readonly vocabulary: Vocabulary
  readonly sealer: Pick<Sealer, 'open'>
  /** The instant whose knowledge is judged by; none where all that is stored counts. */
  readonly knownAt?: Instant
}

/**
 * Loads what the targets need to be judged: the facts that name them or what they lie within, and those that describe any other
 * object named there.
 */
export async function loadCluster(
  client: ClientBase,
  office: string,
  { targets, since }: Reached,
  { vocabulary, sealer, knownAt }: Loading,
): Promise<Cluster> {
  const context = merged(await spread(client, office, targets, 'up'))
  const wanted = context.flatMap((one) => {
    if (!isLongLived(vocabulary, one.type)) return [one]
    const from = since.get(key(one))
    return from === undefined ? [] : [{ ...one, since: (from - REACH) as Instant }]
  })
  const facts = await loadFacts(client, office, await factsNaming(client, office, wanted), sealer)
  const inContext = new Set(wanted.filter(({ type }) => !isLongLived(vocabulary, type)).map(key))
  const others = merged(...facts.map(({ objects }) => objects)).filter((one) => !inContext.has(key(one)))
  const known = new Set<string>(facts.map(({ id }) => id))
  const describing = (await factsDescribing(client, office, others, knownAt)).filter((id) => !known.has(id))
  const more = describing.length === 0 ? [] : await loadFacts(client, office, describing, sealer)
  return {
    targets: targets.filter((one) => !isLongLived(vocabulary, one.type) || since.has(key(one))),
    facts: [...facts, ...more],
  }
}
