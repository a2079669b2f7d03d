import type { Vocabulary } from '@hengjian/facts'
import type { Calendar, Instant } from '@hengjian/law'
import { createWorld, judge, type Model, type Program, type Silence } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { rankCases } from '../cases/rankCases'
import type { Clock } from '../context'
import { writeFirstDays } from '../evaluation/firstDays'
import { writeCaseOccurrences } from '../evaluation/writeOccurrences'
import type { Sealer } from '../facts/sealer'
import { writeSearchKeys } from '../search/searchKeys'
import { dropCards, makeCards, writeCards } from './cards'
import { type Cluster, type DirtyRef, loadCluster, type ObjectRef, reachedBy } from './cluster'
import { difference, type StandingFinding, type StandingVerdict } from './difference'
import { holdJudging } from './holdJudging'
import type { Leads } from './lead'
import { leadsOf } from './leads'
import { placeFindings } from './placeFindings'
import { silencesOf } from './silences'
import { type AheadTimer, setAheadTimers } from './timers'
import { type FactIndex, indexFacts, type VerdictRow, verdictRow } from './verdictRow'
import { writeDifference } from './writeDifference'

/** The models in force, compiled. */
export interface Judging {
  readonly vocabulary: Vocabulary
  readonly program: Program
  readonly models: ReadonlyMap<string, Model>
}

export interface JudgeContext extends Judging {
  readonly office: string
  readonly sealer: Sealer
  readonly calendar: Calendar
  readonly clock: Clock
  /** Whether a flood is being stored, so that what came in bulk may wait. */
  readonly isFlooded: boolean
  /** Told of a model that threw over an object; the other models go on. */
  readonly onFailure: (model: string, failure: unknown) => void
}

/** So many milliseconds marks of a flood wait for its end at most: a source that never pauses is judged all the same. */
const FLOOD = 60_000

/**
 * Takes dirty marks, the oldest first, and joins those of one object. They come back if the transaction fails. Marks of bulk
 * come last, and not before the last file or flood is in: many a row of it is about an object of rows before, and once is enough.
 * Rows are found first and removed by where they lie: a plain join reads every mark there is. So does a bitmap, which is chosen where the
 * database has not counted the marks yet, as right after a bulk of them; in the order of their key the first ones are enough.
 */
async function claimDirty(
  client: ClientBase,
  { office, isFlooded, clock }: JudgeContext,
  most: number,
): Promise<readonly DirtyRef[]> {
  await client.query('set local enable_bitmapscan = off')
  const { rows } = await client.query<{ type: string; id: string; since: Instant }>(
    `with claimed as (
       delete from dirty_object where ctid = any(array(
         select ctid from dirty_object
         where office = $1 and bulk <= (select not exists (
           select from import_batch where office = $1 and state in ('importing', 'undoing')))
           and (not bulk or marked_at <= $3)
         order by bulk, id limit $2 for update skip locked
       )) returning type, object, since
     ) select type, object as id, min(since)::float8 as since from claimed group by type, object`,
    [office, most, isFlooded ? clock.now() - FLOOD : Number.MAX_SAFE_INTEGER],
  )
  await client.query('set local enable_bitmapscan = on')
  return rows
}

/**
 * Takes the marks of objects that are about to be judged anyway. Their facts are loaded after this, so that none that stands
 * behind a mark is missed.
 */
async function claimMarksOf(client: ClientBase, office: string, objects: readonly ObjectRef[]): Promise<void> {
  await client.query(
    `delete from dirty_object where ctid = any(array(
       select mark.ctid from unnest($2::text[], $3::text[]) as wanted (type, id) cross join lateral (
         select ctid from dirty_object where office = $1 and type = wanted.type and object = wanted.id offset 0) as mark))`,
    [office, objects.map(({ type }) => type), objects.map(({ id }) => id)],
  )
}

async function standingVerdicts(
  client: ClientBase,
  office: string,
  targets: readonly ObjectRef[],
): Promise<readonly (StandingVerdict & { readonly anchor: string | null; readonly case_id: string | null })[]> {
  const { rows } = await client.query<StandingVerdict & { anchor: string | null; case_id: string | null }>(
    `select standing.* from unnest($2::text[], $3::text[]) as target (type, id) cross join lateral (
       select key, '\\x' || encode(digest, 'hex') as digest, anchor, case_id from verdict
       where office = $1 and type = target.type and object = target.id offset 0) as standing`,
    [office, targets.map(({ type }) => type), targets.map(({ id }) => id)],
  )
  return rows
}

