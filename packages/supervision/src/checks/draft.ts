import type { Instant, Limit } from '@hengjian/law'
import type { Reading } from '../clock'
import { PLAIN } from '../clock'
import type { Anchor, CompiledPattern, Match } from '../match'
import type { Part, Session } from '../part'
import type { Due, Missing, State, Stretch } from '../verdict'
import { NO_ROW, type Row } from '../world'

/** A verdict as a check sees it, before it gets its name. */
export interface Draft {
  readonly anchor: Row
  readonly state: State
  readonly due?: Due
  readonly lateBy?: number
  readonly excusedBy?: Row
  readonly evidence: readonly Row[]
  readonly stretches?: readonly Stretch[]
  readonly missing?: readonly Missing[]
  readonly local: boolean
}

/** What every check needs beside its own patterns. */
export interface Surroundings {
  readonly unless: CompiledPattern | undefined
  /** Sources whose silence matters. */
  readonly needs: readonly string[]
  readonly local: boolean
}

/** Judges one part; gives a draft for each anchor to which the check applies. */
export type JudgePart = (part: Part, only: Row | undefined) => Iterable<Draft>

export const dueOf = ({ alert, latest, inclusive, provisional }: Limit): Due => ({
  alert,
  latest,
  inclusive,
  provisional,
})

/** Sources that were silent anywhere between two instants, as what is missing. */
export function silentBetween(
  { silences }: Session,
  needs: readonly string[],
  from: Instant,
  to: Instant,
): readonly Missing[] {
  if (silences.length === 0) return []
  const silent = silences.filter(
    (one) => needs.includes(one.source) && one.from <= to && (one.to === undefined || one.to >= from),
  )
  return [...new Set(silent.map(({ source }) => source))].map((source) => ({ kind: 'source', source }))
}

const isBlurred = ({ from, to }: Match): boolean => from !== to

/** What is doubtful or imprecise about a check, so that only the readings that differ are judged. */
export interface Doubts {
  readonly anchor: Anchor
  readonly answers: readonly Match[]
  readonly excuses: readonly Match[]
  readonly adjustments: readonly Match[]
  readonly termUnknown: boolean
}

const both = [true, false] as const
const only = <Value>(value: Value): readonly Value[] => [value]

/** Every reading of what is doubtful; one alone where nothing is. */
export function readingsOf({ anchor, answers, excuses, adjustments, termUnknown }: Doubts): readonly Reading[] {
  const others = [...answers, ...excuses, ...adjustments]
  const anchors = isBlurred(anchor) ? both : only(false)
  const late = others.some(isBlurred) ? both : only(false)
  const answerIn = answers.some(({ doubt }) => doubt) ? both : only(true)
  const excuseIn = excuses.some(({ doubt }) => doubt) ? both : only(true)
  const adjustIn = adjustments.some(({ doubt }) => doubt) ? both : only(true)
  const terms = termUnknown ? (['short', 'endless'] as const) : only('short' as const)
  if ([anchors, late, answerIn, excuseIn, adjustIn, terms].every(({ length }) => length === 1)) return [PLAIN]
  return anchors.flatMap((anchorLate) =>
    late.flatMap((othersLate) =>
      answerIn.flatMap((answersIn) =>
        excuseIn.flatMap((excusesIn) =>
          adjustIn.flatMap((adjustmentsIn) =>
            terms.map((term) => ({
              anchorLate,
              othersLate,
              answers: answersIn,
              excuses: excusesIn,
              adjustments: adjustmentsIn,
              term,
            })),
          ),
        ),
      ),
    ),
  )
}

/** What is missing where readings disagree: fields that conditions missed, else the precision of a time. */
export function missingFrom(part: Part, { anchor, answers, excuses, adjustments }: Doubts): readonly Missing[] {
  const fields = [...part.missing].map((path): Missing => ({ kind: 'field', path }))
  const blurred = [anchor, ...answers, ...excuses, ...adjustments].some(isBlurred)
  const precision: readonly Missing[] = blurred ? [{ kind: 'precision' }] : []
  const found = [...fields, ...precision]
  return found.length > 0 ? found : [{ kind: 'field', path: Object.keys(part.per ?? {}).join(', ') || 'event' }]
}

/** An anchor of which it cannot be known whether it opens the check at all. */
export const unknownAnchor = (part: Part, anchor: Anchor, local: boolean): Draft => ({
  anchor: anchor.row,
  state: 'unknown',
  evidence: [anchor.row],
  missing: missingFrom(part, { anchor, answers: [], excuses: [], adjustments: [], termUnknown: false }),
  local,
})

/** An excuse anywhere in the part, as the checks without a clock take it. */
export function excuseIn(
  part: Part,
  unless: CompiledPattern | undefined,
  anchor: Anchor,
): { sure?: Match; doubtful?: Match } {
  if (unless === undefined) return {}
  const found = unless.find(part, { row: anchor.row, at: anchor.from, end: anchor.interval?.endFrom })
  const sure = found.find(({ doubt }) => !doubt)
  const doubtful = found.find(({ doubt }) => doubt)
  return { ...(sure === undefined ? {} : { sure }), ...(doubtful === undefined ? {} : { doubtful }) }
}

/** Lets an excuse take its effect on a draft that is not satisfied. */
export function excused(part: Part, unless: CompiledPattern | undefined, anchor: Anchor, draft: Draft): Draft {
  if (unless === undefined || draft.state === 'satisfied') return draft
  const { sure, doubtful } = excuseIn(part, unless, anchor)
  if (sure !== undefined) {
    const { missing: _, lateBy: __, ...rest } = draft
    return { ...rest, state: 'satisfied', excusedBy: sure.row, evidence: [...draft.evidence, sure.row] }
  }
  if (doubtful === undefined || draft.state === 'unknown') return draft
  const doubts = { anchor, answers: [], excuses: [doubtful], adjustments: [], termUnknown: false }
  return { ...draft, state: 'unknown', missing: missingFrom(part, doubts) }
}

/** Rows that really are facts, each once. */
export const evidenceOf = (...rows: readonly (Row | undefined)[]): readonly Row[] =>
  [...new Set(rows)].filter((row): row is Row => row !== undefined && row !== NO_ROW)
