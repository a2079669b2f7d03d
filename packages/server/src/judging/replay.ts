import type { Calendar, Instant } from '@hengjian/law'
import { createWorld, judge, type Silence, type Verdict, type World } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import type { Sealer } from '../facts/sealer'
import { type Cluster, loadCluster, type ObjectRef, reachedBy } from './cluster'
import type { Judging } from './judge'
import type { Leads } from './lead'
import { type FactIndex, indexFacts, type VerdictRow, verdictRow } from './verdictRow'

export interface ReplayContext extends Judging {
  readonly office: string
  readonly sealer: Pick<Sealer, 'open'>
  readonly calendar: Calendar
}

export interface Replayed {
  readonly cluster: Cluster
  readonly world: World
  readonly facts: FactIndex
}

/**
 * An object and all that lies within it, as known at an instant.
 * @param object with `since`, the instant that an object which meets many cases must be looked at from; `knownAt` otherwise
 */
export async function loadWorld(
  client: ClientBase,
  context: ReplayContext,
  object: ObjectRef & { readonly since?: Instant },
  knownAt: Instant,
): Promise<Replayed> {
  const { office, vocabulary, sealer } = context
  const reached = await reachedBy(client, office, [{ since: knownAt, ...object }], vocabulary)
  const cluster = await loadCluster(client, office, reached, { vocabulary, sealer, knownAt })
  const known = cluster.facts.filter(({ receivedAt }) => receivedAt <= knownAt)
  return { cluster, world: createWorld(context.vocabulary, known, { knownAt }), facts: indexFacts(known) }
}

/** What the models say of the loaded objects as of an instant, with the silent sources and the office's leads where they are known. */
export function replay(
  { cluster, world, facts }: Replayed,
  context: ReplayContext,
  asOf: Instant,
  { silences = [], leads }: { readonly silences?: readonly Silence[]; readonly leads?: Leads } = {},
): readonly VerdictRow[] {
  const verdicts: Iterable<Verdict> = judge(context.program, world, {
    asOf,
    calendar: context.calendar,
    silences,
    objects: cluster.targets,
    onFailure: () => undefined,
  })
  return [...verdicts].flatMap((verdict) => {
    const model = context.models.get(verdict.model)
    return model === undefined ? [] : [verdictRow(verdict, model, facts, leads)]
  })
}
