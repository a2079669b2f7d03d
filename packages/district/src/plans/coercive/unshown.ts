import type { Change } from '../../plan'
import { setData } from '../../story'

/** The warrant is not shown at a step. */
export const unshown =
  (name: string): Change =>
  (story) =>
    setData(story, name, { shown: false })
