import { type Instant, isInclusive } from '@hengjian/law'
import type { CompiledAnchor, CompiledInterval, CompiledPattern } from './compiled'
import { below, type Context, kindTypes } from './context'
import type { Extension, Restart, Term, Clock as WrittenClock } from './language'
import type { Anchor, Match } from './match'
import { anchorScope, offsetOf, type Part, scopeOf } from './part'
import type { PatternCompilers } from './pattern-compilers'
import { type Change, type ClockReading, doubtsOf, type RunningClock, readingsOfClock } from './running-clock'
import { compileTerm, type FindTerm, type FoundTerm, lessTerm, needsTime } from './term'

/** A compiled clock. */
export interface Clock {
  readonly kinds: ReadonlySet<number>
  readonly from: CompiledAnchor
  readonly answerKinds: ReadonlySet<number>
  start(part: Part, anchor: Anchor): RunningClock
  /** The names of what an `all` among the answers still waits for. */
  absent(part: Part, anchor: Anchor): readonly string[]
  /** The instants, less a warning, at which a clock ran out unanswered. */
  expiries(part: Part): readonly Match[]
}

interface CompiledExtension {
  readonly when: CompiledPattern
  readonly within: FindTerm
  readonly after: 'due' | undefined
}

interface CompiledRestart {
  readonly when: CompiledPattern
  readonly within: FindTerm | undefined
  readonly extend: readonly CompiledExtension[]
  readonly suspend: readonly CompiledInterval[]
}

const NOTHING: readonly never[] = []

function compileExtension(
  { when, within, after }: Extension,
  context: Context,
  compilers: PatternCompilers,
): CompiledExtension {
  const pattern = compilers.pattern(when, below(context, 'when'))
  return {
    when: pattern,
    within: compileTerm(within, below(context, 'within'), kindTypes(context, pattern.kinds)),
    after,
  }
}

function compileRestart(
  { when, within, extend = NOTHING, suspend = NOTHING }: Restart,
  context: Context,
  compilers: PatternCompilers,
): CompiledRestart {
  const pattern = compilers.pattern(when, below(context, 'when'))
  const term = within && compileTerm(within, below(context, 'within'), kindTypes(context, pattern.kinds))
  return {
    when: pattern,
    within: term,
    extend: extend.map((one, index) => compileExtension(one, below(context, `extend/${index}`), compilers)),
    suspend: suspend.map((one, index) => compilers.interval(one, below(context, `suspend/${index}`))),
  }
}

const kindsOfRestart = ({ when, extend, suspend }: CompiledRestart): readonly number[] => [
  ...when.kinds,
  ...extend.flatMap((one) => [...one.when.kinds]),
  ...suspend.flatMap(({ kinds }) => [...kinds]),
]

/** Compiles a clock; `less` is the warning by which a pattern of its running out comes earlier. */
export function compileClock(written: WrittenClock, outer: Context, compilers: PatternCompilers, less?: Term): Clock {
  const from = compilers.anchor(written.from, below(outer, 'from'))
  const context: Context = { ...outer, anchor: kindTypes(outer, from.kinds) }
  const to = written.to && compilers.pattern(written.to, below(context, 'to'))
  const within = compileTerm(written.within, below(context, 'within'))
  const extend = (written.extend ?? NOTHING).map((one, index) =>
    compileExtension(one, below(context, `extend/${index}`), compilers),
  )
  const suspend = (written.suspend ?? NOTHING).map((one, index) =>
    compilers.interval(one, below(context, `suspend/${index}`)),
  )
  const restart = (written.restart ?? NOTHING).map((one, index) =>
    compileRestart(one, below(context, `restart/${index}`), compilers),
  )
  const warning = less && compileTerm(less, below(context, 'less'))
  const movable = extend.length + suspend.length + restart.length > 0
  const start = (part: Part, anchor: Anchor): RunningClock => {
    const term = within(anchorScope(part, anchor))
    return {
      anchor,
      part,
      term,
      isDuration: from.isInterval,
      needsTime: needsTime(term, anchor),
      answers: answersOf(part, anchor, to),
      changes: movable
        ? [
            ...extensionsIn(part, anchor, extend, anchor),
            ...restart.flatMap((one) => restartsIn(part, anchor, one, term)),
            ...suspensionsIn(part, anchor, suspend, anchor),
          ]
        : NOTHING,
    }
  }
  return {
    from,
    answerKinds: to?.kinds ?? from.kinds,
    kinds: new Set([
      ...from.kinds,
      ...(to?.kinds ?? NOTHING),
      ...extend.flatMap(({ when }) => [...when.kinds]),
      ...suspend.flatMap(({ kinds }) => [...kinds]),
      ...restart.flatMap(kindsOfRestart),
    ]),
    start,
    absent: (part, anchor) => to?.absent(part, anchor, anchor.from) ?? NOTHING,
    expiries: (part) => from.find(part).flatMap((anchor) => expiryOf(start(part, anchor), warning)),
  }
}

