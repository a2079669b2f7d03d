import { caseIn, inRole, personIn, step } from '../../lawful/cast'
import { summoned, summonsMeasure } from '../../lawful/summons'
import type { Change } from '../../plan'
import { add, after, instantOf } from '../../story'

/** The suspect comes to the centre on another summons so long after a step. */
export const summonedAgain =
  (since: 'summonsEnded' | 'exit', milliseconds: number): Change =>
  (story, cast) =>
    add(story, ...summoned(cast, after(instantOf(story, since), milliseconds), { sequence: 2 }))

/** So long after the end of the first summons another one is made out, which lasts until the person leaves. */
export const paperAgain =
  (milliseconds: number): Change =>
  (story, cast) => {
    const left = instantOf(story, 'exit')
    const objects = [summonsMeasure(cast, 2), personIn('person', cast), caseIn('case', cast)]
    const warrant = inRole('document', 'document', `D2-${cast.story}-summons`, { kind: 'warrant' })
    const began = after(instantOf(story, 'summonsEnded'), milliseconds)
    return add(
      story,
      step('again.summonsBegan', 'police', 'summonsBegan', began, objects),
      step('again.summonsEnded', 'police', 'summonsEnded', left, objects),
      step('again.summonsSigned', 'police', 'documentSigned', left, [warrant, ...objects], {
        signedBy: ['suspect'],
        complete: true,
      }),
    )
  }
