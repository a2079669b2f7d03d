import { type ActionRecord, type Actor, clocks, type Form, type PersonId, type Workflow } from '@hengjian/casework'
import { clue, filingSupervision, investigationSupervision, petition, pleaLeniency } from '@hengjian/casework/workflows'
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

it('counts a proposal once, by the nearer of its limits, and no reminder of it', () => {
  const served = [
    'serveCorrection',
    '2026-05-06',
    { method: 'proposal', replyBy: '2026-05-21', servedOn: '2026-05-06' },
  ] as const
  const reminded = [
    ['remind', '2026-05-25', { replyBy: '2026-06-01' }] as const,
    ['serveReminder', '2026-05-25'] as const,
  ]
  expect(told(investigationSupervision, served, ...reminded).map((one) => one.slice(0, 3))).toEqual([
    ['documentDue', '2026-05-21', ''],
    ['correctionIssued', '2026-05-06', 'proposal'],
    ['correctionDue', '2026-05-21', ''],
  ])
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

/** A workflow of that name, as far as counting looks at it: by its name and actions. */
const named = (id: string): Workflow => ({ ...petition, id, clocks: {} })

it('counts early intervention from its first activity, and advice item by item as checked', () => {
  expect(
    told(
      named('earlyIntervention'),
      ['act', '2026-05-06', { intervenedAt: '2026-05-05T15:00:00+08:00' }],
      ['addAdvice', '2026-05-06'],
      ['addAdvice', '2026-05-07'],
      ['checkAdvice', '2026-05-12', { checkedNo: 2, adviceChecked: true }],
    ).map((one) => one.slice(0, 3)),
  ).toEqual([
    ['intervened', '2026-05-05', ''],
    ['evidenceAdvised', '2026-05-06', ''],
    ['evidenceAdvised', '2026-05-07', 'done'],
  ])
})

it('counts as diverted whom an adopted opinion led past the arrest, and who was arrested all the same', () => {
  const screened = (opinion: string, adopted: string, ...later: readonly string[]) =>
    told(
      named('diversion'),
      ['accept', '2026-05-06', { diversionOpinion: opinion }],
      ['serve', '2026-05-07', { servedOn: '2026-05-07' }],
      ['decideAdoption', '2026-05-08', { adopted }],
      ...later.map((action) => [action, '2026-06-01'] as const),
    ).map(([kind, , marks]) => `${kind} ${marks}`)
  expect(screened('noArrestRequest', 'adopted')).toEqual(['diversionScreened diverted', 'diversionAdvised adopted'])
  expect(screened('directTransfer', 'partlyAdopted', 'requestArrest')).toEqual([
    'diversionScreened diverted laterArrested',
    'diversionAdvised ',
  ])
  expect(screened('arrestRequest', 'adopted')).toEqual(['diversionScreened ', 'diversionAdvised adopted'])
  expect(screened('noArrestRequest', 'notAdopted', 'requestArrest')).toEqual([
    'diversionScreened ',
    'diversionAdvised ',
  ])
  const ended = (laterArrest: boolean) =>
    told(
      named('diversion'),
      ['accept', '2026-05-06', { diversionOpinion: 'noArrestRequest' }],
      ['decideAdoption', '2026-05-08', { adopted: 'adopted' }],
      ['requestArrest', '2026-05-20'],
      ['close', '2026-06-01', { laterArrest }],
    ).map(([, , marks]) => marks)
  expect([ended(true), ended(false)]).toEqual([['diverted laterArrested'], ['diverted']])
})

it('counts the days of each stage of the fast lane that has ended, by the days that its forms name', () => {
  const stages = told(
    pleaLeniency,
    ['markFast', '2026-05-04', { filedOn: '2026-05-01' }],
    ['accept', '2026-05-06', { transferDate: '2026-05-05', acceptedOn: '2026-05-06' }],
    ['prosecute', '2026-05-11', { prosecutedOn: '2026-05-11' }],
    ['schedule', '2026-05-12', { courtAcceptedOn: '2026-05-12' }],
    ['sentence', '2026-05-18', { judgedOn: '2026-05-15' }],
    ['makeEffective', '2026-05-27', { effectiveOn: '2026-05-26' }],
    ['execute', '2026-06-01', { executedOn: '2026-05-28' }],
  )
  expect(stages.map((one) => one.slice(0, 3))).toEqual([
    ['laneStageEnded', '2026-05-05', 'investigation'],
    ['laneStageEnded', '2026-05-11', 'review'],
    ['laneStageEnded', '2026-05-15', 'trial'],
    ['laneStageEnded', '2026-05-28', 'execution'],
  ])
  const unknown = ['accept', '2026-05-06', { transferDate: '2026-05-05', acceptedOn: '2026-05-06' }] as const
  expect(told(pleaLeniency, ['markFast', '2026-05-04'], unknown)).toEqual([])
})

it('counts sessions of minors, identities and conflicts by what came of them', () => {
  const kinds = (id: string, ...steps: Parameters<typeof told> extends [Workflow, ...infer Steps] ? Steps : never) =>
    told(named(id), ...steps).map(([kind, day, marks]) => `${kind} ${day} ${marks}`.trim())
  expect(
    kinds(
      'minorsSession',
      ['finishInterview', '2026-05-06', { endedAt: '2026-05-06T11:00:00+08:00' }],
      ['counsel', '2026-05-06'],
    ),
  ).toEqual(['minorInterviewed 2026-05-06', 'counselled 2026-05-06'])
  expect(
    kinds(
      'identityCheck',
      ['recordConfirmation', '2026-05-06', { unitAnswer: 'confirmed', confirmedOn: '2026-05-05' }],
      ['notify', '2026-05-09', { notifiedOn: '2026-05-09' }],
    ),
  ).toEqual(['identityVerified 2026-05-05 concealed', 'unitNotified 2026-05-09'])
  expect(kinds('identityCheck', ['clear', '2026-05-06'])).toEqual(['identityVerified 2026-05-06'])
  expect(
    kinds(
      'identityCheck',
      ['recordConfirmation', '2026-05-06', { unitAnswer: 'confirmed', confirmedOn: '2026-05-05' }],
      ['annotate', '2026-05-07', { hiddenIdentity: false }],
    ),
  ).toEqual(['identityVerified 2026-05-05'])
  expect(kinds('jointResolution', ['agree', '2026-05-06', { settledPeople: 2 }], ['perform', '2026-05-10'])).toEqual([
    'conflictResolved 2026-05-10',
    'conflictPerson 2026-05-10',
    'conflictPerson 2026-05-10',
  ])
  expect(
    kinds(
      'jointResolution',
      ['agree', '2026-05-06', { settledPeople: 1 }],
      ['perform', '2026-05-10', { performedOn: '2026-05-08' }],
    ),
  ).toEqual(['conflictResolved 2026-05-08', 'conflictPerson 2026-05-08'])
  expect(kinds('jointResolution', ['agree', '2026-05-06', { settledPeople: 2 }])).toEqual([])
})
