import { type ActionRecord, type Actor, clocks, type Form, type PersonId, type Workflow } from '@hengjian/casework'
import { clue, filingSupervision, investigationSupervision, petition } from '@hengjian/casework/workflows'
import { builtInCalendar, formatDate, type Instant, parseInstant } from '@hengjian/law'
import { expect, it } from 'vitest'
import { occurrencesOfMatter } from './occurrencesOfMatter'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
const actor: Actor = { id: 'somebody' as PersonId, roles: ['residentProcurator'], unit: null }

/** What counts in a matter to which this was done, as of a year later: kind, day and marks. */
function told(definition: Workflow, ...steps: readonly (readonly [action: string, day: string, form?: Form])[]) {
  const records = steps.map(
    ([action, day, form = {}], index): ActionRecord => ({
      sequence: index + 1,
      workflow: definition.id,
      workflowVersion: definition.version,
      action,
      actor,
      at: at(`${day}T10:00:00+08:00`),
      form,
      reason: null,
      before: index === 0 ? null : 'somewhere',
      after: action === 'cancel' ? 'cancelled' : 'somewhere',
    }),
  )
  const matter = {
    ...{ workflow: definition.id, workflowVersion: definition.version, version: records.length, state: 'somewhere' },
    ...({ records, closed: false, answer: null } as const),
  }
  const runs = clocks(definition, matter, at('2027-06-01T00:00:00+08:00'), builtInCalendar)
  return occurrencesOfMatter({ id: 'M', definition, records, clocks: runs, unit: '松涧派出所' }).map(
    ({ kind, day, marks, unit }) => [kind, formatDate(day), marks.join(' '), unit],
  )
}

it('counts a correction on the last day for its answer, adopted once what was mended was checked', () => {
  const served = ['serveCorrection', '2026-05-06', { replyBy: '2026-05-21', servedOn: '2026-05-06' }] as const
  const answered = ['answer', '2026-05-20', { answeredOn: '2026-05-20', adopted: true }] as const
  const checked = ['checkRectification', '2026-05-25', { rectified: 'yes' }] as const
  const unit = '松涧派出所'
  expect(told(investigationSupervision, served)).toEqual([
    ['documentDue', '2026-05-21', '', unit],
    ['correctionIssued', '2026-05-06', 'correction', unit],
    ['correctionDue', '2026-05-21', '', unit],
  ])
  expect(told(investigationSupervision, served, answered, checked)).toEqual([
    ['documentDue', '2026-05-21', 'answered onTime', unit],
    ['correctionIssued', '2026-05-06', 'correction', unit],
    ['correctionDue', '2026-05-21', 'answered onTime adopted', unit],
  ])
  const late = ['answer', '2026-05-23', { answeredOn: '2026-05-23', adopted: true }] as const
  expect(told(investigationSupervision, served, late)[2]?.[2]).toBe('answered')
})

it('counts a clue on the last day for its reply and when its report was approved', () => {
  const registered = ['register', '2026-03-02', { source: 'complaint', foundOn: '2026-03-02' }] as const
  const approved = ['approve', '2026-04-01', { result: 'filing' }] as const
  const replied = ['reply', '2026-04-02', { repliedOn: '2026-04-02' }] as const
  expect(told(clue, registered)).toEqual([['clueDue', '2026-06-02', '', '松涧派出所']])
  expect(told(clue, registered, approved, replied)).toEqual([
    ['clueDue', '2026-06-02', 'answered onTime', '松涧派出所'],
    ['clueHandled', '2026-04-01', 'led', '松涧派出所'],
  ])
  expect(told(clue, registered, ['cancel', '2026-03-03'])).toEqual([])
})

it('counts filing supervision when it is begun and when the police acted', () => {
  const opened = ['open', '2026-03-02', { filingKind: 'notFiled' }] as const
  const acted = ['execute', '2026-04-10', { policeActOn: '2026-04-08' }] as const
  expect(told(filingSupervision, opened, acted)).toEqual([
    ['filingSupervised', '2026-03-02', '', '松涧派出所'],
    ['supervisedFiling', '2026-04-08', 'filed', '松涧派出所'],
  ])
})

it('leaves petitions without a name out of what can be answered', () => {
  const received = ['receive', '2026-03-02', { receivedOn: '2026-03-02', petitioner: '匿名' }] as const
  const accepted = ['accept', '2026-03-05', { acceptedOn: '2026-03-05' }] as const
  expect(told(petition, received, accepted)).toEqual([
    ['petitionReceived', '2026-03-02', 'unreachable acceptanceAnswered', '松涧派出所'],
  ])
})
