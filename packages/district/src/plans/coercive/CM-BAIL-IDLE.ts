import { handedOver, lawfulBail, lifted, redecided, seizure } from '../../lawful/bail'
import { caseIn, personIn, step } from '../../lawful/cast'
import { interrogation } from '../../lawful/interrogation'
import { workingDayOver } from '../../limits'
import { ADULT, type Change, type Plan } from '../../plan'
import {
  add,
  after,
  DAY,
  drop,
  instantOf,
  MINUTE,
  move,
  SECOND,
  type Story,
  setAttributes,
  setObjects,
} from '../../story'
import { moving } from '../moving'

const sixtyDays = (story: Story) => workingDayOver(instantOf(story, 'bailed'), 60)
const act = moving('act', sixtyDays)

/** Accounts are audited from the tenth day on, for so many days; nobody can do anything meanwhile. */
const audited =
  (days: number): Change =>
  (story, cast) => {
    const began = after(instantOf(story, 'bailed'), 10 * DAY)
    const audit = [personIn('person', cast), caseIn('case', cast)]
    return add(
      drop(story, 'act'),
      step('auditBegan', 'police', 'appraisalBegan', began, audit, { appraisalKind: 'other' }),
      step('auditEnded', 'police', 'appraisalEnded', after(began, days * DAY), audit, { appraisalKind: 'other' }),
    )
  }

const handedOverInTime: Change = (story, cast) => {
  const at = after(sixtyDays(story), -SECOND)
  return add(drop(story, 'act', 'lifted'), ...handedOver(cast, at), redecided(cast, after(at, 2 * DAY), 'guarantor'))
}

/** The act says what the case waits for from then on. */
const waiting: Change = (story) => {
  const put = move(story, 'act', after(instantOf(story, 'bailed'), 10 * DAY))
  return setAttributes(put, 'act', 'case', { waiting: '等待被害人回国' })
}

/** The suspect was questioned, and nobody recorded in which case. */
const questionedInSomeCase: Change = (story, cast) => {
  const at = after(sixtyDays(story), -DAY)
  const questioned = add(drop(story, 'act'), ...interrogation(cast, 'act', at, 45, 'interrogationRoom', 2))
  return setObjects(questioned, 'act.began', 'case', [])
}

export const cmBailIdle: Plan = {
  model: 'CM-BAIL-IDLE',
  casting: ADULT,
  base: (cast, start) => {
    const story = lawfulBail(cast, start, 'guarantor', 'centre')
    const at = (days: number) => after(instantOf(story, 'bailed'), days * DAY)
    return add(story, seizure(cast, 'act', at(40)), lifted(cast, at(90)))
  },
  violated: [
    act(0),
    (story) => drop(story, 'act'),
    (story) => move(story, 'lifted', workingDayOver(instantOf(story, 'act'), 60)),
    audited(5),
  ],
  lawful: [act(-SECOND), act(-MINUTE), audited(60), handedOverInTime, waiting],
  unknown: questionedInSomeCase,
}
