import type { Instant } from '@hengjian/law'
import type { Change } from '../plan'
import { after, move, type Story } from '../story'

/** Moves a step so many milliseconds past an instant that the story itself gives; before it where negative. */
export const moving =
  (name: string, to: (story: Story) => Instant) =>
  (milliseconds: number): Change =>
  (story) =>
    move(story, name, after(to(story), milliseconds))
