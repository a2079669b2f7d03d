import { interrogation } from '../../lawful/interrogation'
import { ADULT, type Change, inTurn, type Plan } from '../../plan'
import { add, after, HOUR, instantOf, MINUTE, SECOND, setEverywhere } from '../../story'
import { delay, fullSummons } from './summoned'

/** Once more interrogated, so long after the beginning of the first interrogation, for so many minutes. */
const more =
  (name: string, sequence: number, since: number, minutes: number): Change =>
  (story, cast) => {
    const began = after(instantOf(story, 'first.began'), since)
    return add(story, ...interrogation(cast, name, began, minutes, 'interrogationRoom', sequence))
  }

/** The second interrogation ends later, or earlier where negative. */
const longer =
  (milliseconds: number): Change =>
  (story) =>
    delay(
      story,
      ['ended', 'recordingEnded', 'recordingClosed', 'record', 'signed'].map((name) => `second.${name}`),
      milliseconds,
    )

/** Ninety minutes of questioning, and a quarter of an hour later 150 more: just four hours within five. */
const fourHours = more('second', 2, 105 * MINUTE, 150)

/** Meal and rest come after the questioning. */
const base: Plan['base'] = (cast, start) =>
  delay(delay(fullSummons(cast, start), ['restBegan', 'restEnded'], 5 * HOUR), ['meal'], 150 * MINUTE)

export const ctrRest: Plan = {
  model: 'CTR-REST',
  casting: ADULT,
  base,
  violated: [
    inTurn(fourHours, longer(SECOND)),
    more('second', 2, 150 * MINUTE, 241),
    inTurn(more('second', 2, 100 * MINUTE, 130), more('third', 3, 4 * HOUR, 30)),
  ],
  lawful: [fourHours, inTurn(fourHours, longer(-SECOND)), more('second', 2, 150 * MINUTE, 240)],
  unknown: inTurn(fourHours, longer(SECOND), (story) => setEverywhere(story, 'interrogation', { kind: undefined })),
}
