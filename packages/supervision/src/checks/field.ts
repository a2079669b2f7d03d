import type { Test } from '../condition/compile'
import type { Anchor, CompiledPattern } from '../match'
import { openingOf } from '../match'
import { type Part, scopeOf } from '../part'
import type { Row } from '../world'
import { type Draft, excused, type JudgePart, missingFrom, type Surroundings, unknownAnchor } from './draft'

/** A condition that each matching fact must meet. */
export function field(of: CompiledPattern, require: Test, { unless, local }: Surroundings): JudgePart {
  const judge = (part: Part, anchor: Anchor): Draft => {
    if (anchor.doubt) return unknownAnchor(part, anchor, local)
    part.missing.clear()
    const opening = openingOf(anchor)
    const truth = require(scopeOf(part, opening, opening))
    const doubts = { anchor, answers: [], excuses: [], adjustments: [], termUnknown: false }
    const base = { anchor: anchor.row, evidence: [anchor.row], local }
    if (truth === undefined) return { ...base, state: 'unknown', missing: missingFrom(part, doubts) }
    return { ...base, state: truth ? 'satisfied' : 'violated' }
  }
  return function* judgePart(part: Part, only: Row | undefined) {
    part.missing.clear()
    for (const match of of.find(part, undefined)) {
      if (only !== undefined && match.row !== only) continue
      const anchor: Anchor = { ...match, interval: undefined }
      yield excused(part, unless, anchor, judge(part, anchor))
    }
  }
}