async function standingFindings(
  client: ClientBase,
  office: string,
  keys: readonly string[],
): Promise<readonly StandingFinding[]> {
  const { rows } = await client.query<StandingFinding>(
    `select id, key, state, revision, '\\x' || encode(digest, 'hex') as digest,
       '\\x' || encode(dismissed_digest, 'hex') as "dismissedDigest"
     from finding where office = $1 and key = any($2::text[]) for update`,
    [office, keys],
  )
  return rows
}

interface Judged {
  readonly rows: readonly VerdictRow[]
  /** When time alone may open a check over an object. */
  readonly ahead: readonly AheadTimer[]
}

/** What an office has at an instant beside its facts: the sources that are silent, and its own leads. */
interface Surroundings {
  readonly silences: readonly Silence[]
  readonly leads: Leads
}

/** What the models say now of the targets, as rows. */
function judgeCluster(
  cluster: Cluster,
  facts: FactIndex,
  { silences, leads }: Surroundings,
  context: JudgeContext,
  now: Instant,
): Judged {
  const { vocabulary, program, models, calendar, onFailure } = context
  // Another process may have received a fact by a clock that is a little ahead: what is stored is known.
  const knownAt = cluster.facts.reduce((latest, fact) => Math.max(latest, fact.receivedAt) as Instant, now)
  const world = createWorld(vocabulary, cluster.facts, { knownAt })
  const ahead: AheadTimer[] = []
  const verdicts = judge(program, world, {
    asOf: now,
    calendar,
    silences,
    objects: cluster.targets,
    onAhead: ({ type, id }, at) => ahead.push({ type, id, at }),
    onFailure: (model, _, failure) => onFailure(model, failure),
  })
  const rows = [...verdicts].flatMap((verdict) => {
    const model = models.get(verdict.model)
    return model === undefined ? [] : [verdictRow(verdict, model, facts, leads)]
  })
  return { rows, ahead }
}

/**
 * Judges up to `most` dirty marks of one office inside the caller's transaction and writes the difference. One at a time in an
 * office: the lock is held until the transaction ends.
 * @returns how many dirty objects were judged; 0 when there was nothing to do
 */
export async function judgeDirty(client: ClientBase, context: JudgeContext, most: number): Promise<number> {
  const { office } = context
  await holdJudging(client, office)
  const dirty = await claimDirty(client, context, most)
  if (dirty.length === 0) return 0
  const reached = await reachedBy(client, office, dirty, context.vocabulary)
  await claimMarksOf(client, office, reached.whole)
  // The instant judged is taken after the marks are: a fact behind one of them cannot be younger.
  const now = context.clock.now()
  const cluster = await loadCluster(client, office, reached, context)
  const facts = indexFacts(cluster.facts)
  const surroundings = { silences: await silencesOf(client, office, now), leads: await leadsOf(client, office) }
  const { rows: judged, ahead } = judgeCluster(cluster, facts, surroundings, context, now)
  const standing = (await standingVerdicts(client, office, cluster.targets)).filter(
    ({ anchor }) => anchor === null || facts.byId.has(anchor),
  )
  const violated = judged.filter(({ state }) => state === 'violated').map(({ key }) => key)
  const keys = [...new Set([...standing.map(({ key }) => key), ...violated])]
  const findings = await standingFindings(client, office, keys)
  const cards = makeCards(cluster.targets, cluster.facts, facts, context.vocabulary)
  await writeCards(client, office, cards)
  await writeSearchKeys(client, office, cards, context.sealer)
  await dropCards(client, office, cluster.targets, cards, context.vocabulary)
  await placeFindings(client, office, cluster.targets)
  await writeCaseOccurrences(client, office, cluster.targets, cluster.facts)
  await writeFirstDays(client, office, cluster, facts, judged)
  await writeDifference(
    client,
    { office, now, facts, models: context.models },
    difference(judged, standing, findings),
    judged,
  )
  await setAheadTimers(client, office, cluster.targets, ahead)
  const clocked = [...judged, ...standing].flatMap(({ case_id }) => case_id ?? [])
  await rankCases(client, office, [...clocked, ...cards.flatMap(({ type, id }) => (type === 'case' ? id : []))])
  return dirty.length
}
