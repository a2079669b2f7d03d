import { inRole, step } from '../../lawful/cast'
import type { Change } from '../../plan'
import { add, after, DAY, instantOf } from '../../story'

/** A day later the seal of the first recording is checked: what is found, and why it may have changed. */
export const checkedLater =
  (hash: 'same' | 'other', reason?: string): Change =>
  (story, cast) => {
    const id = `${cast.story}-first`
    const objects = [inRole('recording', 'recording', `A-${id}`), inRole('interrogation', 'interrogation', `I-${id}`)]
    return add(
      story,
      step('sealChecked', 'centre', 'recordingClosed', after(instantOf(story, 'first.recordingClosed'), DAY), objects, {
        hash: hash === 'same' ? `sha256-${id}` : `sha256-${id}-other`,
        ...(reason === undefined ? {} : { reason }),
      }),
    )
  }
