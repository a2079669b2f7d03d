import { createHash } from 'node:crypto'
import { SENSITIVITIES } from '@hengjian/casework'
import type { EvaluationRowDto, EvaluationRowsDto } from '@hengjian/contract/evaluation'
import {
  isOccurrenceKind,
  isOfMinor,
  type Metric,
  type MetricSide,
  markTitle,
  OCCURRENCES,
  type Period,
} from '@hengjian/evaluation'
import { formatDate, type PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { closedTo, closes } from '../access/closed'
import { loadLabels } from '../cases/labels'
import { Places } from '../database/places'
import { rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { readable } from '../matters/readable'
import { readCursor, writeCursor } from '../paging/cursor'
import { behind } from './behind'
import type { Scope } from './tallies'

type Of = (value: unknown) => string

const rowSchema = z.object({
  kind: z.string(),
  key: z.string(),
  day: z.int(),
  marks: z.array(z.string()),
  amount: z.int().nullable(),
  unit: z.string().nullable(),
  case_id: z.string().nullable(),
  person: z.string().nullable(),
  matter: z.string().nullable(),
  number: z.string().nullable(),
})
type Row = z.infer<typeof rowSchema>

const cursorIdSchema = z.tuple([z.string(), z.string()])

/** What lies after a cursor; its day is asked for by itself, so that reading begins there. */
function after(text: string | undefined, of: Of): string {
  const cursor = readCursor(text)
  if (cursor === undefined) return ''
  const split = cursorIdSchema.safeParse(cursor.id.split('\0'))
  if (!split.success) throw new HttpProblem('CURSOR')
  const [kind, key] = split.data
  const day = of(cursor.at)
  return ` and o.day >= ${day}::integer and (o.day, o.kind, o.key) > (${day}::integer, ${of(kind)}, ${of(key)})`
}

/** Practice 6.2: what is about a minor is open to few, and statistics count it without saying whom. */
const maySeeMinors = ({ titles }: Reader): boolean =>
  SENSITIVITIES.minor.roles.some((role) => titles.some((title) => title === role))

/** A page of the rows behind a figure. A row of a matter, of a minor, or of what the reader is recused from, that is not
 * theirs to read is counted, for a figure is the same for everybody, and says nothing of it. */
export async function readRows(
  client: ClientBase,
  reader: Reader,
  {
    metric,
    side,
    scope,
    period,
  }: { readonly metric: Metric; readonly side: MetricSide; readonly scope: Scope; readonly period: Period },
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<EvaluationRowsDto> {
  const { of, values } = new Places(scope.office)
  const terms = behind(metric, side, scope, period, of)
  if (terms.length === 0) return { rows: [], next: null }
  const [most, later] = [of(limit + 1), after(cursor, of)]
  // Each term is read along its own index, and no further than the page: what is put together then is small.
  const parts = terms.map(
    (term) => `(select * from occurrence o where ${term}${later} order by o.day, o.kind, o.key limit ${most}::integer)`,
  )
  const found = await rowsOf(
    client,
    rowSchema,
    `select o.kind, o.key, o.day, o.marks, o.amount, o.unit, o.case_id, o.person, o.matter, own.number
     from (${parts.join(' union all ')}) o left join lateral (
       select m.number from matter m where m.office = $1 and m.id = o.matter and ${readable(reader, of)}) own on true
     order by o.day, o.kind, o.key limit ${most}::integer`,
    values,
  )
  const shown = found.slice(0, limit)
  const labelOf = await loadLabels(client, scope.office, [
    ...shown.flatMap(({ case_id }) => (case_id === null ? [] : [{ type: 'case', id: case_id }])),
    ...shown.flatMap(({ person }) => (person === null ? [] : [{ type: 'person', id: person }])),
  ])
  const last = found.length > limit ? shown.at(-1) : undefined
  const [minors, closed] = [maySeeMinors(reader), await closedTo(client, reader)]
  const isShut = ({ kind, case_id, person, matter, number }: Row): boolean =>
    (matter !== null && number === null) ||
    (isOccurrenceKind(kind) && isOfMinor(kind) && !minors) ||
    closes(closed, { type: 'person', object: person ?? '', case_id })
  return {
    rows: shown.flatMap((row) => present(row, labelOf, isShut(row))),
    next: last === undefined ? null : writeCursor({ at: last.day, id: `${last.kind}\0${last.key}` }),
  }
}

function present(
  row: Row,
  labelOf: Awaited<ReturnType<typeof loadLabels>>,
  isShut: boolean,
): readonly EvaluationRowDto[] {
  const { kind, key, day, marks, amount, unit, case_id, person, matter, number } = row
  if (!isOccurrenceKind(kind)) return []
  const common = { day: formatDate(day as PlainDate), what: OCCURRENCES[kind].title, unit, amount }
  if (isShut) {
    const nothing = { closed: true, marks: [], case: null, person: null, matter: null }
    return [{ ...common, id: createHash('sha256').update(`${kind} ${key}`).digest('hex'), ...nothing }]
  }
  return [
    {
      ...common,
      id: `${kind} ${key}`,
      closed: false,
      marks: marks.flatMap((mark) => markTitle(kind, mark) ?? []),
      case: case_id === null ? null : { id: case_id, label: labelOf('case', case_id) },
      person: person === null ? null : { id: person, label: labelOf('person', person) },
      matter: matter === null || number === null ? null : { id: matter, number },
    },
  ]
}
