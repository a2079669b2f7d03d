import type { CompiledPattern } from '../compiled'
import type { Test } from '../conditions/compile'
import { UNKNOWN } from '../conditions/value'
import type { Anchor } from '../match'
import { anchorScope, type Part } from '../part'
import { doubtsAbout } from '../readings'
import { type Draft, excused, type JudgePart, missingFrom, type Surroundings, unknownAnchor } from './draft'

/** A condition that each matching fact must meet. */
export function field(of: CompiledPattern, require: Test, surroundings: Surroundings): JudgePart {
  const local = require.usesLocal
  const judge = (part: Part, anchor: Anchor): Draft => {
    if (anchor.doubt !== null) return unknownAnchor(anchor, local)
    const scope = anchorScope(part, anchor)
    scope.missing.length = 0
    const truth = require.run(scope)
    const base = { anchor, evidence: [anchor.row], local }
    if (truth !== UNKNOWN) return { ...base, state: truth ? 'satisfied' : 'violated' }
    return { ...base, state: 'unknown', missing: missingFrom(part, doubtsAbout(anchor)) }
  }
  return (part, only, drafts) => {
    for (const match of of.find(part, undefined)) {
      if (only !== undefined && match.row !== only) continue
      const anchor: Anchor = { ...match, interval: undefined }
      drafts.push(excused(part, surroundings, anchor, judge(part, anchor)))
    }
  }
}
