import type { DocumentByChoice } from '../../workflow'
import { attachments, date, shownTo, text, toldPolice } from './fields'

/** Which of two documents the kind of filing supervision asks for. */
const byKind = (
  notFiled: DocumentByChoice['cases'][string],
  wronglyFiled: DocumentByChoice['cases'][string],
): DocumentByChoice => ({ by: 'filingKind', cases: { notFiled, undecided: notFiled, wronglyFiled } })

export const REASON_REQUEST = byKind('nonFilingReasonRequest', 'filingReasonRequest')
export const REASON_OPINION = byKind('nonFilingReasonOpinion', 'filingReasonOpinion')
export const FILING_NOTICE = byKind('filingNotice', 'withdrawalNotice')

export const NOT_FILED = { field: 'filingKind', is: ['notFiled', 'undecided'] }
export const WRONGLY_FILED = { field: 'filingKind', is: ['wronglyFiled'] }

/** What the police did of their own or upon notice. */
export const policeActFields = {
  policeActOn: toldPolice(date('立案（撤案）日期', 'Filed or withdrawn on')),
  policeActNo: toldPolice(text('决定书文号', 'Number of the decision', 60)),
  attachments: shownTo(attachments('决定书复印件', 'Copy of the decision'), 'police'),
}
