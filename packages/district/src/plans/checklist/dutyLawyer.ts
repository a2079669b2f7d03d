import type { Instant } from '@hengjian/law'
import type { Cast } from '../../lawful/cast'
import { caseIn, inRole, personIn, step } from '../../lawful/cast'
import { ADULT, type Plan } from '../../plan'
import { add, after, drop, HOUR, instantOf, MINUTE, move, SECOND, type Story, setEverywhere } from '../../story'
import { courseUpTo } from './course'

/** The suspect asks for the duty lawyer, an hour after a step, and three hours later the lawyer is told. */
function askAfter(story: Story, cast: Cast, name: string, addressee: string): Story {
  const number = `X-${cast.story}-lawyer`
  const application = inRole('application', 'application', number, {
    number,
    matter: 'dutyLawyer',
    addressee,
    applicant: 'person',
  })
  const objects = [application, personIn('person', cast), caseIn('case', cast)]
  const at = after(instantOf(story, name), HOUR)
  return add(
    story,
    step('lawyerAsked', 'police', 'applicationReceived', at, objects),
    step('lawyerTold', 'police', 'notified', after(at, 3 * HOUR), objects, {
      recipient: 'dutyLawyer',
      subject: 'dutyLawyer',
    }),
  )
}

/** Instead of being told the lawyer learns of it otherwise, a minute before the time is up. */
const instead = (
  story: Story,
  cast: Cast,
  late: Instant,
  kind: string,
  data: Readonly<Record<string, string>>,
): Story => {
  const application = inRole('application', 'application', `X-${cast.story}-lawyer`)
  const objects = [application, personIn('person', cast)]
  return add(drop(story, 'lawyerTold'), step('lawyerKnows', 'police', kind, after(late, -MINUTE), objects, data))
}

interface Request {
  /** The step an hour after which the suspect asks. */
  readonly asked: string
  readonly addressee: string
  /** The first instant too late. */
  readonly late: (story: Story) => Instant
}

/** The duty lawyer is told within 24 hours of the request. */
export function dutyLawyerRequest({ asked, addressee, late }: Request): Omit<Plan, 'model'> {
  return {
    casting: ADULT,
    base: (cast, start) => askAfter(courseUpTo('detention')(cast, start), cast, asked, addressee),
    violated: [
      (story) => move(story, 'lawyerTold', late(story)),
      (story) => move(story, 'lawyerTold', after(late(story), 5 * HOUR)),
      (story) => drop(story, 'lawyerTold'),
    ],
    lawful: [
      (story) => move(story, 'lawyerTold', after(late(story), -SECOND)),
      (story, cast) => instead(story, cast, late(story), 'applicationForwarded', { recipient: 'dutyLawyer' }),
      (story, cast) => instead(story, cast, late(story), 'meetingHeld', { personRole: 'dutyLawyer' }),
    ],
    lookedAtAfter: 26 * HOUR,
    unknown: (story) => setEverywhere(story, 'application', { addressee: undefined }),
  }
}
