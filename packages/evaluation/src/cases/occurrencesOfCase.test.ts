import { criminalProcedure, type Fact, type OfficeId, parseFact } from '@hengjian/facts'
import { formatDate, type Instant, parseDate } from '@hengjian/law'
import { expect, it } from 'vitest'
import type { CaseStanding } from './caseFacts'
import { occurrencesOfCase } from './occurrencesOfCase'

const receipt = { office: 'o1' as OfficeId, receivedAt: 1_800_000_000_000 as Instant }

interface Extras {
  readonly persons?: readonly string[]
  readonly data?: object
  readonly supersedes?: string
  readonly objects?: readonly object[]
}

function fact(kind: string, day: string, { persons = [], data = {}, supersedes, objects = [] }: Extras = {}): Fact {
  const role = criminalProcedure.kinds.get(kind)?.roles.has('person') === true ? 'person' : 'persons'
  const read = parseFact(
    criminalProcedure,
    {
      ...{
        source: 'procuratorateCaseSystem',
        sourceRecord: `${kind} ${day}`,
        kind,
        occurredAt: `${day}T10:00:00+08:00`,
      },
      objects: [
        { role: 'case', type: 'case', id: 'C-1', attributes: { handlingUnit: '松涧派出所' } },
        ...persons.map((id) => ({ role, type: 'person', id })),
        ...objects,
      ],
      data,
      ...(supersedes === undefined ? {} : { supersedes }),
    },
    receipt,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

const told = (...facts: readonly Fact[]) =>
  occurrencesOfCase('C-1', facts).map(({ kind, day, marks, amount }) =>
    [kind, formatDate(day), ...marks, ...(amount === undefined ? [] : [amount])].join(' '),
  )
const transferred = fact('prosecutionTransferred', '2026-03-02', { persons: ['P-1', 'P-2'] })
const decided = (decision: string, day = '2026-03-20', persons: readonly string[] = ['P-1']) =>
  fact('prosecutionDecided', day, { persons, data: { decision } })

it('counts persons each, and the case once a day, from its last acceptance on', () => {
  const returned = fact('supplementReturned', '2026-03-10', { data: { sequence: 1 } })
  const back = fact('resubmitted', '2026-04-07', { data: { sequence: 1 } })
  const both = fact('prosecutionDecided', '2026-04-20', { persons: ['P-1', 'P-2'], data: { decision: 'prosecuted' } })
  expect(told(transferred, returned, back, both)).toEqual([
    'extraActivity 2026-03-10 firstReturn',
    'acceptedMatter 2026-03-02',
    'criminalMatter 2026-04-20',
    'reviewClosed 2026-04-20 returned 13',
    'prosecutionDecided 2026-04-20 prosecuted',
    'prosecutionDecided 2026-04-20 prosecuted',
  ])
})

it('tells of a review whether the case was in focus, and joined before the police transferred it', () => {
  const marks = (standing: CaseStanding) =>
    occurrencesOfCase('C-1', [transferred, decided('prosecuted')], standing).find(({ kind }) => kind === 'reviewClosed')
      ?.marks
  const day = (text: string) => parseDate(text)
  expect(marks({})).toEqual([])
  expect(marks({ isFocus: true, intervenedOn: day('2026-03-02') })).toEqual(['focus', 'intervened'])
  expect(marks({ intervenedOn: day('2026-03-03') })).toEqual([])
})

it('counts a conditional non-prosecution when it becomes final', () => {
  expect(told(transferred, decided('conditionalNonProsecution'))).toEqual(['acceptedMatter 2026-03-02'])
  expect(
    told(transferred, decided('conditionalNonProsecution'), decided('discretionaryNonProsecution', '2026-12-01')),
  ).toContain('prosecutionDecided 2026-12-01 discretionaryNonProsecution')
})

it('tells of whoever was arrested before, and of nobody arrested after', () => {
  const arrest = (day: string) => fact('arrestDecided', day, { persons: ['P-1'], data: { decision: 'approved' } })
  expect(told(transferred, arrest('2026-02-01'), decided('prosecuted'))).toContain(
    'prosecutionDecided 2026-03-20 prosecuted arrested',
  )
  expect(told(transferred, arrest('2026-04-01'), decided('prosecuted'))).toContain(
    'prosecutionDecided 2026-03-20 prosecuted',
  )
})

it('counts no plea that was retracted, and a lawyer only where one signed', () => {
  const document = { role: 'document', type: 'document', id: 'D-1' }
  const signed = fact('pleaSigningEnded', '2026-03-15', {
    persons: ['P-1'],
    objects: [document],
    data: { signedBy: ['suspect', 'dutyLawyer'] },
  })
  const retracted = fact('pleaRetracted', '2026-03-16', { persons: ['P-1'] })
  expect(told(transferred, signed, decided('prosecuted'))).toContain(
    'prosecutionDecided 2026-03-20 prosecuted plea lawyerPresent',
  )
  expect(told(transferred, signed, retracted, decided('prosecuted'))).toContain(
    'prosecutionDecided 2026-03-20 prosecuted',
  )
})

it('takes a corrected record for what it says now', () => {
  const first = decided('prosecuted')
  const corrected = fact('prosecutionDecided', '2026-03-21', {
    persons: ['P-1'],
    data: { decision: 'doubtNonProsecution' },
    supersedes: first.id,
  })
  expect(told(transferred, first, corrected)).toEqual([
    'acceptedMatter 2026-03-02',
    'criminalMatter 2026-03-21',
    'reviewClosed 2026-03-21 19',
    'prosecutionDecided 2026-03-21 doubtNonProsecution',
  ])
})

it('counts an adjusted proposal once, and as adopted where the court took it', () => {
  const proposal = (day: string, fixed: boolean) =>
    fact('sentencingProposed', day, { persons: ['P-1'], data: { fixed, months: 4 } })
  const judged = fact('judgmentGiven', '2026-04-10', {
    persons: ['P-1'],
    data: { penaltyKind: 'shortDetention', months: 3, inCourt: true, adoption: 'adopted' },
  })
  expect(told(proposal('2026-03-20', false), proposal('2026-04-01', true), judged)).toEqual([
    'sentencingProposed 2026-04-01 fixed adjusted',
    'caseTried 2026-04-10 inCourt',
    'personTried 2026-04-10',
    'proposalJudged 2026-04-10 fixed adjusted adopted',
  ])
})

it('counts challenges of the police by person, changed where they were granted', () => {
  const application = (attributes?: object) => ({ role: 'application', type: 'application', id: 'A-1', attributes })
  const asked = fact('applicationReceived', '2026-03-25', {
    persons: ['P-1'],
    objects: [application({ matter: 'reconsideration', against: 'nonProsecution', applicant: 'police' })],
  })
  const granted = fact('applicationDecided', '2026-04-20', {
    persons: ['P-1'],
    objects: [application()],
    data: { decision: 'granted' },
  })
  expect(told(asked, granted)).toEqual([
    'extraActivity 2026-03-25 nonProsecutionReconsideration',
    'nonProsecutionChallenged 2026-03-25 changed',
  ])
})

it('is one occurrence however many records say so on a day', () => {
  const arrest = fact('arrestDecided', '2026-03-20', { persons: ['P-1'], data: { decision: 'refusedNoNeed' } })
  const again = { ...transferred, id: 'another' as Fact['id'] }
  expect(
    told(transferred, again, arrest, decided('prosecuted')).filter((one) => /Matter|arrestDecided/.test(one)),
  ).toEqual(['criminalMatter 2026-03-20', 'arrestDecided 2026-03-20 refusedNoNeed', 'acceptedMatter 2026-03-02'])
})

it('measures each stage from the day on which it began', () => {
  const filed = fact('caseFiled', '2026-01-05')
  const judged = fact('judgmentGiven', '2026-04-10', { persons: ['P-1'], data: { penaltyKind: 'shortDetention' } })
  expect(told(filed, transferred, decided('prosecuted'), judged).filter((one) => / \d+$/.test(one))).toEqual([
    'investigationClosed 2026-03-02 56',
    'reviewClosed 2026-03-20 18',
    'caseTried 2026-04-10 21',
  ])
})
