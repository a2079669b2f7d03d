import type { Clock } from '@hengjian/casework'
import type { MarkOf } from '../occurrences/kinds'
import { dayOf, done, given, lastDay, type MatterReader, type MatterTold, ofMatter } from './matterTold'

/** A reminder asks once more for what is counted already. */
const REMINDER = 'serveReminder'

/** For each document that was served on the police the run of the clock that its service started; of several the nearest. */
export function servedRuns({ clocks, records }: MatterTold): readonly Clock[] {
  const served = records.filter(({ action }) => action.startsWith('serve') && action !== REMINDER)
  return served.flatMap(({ sequence }) => {
    const runs = clocks.filter(({ whose, startedBy }) => whose === 'police' && startedBy === sequence)
    return [...runs].sort((left, right) => left.limit.latest - right.limit.latest).slice(0, 1)
  })
}

/** Whether the police came back on it: an action after the run began that the workflow takes as their feedback. */
export const isAnswered = ({ records, definition }: MatterTold, { startedBy }: Clock): boolean =>
  records.some(({ sequence, action }) => sequence > startedBy && definition.actions[action]?.feedback === 'answered')

export const answerMarks = (told: MatterTold, run: Clock): readonly ('answered' | 'onTime')[] =>
  isAnswered(told, run) ? (run.state === 'kept' ? ['answered', 'onTime'] : ['answered']) : []

/** 文书件件有反馈: every document served on the police, on the last day of its limit. */
export const documents: MatterReader = (told) =>
  servedRuns(told).map((run) => ({
    ...ofMatter(told),
    kind: 'documentDue',
    key: `${told.id} ${run.startedBy}`,
    day: lastDay(run),
    marks: answerMarks(told, run),
  }))

/** 提出纠正: on the day on which it was said or served. */
export const correctionsIssued: MatterReader = (told) =>
  done(told, 'correctOrally', 'serveNotice', 'serveCorrection').map((record) => ({
    ...ofMatter(told),
    kind: 'correctionIssued',
    key: `${told.id} ${record.sequence}`,
    day: dayOf(record, 'servedOn'),
    marks: [issuedAs(record.action, given(told, 'method'))],
  }))

function issuedAs(action: string, method: unknown): MarkOf<'correctionIssued'> {
  if (action === 'correctOrally') return 'oral'
  if (action === 'serveNotice') return 'notice'
  return method === 'proposal' ? 'proposal' : 'correction'
}

const CORRECTIONS = ['answer', 'proposalReply']

/** 书面纠正: adopted where the police answered and what they mended was checked. */
export const corrections: MatterReader = (told) => {
  const mended = done(told, 'checkRectification').some(({ form }) => form['rectified'] === 'yes')
  return servedRuns(told)
    .filter(({ clock }) => CORRECTIONS.includes(clock))
    .map((run) => ({
      ...ofMatter(told),
      kind: 'correctionDue',
      key: `${told.id} ${run.startedBy}`,
      day: lastDay(run),
      marks: [...answerMarks(told, run), ...(mended ? (['adopted'] as const) : [])],
    }))
}

/** 羁押必要性审查建议: adopted where the agency says so. */
export const custodyProposals: MatterReader = (told) => {
  const adopted = done(told, 'answer').some(({ form }) => form['adopted'] === true)
  return servedRuns(told).map((run) => ({
    ...ofMatter(told),
    kind: 'custodyProposalDue',
    key: `${told.id} ${run.startedBy}`,
    day: lastDay(run),
    marks: adopted ? ['adopted'] : [],
  }))
}
