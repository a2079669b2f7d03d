import { kindsNamed } from '@hengjian/facts'
import { below, type Context, conditionOver, isShareable, kindTypes } from '../context'
import { counted } from '../interval-pattern'
import type { Clock, EventPattern, Extension, Interval, Pattern, Restart, Term } from '../language'
import { isInterval } from '../pattern'
import { compileTerm } from '../term'
import { DirectClock, DirectDue, type DirectExtension, type DirectRestart } from './clock'
import { DirectSpans, DirectWalk, DirectWhere } from './interval'
import { DirectAll, DirectAny, DirectEvent, type DirectPattern } from './pattern'

/** A pattern or an interval, undefined where it has no direct way; what wants it has then none either. */
type Maybe<Compiled> = Compiled | undefined

/** Compiles patterns, intervals and clocks to their direct ways; those that look at nothing but facts once for all models. */
export class DirectPatterns {
  readonly #shared = new Map<string, DirectPattern>()

  /** Compiles a pattern, or an interval by whose begin a check is opened. */
  source(written: Pattern | Interval, context: Context): Maybe<DirectPattern> {
    const text = JSON.stringify(written)
    const known = this.#shared.get(text)
    if (known !== undefined) return known
    const compiled = isInterval(written) ? this.#interval(written, context) : this.#pattern(written, context)
    if (compiled?.isFixed === true && isShareable(text)) this.#shared.set(text, compiled)
    return compiled
  }

  clock(written: Clock, outer: Context): Maybe<DirectClock> {
    const from = this.source(written.from, outer)
    if (from === undefined) return undefined
    const context: Context = { ...outer, anchor: kindTypes(outer, from.kinds) }
    const to = written.to && this.source(written.to, context)
    const extend = this.#extensions(written.extend, context)
    const suspend = this.#each(written.suspend, (one) => this.source(one, context))
    const restart = this.#each(written.restart, (one) => this.#restart(one, context))
    const isAnswerable = written.to === undefined || to !== undefined
    if (!isAnswerable || extend === undefined || suspend === undefined || restart === undefined) return undefined
    const within = compileTerm(written.within, below(context, 'within'))
    return new DirectClock({ from, isDuration: isInterval(written.from), to, within, extend, suspend, restart })
  }

  #pattern(written: Pattern, context: Context): Maybe<DirectPattern> {
    if ('event' in written) return eventOf(written, context)
    if ('due' in written) return this.#due(written.due, written.less, context)
    if ('row' in written) return undefined
    const isAll = 'all' in written
    const parts = this.#each(isAll ? written.all : written.any, (one) => this.source(one, context))
    return parts && (isAll ? new DirectAll(parts) : new DirectAny(parts))
  }

  /** A clock that runs out does so whatever else is open. */
  #due(written: Clock, less: Term | undefined, outer: Context): Maybe<DirectPattern> {
    const clock = this.clock(written, { ...outer, anchor: [] })
    if (clock === undefined) return undefined
    const context: Context = { ...outer, anchor: kindTypes(outer, clock.parts.from.kinds) }
    return new DirectDue(clock, less && compileTerm(less, below(context, 'less')))
  }

  #interval(written: Interval, context: Context): Maybe<DirectPattern> {
    const { where, ...rest } = written
    if (where === undefined) return this.#walk(written, context)
    const all = this.source(rest, context)
    const test = all && conditionOver(where, kindTypes(context, all.kinds), below(context, 'where'))
    return all && test && new DirectWhere(all, test)
  }

  #walk(written: Interval, context: Context): Maybe<DirectPattern> {
    if ('span' in written) return this.#spans(written.span, context)
    if ('begin' in written) return this.#between(written.begin, written.end, written.key, context)
    const type = context.vocabulary.intervals.get(written.interval)
    if (type === undefined) return undefined
    if ('span' in type) return this.#spans(type.span, context)
    return this.#between(counted(type.begin, type), counted(type.end, type), type.key, context)
  }

  #spans(kind: string, context: Context): Maybe<DirectPattern> {
    const facts = this.source({ event: kind }, context)
    return facts && new DirectSpans(facts)
  }

  #between(begin: Pattern, end: Pattern, key: readonly string[], context: Context): Maybe<DirectPattern> {
    const begins = this.source(begin, context)
    const ends = this.source(end, context)
    const roles = key.map((role) => context.codes.roles.code(role))
    return begins && ends && new DirectWalk(begins, ends, roles)
  }

  #extensions(written: readonly Extension[] | undefined, context: Context): Maybe<readonly DirectExtension[]> {
    return this.#each(written, ({ when: pattern, within, after }) => {
      const when = this.source(pattern, context)
      return when && { when, after, within: compileTerm(within, context, kindTypes(context, when.kinds)) }
    })
  }

  #restart(written: Restart, context: Context): Maybe<DirectRestart> {
    const when = this.source(written.when, context)
    const extend = this.#extensions(written.extend, context)
    const suspend = this.#each(written.suspend, (one) => this.source(one, context))
    if (when === undefined || extend === undefined || suspend === undefined) return undefined
    const within = written.within && compileTerm(written.within, context, kindTypes(context, when.kinds))
    return { when, within, extend, suspend }
  }

  /** Each of a list; undefined where one has no direct way. */
  #each<Written, Compiled>(
    written: readonly Written[] | undefined,
    compile: (one: Written) => Maybe<Compiled>,
  ): Maybe<readonly Compiled[]> {
    const compiled: Compiled[] = []
    for (const one of written ?? []) {
      const own = compile(one)
      if (own === undefined) return undefined
      compiled.push(own)
    }
    return compiled
  }
}

function eventOf(written: EventPattern, context: Context): DirectPattern {
  const names: readonly string[] = typeof written.event === 'string' ? [written.event] : written.event
  const { kinds: codes, fields } = context.codes
  const kinds = new Set(names.flatMap((name) => kindsNamed(context.vocabulary, name)).map((kind) => codes.code(kind)))
  const test = conditionOver(written.where, kindTypes(context, kinds), below(context, 'where'))
  const field = written.at === undefined ? -1 : fields.code(written.at)
  return new DirectEvent(kinds, codes.names.length, test, written.pick ?? 'each', field)
}
