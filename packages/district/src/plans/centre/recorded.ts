import { inRole, personIn, step } from '../../lawful/cast'
import type { Change } from '../../plan'
import { add, after, drop, instantOf, MINUTE, move, type Story } from '../../story'
import { moving } from '../moving'

/** The recording of the first questioning begins so long after the first question, before it where negative. */
export const recordedLate = moving('first.recordingBegan', (story) => instantOf(story, 'first.began'))

/** The recording ends so long before the last question. */
export const stoppedEarly = (milliseconds: number): Change =>
  moving('first.recordingEnded', (story) => instantOf(story, 'first.ended'))(-milliseconds)

/** Nobody switched the camera on. */
export const unrecorded = (story: Story): Story =>
  drop(story, 'first.recordingBegan', 'first.recordingEnded', 'first.recordingClosed')

/** Half an hour into the questioning the recording breaks off, and goes on in another piece so much later. */
export const interrupted =
  (milliseconds: number): Change =>
  (story, cast) => {
    const broken = after(instantOf(story, 'first.began'), 30 * MINUTE)
    const piece = inRole('recording', 'recording', `A-${cast.story}-first-2`, { number: `A-${cast.story}-first-2` })
    const objects = [piece, inRole('interrogation', 'interrogation', `I-${cast.story}-first`), personIn('person', cast)]
    return add(
      move(story, 'first.recordingEnded', broken),
      step('first.resumed', 'centre', 'recordingBegan', after(broken, milliseconds), objects),
      step('first.resumedEnded', 'centre', 'recordingEnded', instantOf(story, 'first.recordingEnded'), objects),
    )
  }

/** The register of faults says that the camera did not work from so many minutes after the first question on. */
export const faulty =
  (fromMinute: number, minutes: number): Change =>
  (story, cast) => {
    const from = after(instantOf(story, 'first.began'), fromMinute * MINUTE)
    const objects = [inRole('interrogation', 'interrogation', `I-${cast.story}-first`)]
    const data = { reason: '设备断电' }
    return add(story, step('fault', 'centre', 'faultReported', from, objects, data, after(from, minutes * MINUTE)))
  }