function extensionsIn(
  part: Part,
  anchor: Anchor,
  extend: readonly CompiledExtension[],
  since: Match,
  until?: Match,
): readonly Change[] {
  return extend.flatMap(({ when, within, after }) =>
    when
      .find(part, anchor)
      .filter(({ from, to }) => to >= since.from && (until === undefined || from < until.from))
      .map((match) => ({
        kind: 'extend' as const,
        match,
        after,
        under: since.row,
        term: within(scopeOf(part, match.row, match.from, undefined, anchor)),
      })),
  )
}

const suspensionsIn = (
  part: Part,
  anchor: Anchor,
  suspend: readonly CompiledInterval[],
  since: Match,
): readonly Change[] =>
  suspend.flatMap((one) =>
    one.find(part, anchor).map((match) => ({ kind: 'suspend' as const, match, since: since.from, under: since.row })),
  )

function restartsIn(
  part: Part,
  anchor: Anchor,
  { when, within, extend, suspend }: CompiledRestart,
  term: FoundTerm | undefined,
): readonly Change[] {
  const matches = when.find(part, anchor).filter(({ to, row }) => to >= anchor.from && row !== anchor.row)
  return matches.flatMap((match, index): readonly Change[] => {
    const own = within?.(scopeOf(part, match.row, match.from, undefined, anchor))
    const unknown = (within !== undefined && own === undefined) || needsTime(own ?? term, match)
    return [
      { kind: 'restart', match, term: own, unknown, under: anchor.row },
      ...extensionsIn(part, anchor, extend, match, matches[index + 1]),
      ...suspensionsIn(part, anchor, suspend, match),
    ]
  })
}

function answersOf(part: Part, anchor: Anchor, to: CompiledPattern | undefined): readonly Match[] {
  if (to === undefined) return anchor.interval?.ends ?? NOTHING
  const found = to.find(part, anchor, anchor.from)
  const answers: Match[] = []
  for (const match of found) if (match.row !== anchor.row && match.to >= anchor.from) answers.push(match)
  return answers
}

/** The clock's own anchor at the instant the clock ran out; in doubt where the readings differ. */
function expiryOf(clock: RunningClock, warning: FindTerm | undefined): readonly Match[] {
  const { anchor, part } = clock
  const less = warning?.(anchorScope(part, anchor))
  const unknown = clock.needsTime || (warning !== undefined && less === undefined)
  const instants = readingsOfClock(clock, doubtsOf(clock)).map((reading) => expiryIn(clock, reading, less))
  const known = instants.filter((one) => one !== undefined)
  if (known.length === 0) return NOTHING
  const from = Math.min(...known) as Instant
  const to = Math.max(...known) as Instant
  const inclusive = clock.isDuration || clock.term === undefined || isInclusive(clock.term.term.count)
  const tooLate = warning === undefined && !inclusive
  const expired = { row: anchor.row, from, to, ...(tooLate ? { tooLate } : {}) }
  if (known.length === instants.length && !unknown) return [{ ...expired, doubt: anchor.doubt }]
  const paths = [anchor, ...clock.answers, ...clock.changes.map(({ match }) => match)].flatMap(
    ({ doubt }) => doubt ?? NOTHING,
  )
  return [{ ...expired, doubt: paths }]
}

function expiryIn(
  clock: RunningClock,
  { limit, answerAt, answered }: ClockReading,
  less: FoundTerm | undefined,
): Instant | undefined {
  if (limit === undefined) return undefined
  const at = less === undefined ? limit.latest : lessTerm(limit.latest, less, offsetOf(clock.part, clock.anchor.row))
  const met = less === undefined ? answered : answerAt !== undefined && answerAt <= at
  if (met) return undefined
  const { session, object } = clock.part
  if (at <= session.asOf) return at
  session.ahead?.(object, at)
  return undefined
}
