import type { CompiledPattern } from '../compiled'
import type { Test } from '../conditions/compile'
import { forget } from '../conditions/scope'
import { UNKNOWN } from '../conditions/value'
import { type Anchor, anchorFrom } from '../match'
import { anchorScope, type Part } from '../part'
import { doubtsAbout } from '../readings'
import { type Draft, excused, type JudgePart, missingFrom, type Surroundings, unknownAnchor } from './draft'

/** A condition that each matching fact must meet. */
export function field(of: CompiledPattern, require: Test, surroundings: Surroundings): JudgePart {
  const local = require.usesLocal
  const judge = (part: Part, anchor: Anchor): Draft => {
    if (anchor.doubt !== null) return unknownAnchor(anchor, local)
    const scope = anchorScope(part, anchor)
    forget(scope)
    const truth = require.run(scope)
    const evidence = [anchor.row]
    if (truth !== UNKNOWN) return { anchor, state: truth ? 'satisfied' : 'violated', evidence, local }
    return { anchor, state: 'unknown', evidence, local, missing: missingFrom(part, doubtsAbout(anchor)) }
  }
  return (part, only, drafts) => {
    for (const match of of.find(part, undefined)) {
      if (only !== undefined && match.row !== only) continue
      const anchor = anchorFrom(match, undefined)
      drafts.push(excused(part, surroundings, anchor, judge(part, anchor)))
    }
  }
}
