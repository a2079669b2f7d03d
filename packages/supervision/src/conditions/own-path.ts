import { dateOf, type Instant } from '@hengjian/law'
import { lastReading } from '../world/precision'
import type { Expression } from './expression'
import { lastInstantOf } from './reading'
import { note, type Scope } from './scope'
import { INSTANT, NUMBER, STRING } from './type'
import { between, UNKNOWN, type Value } from './value'

/** The fact that a path begins at. */
export type Root = 'event' | 'anchor'

export const rowOf = (root: Root): ((scope: Scope) => number) =>
  root === 'event' ? ({ event }) => event : ({ anchor }) => anchor

/** The first and last instant that a fact may stand for. */
function reachOf(root: Root, scope: Scope): readonly [from: number, to: number] {
  const [row, at, to] =
    root === 'event' ? [scope.event, scope.eventAt, scope.eventTo] : [scope.anchor, scope.anchorAt, scope.anchorTo]
  return [at, Number.isNaN(to) ? lastInstantOf(scope, row, at) : to]
}

/** The first and last instant at which the interval that a fact begins may have ended, or its own end; undefined where it has none. */
function endOf(root: Root, scope: Scope): readonly [from: number, to: number] | undefined {
  const [row, from, to] =
    root === 'event'
      ? [scope.event, scope.eventEnd, scope.eventEndTo]
      : [scope.anchor, scope.anchorEnd, scope.anchorEndTo]
  const { asOf, world } = scope.known
  if (!Number.isNaN(from)) return [Math.min(from, asOf), Math.min(to, asOf)]
  const own = world.facts.endedFrom[row]
  if (own === undefined || Number.isNaN(own)) return undefined
  return [Math.min(own, asOf), Math.min(lastReading(own, world.facts.endedPrecision[row] ?? 0), asOf)]
}

/** What every fact has: its instant, kind, end, length in minutes and source. */
export function ownPath(root: Root, name: string, path: string): Expression | undefined {
  const row = rowOf(root)
  switch (name) {
    case 'at':
      return {
        type: INSTANT,
        run: (scope) => between(...reachOf(root, scope)),
        date: (scope) => dateOf(reachOf(root, scope)[0] as Instant, scope.known.world.facts.offset[row(scope)] ?? 0),
      }
    case 'kind':
      return {
        type: STRING,
        run: (scope) => {
          const { codes, facts } = scope.known.world
          return codes.kinds.names[facts.kind[row(scope)] ?? -1] ?? UNKNOWN
        },
      }
    case 'endedAt':
      return { type: INSTANT, run: (scope) => endedAt(root, scope, path) }
    case 'minutes':
      return { type: NUMBER, run: (scope) => minutes(root, scope, path) }
    case 'source':
      return {
        type: STRING,
        run: (scope) => {
          const { source, sources } = scope.known.world.facts
          return sources[source[row(scope)] ?? -1] ?? UNKNOWN
        },
      }
    default:
      return undefined
  }
}

function endedAt(root: Root, scope: Scope, path: string): Value {
  const end = endOf(root, scope)
  return end === undefined ? note(scope, path) : between(...end)
}

function minutes(root: Root, scope: Scope, path: string): Value {
  const end = endOf(root, scope)
  if (end === undefined) return note(scope, path)
  const [from, to] = reachOf(root, scope)
  return between(Math.max(0, end[0] - to) / 60_000, (end[1] - from) / 60_000)
}
