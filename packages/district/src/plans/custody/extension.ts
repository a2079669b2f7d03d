import type { Instant } from '@hengjian/law'
import type { Change } from '../../plan'
import { after, drop, HOUR, instantOf, type Story, setData, shift } from '../../story'
import { over, transferAt } from './held'

/** The nth extension is granted at that instant, and the house told as long after as before. */
export const grantAt = (story: Story, nth: number, at: Instant): Story =>
  shift(story, `extension${nth}`, at - instantOf(story, `extension${nth}`))

/** Nobody asks for the nth extension, and the case is sent for prosecution an hour before the running months are over. */
export const notExtended = (story: Story, nth: number, running: number): Story =>
  transferAt(
    drop(story, `request${nth}`, `warning${nth}`, `extension${nth}`, `extension${nth}.house`),
    after(over(story, running), -HOUR),
  )

/** The nth extension is granted by too low a procuratorate, but the case is sent for prosecution before it was needed. */
export const grantedTooLow =
  (nth: number, running: number, organLevel: 'county' | 'city'): Change =>
  (story) =>
    transferAt(setData(story, `extension${nth}`, { organLevel }), after(over(story, running), -HOUR))
