import { caseIn, inRole, personIn, step } from '../../lawful/cast'
import { workingDayOver } from '../../limits'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { add, after, DAY, drop, instantOf, MINUTE, SECOND, setAttributes } from '../../story'
import { moving } from '../moving'
import { refused } from './reviewed'

/** The police withdraw the case on the tenth day. */
const withdrawn: Plan['base'] = (cast, start) => {
  const story = refused('refusedNoCrime')(cast, start)
  const whom = [caseIn('case', cast), personIn('persons', cast)]
  return add(
    story,
    step('withdrawn', 'police', 'caseWithdrawn', after(instantOf(story, 'decisionReceived'), 10 * DAY), whom, {
      withdrawalGround: 'noCrimeFact',
      approverLevel: 'countyHead',
    }),
  )
}

/** Instead of that they ask on the fourth day for something to be reconsidered. */
const reconsiderationOf =
  (against: 'arrestRefusal' | 'correction'): Change =>
  (story, cast) => {
    const application = inRole('application', 'application', `X-${cast.story}`, {
      number: `X-${cast.story}`,
      matter: 'reconsideration',
      against,
      addressee: 'procuratorate',
      applicant: 'police',
    })
    const whom = [application, personIn('person', cast), caseIn('case', cast)]
    return add(
      drop(story, 'withdrawn'),
      step('asked', 'procuratorate', 'applicationReceived', after(instantOf(story, 'decisionReceived'), 4 * DAY), whom),
    )
  }

/** Instead of that they end the investigation against this suspect alone. */
const terminated: Change = (story, cast) =>
  add(
    drop(story, 'withdrawn'),
    step(
      'terminated',
      'police',
      'investigationTerminated',
      instantOf(story, 'withdrawn'),
      [caseIn('case', cast), personIn('person', cast)],
      { reason: '犯罪行为非其实施' },
    ),
  )

const withdraw = moving('withdrawn', (story) => workingDayOver(instantOf(story, 'decisionReceived'), 15))

export const cmArrRefused15d: Plan = {
  model: 'CM-ARR-REFUSED-15D',
  casting: ADULT,
  base: withdrawn,
  violated: [withdraw(0), withdraw(10 * DAY), (story) => drop(story, 'withdrawn'), reconsiderationOf('correction')],
  lawful: [
    withdraw(-SECOND),
    inTurn(withdraw(-MINUTE), terminated),
    withdraw(-DAY),
    reconsiderationOf('arrestRefusal'),
  ],
  lookedAtAfter: 25 * DAY,
  unknown: inTurn(reconsiderationOf('arrestRefusal'), (story) =>
    setAttributes(story, 'asked', 'application', { matter: undefined }),
  ),
}
