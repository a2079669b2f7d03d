import type { PersonDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Discreet } from '../access/closed'
import { presentClocks, SELECT_CLOCKS, selectClocks, shownObjects } from '../cases/clocks'
import { attributesOf, factsOf, names } from '../cases/course'
import { loadLabels } from '../cases/labels'
import { lastingOf, measuresInForce } from '../cases/lasting'
import { presentFact, presentValues, supersededIn } from '../facts/present'
import type { Sealer } from '../facts/sealer'
import { presentFindings, SELECT_FINDINGS, selectFindings } from '../findings/rows'
import type { ObjectRef } from '../judging/cluster'
import { judgedUpTo } from '../judging/judgedUpTo'
import { loadWorld, type ReplayContext } from '../judging/replay'
import { casesOf } from './listPeople'
import { namesOf, sameNumber } from './sameNumber'

export interface PersonContext extends ReplayContext, Discreet {
  readonly sealer: Pick<Sealer, 'open' | 'digest'>
}

const FACTS_SHOWN = 2000
const among = (alias: string): string =>
  `(${alias}.type, ${alias}.object) in (select * from unnest($2::text[], $3::text[]))`

/** The clocks and findings over a person and all that lies within. */
async function judgedOf(client: ClientBase, { office, closed }: PersonContext, targets: readonly ObjectRef[]) {
  const values: [string, ...unknown[]] = [office, targets.map(({ type }) => type), targets.map(({ id }) => id)]
  return {
    clocks: await selectClocks(
      client,
      `${SELECT_CLOCKS} and ${among('v')} order by v.latest limit 500`,
      values,
      closed,
    ),
    findings: await selectFindings(
      client,
      `${SELECT_FINDINGS} and f.key in (select v.key from verdict v where v.office = $1 and ${among('v')})
       order by f.arose desc limit 500`,
      values,
      closed,
    ),
  }
}

/** Everything the page of a person shows, over all cases; undefined where the office knows no such person. */
export async function readPerson(
  client: ClientBase,
  context: PersonContext,
  id: string,
  now: Instant,
): Promise<PersonDto | undefined> {
  const { office, vocabulary, models } = context
  const own: ObjectRef = { type: 'person', id }
  const { cluster } = await loadWorld(client, context, own, now)
  const { facts } = factsOf(cluster, now)
  if (!facts.some((fact) => names(fact, own))) return undefined
  const superseded = supersededIn(facts)
  const standing = facts.filter((fact) => !superseded.has(fact.id))
  const { clocks, findings } = await judgedOf(client, context, cluster.targets)
  const shown = [...facts.flatMap(({ objects }) => objects), ...shownObjects([...clocks, ...findings])]
  const labelOf = await loadLabels(client, office, [own, ...shown])
  return {
    now: formatInstant(now),
    judgedUpTo: formatInstant(await judgedUpTo(client, office, now)),
    id,
    label: labelOf('person', id),
    attributes: presentValues(attributesOf(standing, own), vocabulary.objects.get('person')?.attributes),
    measures: measuresInForce(standing, vocabulary),
    cases: [...((await casesOf(client, context, [id])).get(id) ?? [])],
    sameNumber: await sameNumber(client, context, id, standing, context.sealer),
    names: namesOf(standing, id),
    facts: facts
      .slice(-FACTS_SHOWN)
      .map((fact) => presentFact(fact, vocabulary, labelOf, superseded.get(fact.id) ?? null)),
    lasting: lastingOf(standing, vocabulary, labelOf),
    findings: presentFindings(findings, models, labelOf, now),
    clocks: presentClocks(clocks, models, labelOf),
  }
}
