import { type Cast, caseIn, inRole, personIn, step } from '../../lawful/cast'
import { appraiseMind } from '../../lawful/periodChange'
import { ADULT, type Plan } from '../../plan'
import { add, after, DAY, HOUR, MINUTE, move, SECOND, type Story, setAttributes } from '../../story'
import { grantAt, notExtended } from './extension'
import { dayTwenty, held, over } from './held'

interface Request {
  readonly nth: number
  /** The months that run when it is made, and those that it is made for. */
  readonly running: 2 | 3 | 5
  readonly total: 3 | 5 | 7
}

/** The suspect asks in time for a review of whether custody is needed, which is no request to extend it. */
function askForReview(story: Story, cast: Cast, running: number): Story {
  const number = `X-${cast.story}-review`
  const review = inRole('application', 'application', number, {
    number,
    matter: 'custodyNecessity',
    addressee: 'procuratorate',
    applicant: 'person',
  })
  const whom = [personIn('person', cast), caseIn('case', cast)]
  return add(
    story,
    step('review', 'procuratorate', 'applicationReceived', over(story, running, -20), [review, ...whom]),
  )
}

/** Each request comes at least seven days before the running months are over: for 10 May by 3 May (MPS 148–150). */
export function extensionRequest({ nth, running, total }: Request): Omit<Plan, 'model'> {
  const request = `request${nth}`
  return {
    casting: ADULT,
    base: held(total),
    violated: [
      (story) => move(story, request, over(story, running, -7)),
      (story, cast) => move(askForReview(story, cast, running), request, over(story, running, -5)),
      (story) => {
        const asked = move(story, request, after(over(story, running), -HOUR))
        return grantAt(asked, nth, after(over(story, running), -MINUTE))
      },
    ],
    lawful: [
      (story) => move(story, request, after(over(story, running, -7), -SECOND)),
      (story) => move(story, request, after(over(story, running, -7), -DAY)),
      (story, cast) => {
        const appraised = appraiseMind(story, cast, dayTwenty(story), after(dayTwenty(story), 9 * DAY))
        return move(appraised, request, after(over(story, running, 3), -SECOND))
      },
      (story) => notExtended(story, nth, running),
    ],
    unknown: (story) => setAttributes(story, request, 'application', { matter: undefined }),
  }
}
