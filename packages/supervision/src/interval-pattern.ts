import type { Instant } from '@hengjian/law'
import { type CompileContext, compileCondition } from './condition/compile'
import { intervalsAmong, keyOf, type OpenInterval, spansAmong, walkTurns } from './interval'
import type { Interval, Pattern } from './language'
import type { CompiledInterval, CompiledPattern, IntervalMatch } from './match'
import { fromOf, type Part, scopeOf, toOf } from './part'
import { modelProblem } from './problems'
import { NO_ROW, type World } from './world'

type CompilePattern = (written: Pattern, context: CompileContext) => CompiledPattern

/** Where an interval ends: at its ending fact, or at the end its own fact carries. */
function endOf(
  world: World,
  { begin, end, to }: OpenInterval,
  asOf: Instant,
): Pick<IntervalMatch, 'endFrom' | 'endTo'> {
  if (to === undefined || to > asOf) return { endFrom: undefined, endTo: undefined }
  if (end !== NO_ROW) return { endFrom: fromOf(world, end), endTo: toOf(world, end) }
  return { endFrom: to, endTo: (world.endTo[begin] ?? to) as Instant }
}

type Finder = (part: Part) => readonly OpenInterval[]

const sourceOf = (
  written: Interval,
  context: CompileContext,
  compilePattern: CompilePattern,
): { kinds: ReadonlySet<string>; find: Finder } => {
  if ('interval' in written) return named(written.interval, context)
  if ('span' in written) {
    if (!context.vocabulary.kinds.has(written.span)) {
      context.problems.push(modelProblem('MODEL_EVENT', context.place, written.span))
    }
    return {
      kinds: new Set([written.span]),
      find: ({ session, ofKind }) => spansAmong(session.world, ofKind.get(written.span) ?? [], written.span),
    }
  }
  const [begin, end] = [compilePattern(written.begin, context), compilePattern(written.end, context)]
  return {
    kinds: new Set([...begin.kinds, ...end.kinds]),
    find: (part) => freeIntervals(part, begin, end, written.key),
  }
}

function named(name: string, context: CompileContext): { kinds: ReadonlySet<string>; find: Finder } {
  const type = context.vocabulary.intervals.get(name)
  if (type === undefined) {
    context.problems.push(modelProblem('MODEL_INTERVAL', context.place, name))
    return { kinds: new Set(), find: () => [] }
  }
  const kinds = new Set('span' in type ? [type.span] : [...type.begin, ...type.end])
  return {
    kinds,
    find: ({ session, rows }) => {
      const { world, asOf } = session
      return intervalsAmong(
        world,
        rows.filter((row) => kinds.has(world.facts[row]?.kind ?? '') && fromOf(world, row) <= asOf),
        name,
      )
    },
  }
}

function freeIntervals(
  part: Part,
  begin: CompiledPattern,
  end: CompiledPattern,
  key: readonly string[],
): readonly OpenInterval[] {
  const { world } = part.session
  const begins = new Set(begin.find(part, undefined).map(({ row }) => row))
  const ends = new Set(end.find(part, undefined).map(({ row }) => row))
  const rows = [...new Set([...begins, ...ends])].sort((left, right) => left - right)
  return walkTurns(
    rows.map((row) => ({
      row,
      at: fromOf(world, row),
      begins: begins.has(row),
      ends: ends.has(row),
      key: keyOf(world, row, key),
    })),
  )
}

/** Compiles an interval; its `where` tests the fact that begins it. */
export function compileInterval(
  written: Interval,
  context: CompileContext,
  compilePattern: CompilePattern,
): CompiledInterval {
  const source = sourceOf(written, context, compilePattern)
  const test = compileCondition(written.where, context)
  return {
    kinds: source.kinds,
    find: (part, anchor) => {
      const { world, asOf } = part.session
      return source.find(part).flatMap((one): readonly IntervalMatch[] => {
        if (one.from > asOf) return []
        const ended = endOf(world, one, asOf)
        const opening = { row: one.begin, at: one.from, end: ended.endFrom }
        const truth = test === undefined ? true : test(scopeOf(part, opening, anchor))
        if (truth === false) return []
        const doubt = truth === undefined || part.doubtful.has(one.begin)
        return [{ row: one.begin, from: one.from, to: toOf(world, one.begin), doubt, end: one.end, ...ended }]
      })
    },
  }
}
