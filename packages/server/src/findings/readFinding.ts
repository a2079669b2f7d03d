import type { FindingDto, LabelDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import { explain, type Model, type Verdict } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { type Discreet, NOTHING_CLOSED } from '../access/closed'
import { shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { presentFact, supersededIn, travelling } from '../facts/present'
import { loadWorld, type ReplayContext } from '../judging/replay'
import { citedInSentence, presentCitation } from '../models/citations'
import { presentDerivation } from '../models/derivation'
import { REMEDY_NAMES } from '../models/remedies'
import { decidingPaths } from './deciding'
import type { FindingAction } from './lifecycle'
import { describeMissing } from './missing'
import { type FindingRow, presentFinding, presentFindings, SELECT_FINDINGS, selectFindings } from './rows'
import { countedFrom, sentenceOf } from './sentence'

interface EventRow {
  readonly at: Instant
  readonly action: FindingAction
  readonly actor: string | null
  readonly name: string | null
  readonly reason: string | null
  readonly text: string | null
  readonly verdict: Verdict | null
}

/** What became of a finding, and how whoever did it is called, as far as their user is known. */
async function historyOf(client: ClientBase, office: string, id: string): Promise<readonly EventRow[]> {
  const { rows } = await client.query<EventRow>(
    `select event.at::float8 as at, event.action, event.actor, person.name, event.reason, event.text, event.verdict
     from finding_event event left join app_user person on person.office = event.office and person.login = event.actor
     where event.office = $1 and event.finding = $2 order by event.revision`,
    [office, id],
  )
  return rows
}

/** Other findings of the same model, the latest first. */
const similarTo = (
  client: ClientBase,
  { office, closed }: ReplayContext & Discreet,
  { id, model }: FindingRow,
): Promise<readonly FindingRow[]> =>
  selectFindings(
    client,
    `${SELECT_FINDINGS} and f.model = $2 and f.id <> $3 order by f.found desc, f.id limit 10`,
    [office, model, id],
    closed,
  )

const isAnswered = (row: FindingRow): boolean => row.late_by !== null

function tell(
  row: FindingRow,
  model: Model,
  verdict: Verdict,
  dto: { who: LabelDto; caseLabel: LabelDto | null },
  startedAt: Instant | null,
  standing: Model['severity'],
  now: Instant,
) {
  return sentenceOf({
    model,
    ...dto,
    standing,
    onLocalNumber: row.on_local,
    startedAt,
    latest: verdict.due?.latest ?? null,
    inclusive: verdict.due?.inclusive ?? false,
    lateByMs: row.late_by ?? (row.late_since === null ? null : now - row.late_since),
    answered: isAnswered(row),
    stretches: verdict.stretches ?? [],
    cited: citedInSentence(model),
  })
}

/** What the page of a finding shows of it, apart from the matters opened from it; undefined where the office has none of that id. */
export async function readFinding(
  client: ClientBase,
  context: ReplayContext & Discreet,
  id: string,
  now: Instant,
): Promise<Omit<FindingDto, 'matters'> | undefined> {
  const { office, vocabulary, models } = context
  const [row] = await selectFindings(client, `${SELECT_FINDINGS} and f.id = $2`, [office, id], NOTHING_CLOSED)
  const model = row === undefined ? undefined : models.get(row.model)
  if (row === undefined || model === undefined) return undefined
  const history = await historyOf(client, office, id)
  const verdict = history.findLast((event) => event.verdict?.state === 'violated')?.verdict
  if (verdict === undefined || verdict === null) return undefined
  const { world, cluster } = await loadWorld(client, context, verdict.object, now)
  const facts = new Map(cluster.facts.map((fact) => [fact.id, fact]))
  const evidence = verdict.evidence.flatMap((one) => facts.get(one) ?? [])
  const similar = await similarTo(client, context, row)
  const objects = [...shownObjects([row, ...similar]), ...evidence.flatMap((fact) => fact.objects)]
  const labelOf = await loadLabels(client, office, objects)
  const shown = presentFinding(row, model, labelOf, now)
  const anchor = verdict.anchor === null ? undefined : facts.get(verdict.anchor)
  const superseded = supersededIn(cluster.facts)
  const steps = explain(context.program, world, verdict, { asOf: now, calendar: context.calendar })
  return {
    ...shown,
    version: verdict.version,
    sentence: tell(
      row,
      model,
      verdict,
      { who: shown.object.label, caseLabel: shown.case?.label ?? null },
      countedFrom(steps, anchor?.occurredAt.from ?? null),
      shown.standing,
      now,
    ),
    meaning: model.meaning,
    cause: model.cause,
    cure: model.cure,
    remedies: model.remedies.map((code) => ({ code, name: REMEDY_NAMES[code] })),
    basis: model.basis.map(presentCitation),
    quote: model.quote ?? null,
    verdict: {
      state: verdict.state,
      alert: travelling(verdict.due?.alert ?? null),
      latest: travelling(verdict.due?.latest ?? null),
      inclusive: verdict.due?.inclusive ?? false,
      provisional: verdict.due?.provisional ?? false,
      asOf: formatInstant(verdict.asOf),
      knownAt: formatInstant(verdict.knownAt),
      missing: (verdict.missing ?? []).map((one) => describeMissing(one, vocabulary)),
      stretches: (verdict.stretches ?? []).map(({ from, to }) => ({
        from: formatInstant(from),
        to: formatInstant(to),
      })),
    },
    derivation: presentDerivation(steps),
    evidence: evidence.map((fact) => presentFact(fact, vocabulary, labelOf, superseded.get(fact.id) ?? null)),
    deciding: decidingPaths(model),
    similar: presentFindings(similar, models, labelOf, now),
    history: history.map(({ at, action, actor, reason, text }) => ({
      at: formatInstant(at),
      action,
      by: actor,
      reason,
      text,
    })),
    names: Object.fromEntries(
      history.flatMap(({ actor, name }) => (actor === null || name === null ? [] : [[actor, name]])),
    ),
  }
}
