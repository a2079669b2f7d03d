import { dayOf, done, given, lastDay, type MatterReader, ofMatter } from './matterTold'

/** The clocks by which a clue is to be answered, the stricter first. */
const REPLIES = ['petitionReply', 'internalReply']

/** 线索件件有回复: a clue on the last day for its reply, and on the day on which its report was approved. */
export const clues: MatterReader = (told) => {
  const run = REPLIES.flatMap((name) => told.clocks.findLast(({ clock }) => clock === name) ?? [])[0]
  const approved = done(told, 'approve').at(-1)
  const led = given(told, 'result') === 'filing'
  return [
    ...(run === undefined
      ? []
      : [
          {
            ...ofMatter(told),
            kind: 'clueDue' as const,
            key: told.id,
            day: lastDay(run),
            marks:
              run.ended === null
                ? []
                : run.state === 'kept'
                  ? (['answered', 'onTime'] as const)
                  : (['answered'] as const),
          },
        ]),
    ...(approved === undefined
      ? []
      : [
          {
            ...ofMatter(told),
            kind: 'clueHandled' as const,
            key: told.id,
            day: dayOf(approved),
            marks: led ? (['led'] as const) : [],
          },
        ]),
  ]
}
