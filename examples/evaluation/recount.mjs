// Recounts what the evaluation shows, from facts alone and without any of our code.
//   node recount.mjs FROM TO < facts.ndjson
// Each line is a fact as it is sent to POST /api/v1/facts; days are those written in `occurredAt`. Prints one JSON object.
import { readFileSync } from 'node:fs'

const [, , from, to] = process.argv
const facts = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

const dayOf = (fact) => fact.occurredAt.slice(0, 10)
const daysBetween = (first, last) => (Date.parse(last) - Date.parse(first)) / 86_400_000
const inside = (fact) => dayOf(fact) >= from && dayOf(fact) <= to
const caseOf = (fact) => fact.objects.find((one) => one.role === 'case').id
const people = (fact) =>
  fact.objects.filter((one) => one.role === 'person' || one.role === 'persons').map(({ id }) => id)

const happened = (kind, test = () => true) => facts.filter((fact) => fact.kind === kind && inside(fact) && test(fact))
const ofCase = (kind, id) => facts.filter((fact) => fact.kind === kind && caseOf(fact) === id)
const headsIn = (list) => list.reduce((sum, fact) => sum + people(fact).length, 0)

const decisions = happened('prosecutionDecided', ({ data }) => data.decision !== 'conditionalNonProsecution')
const arrests = happened('arrestDecided')

// Matters: each case once that had an arrest or a prosecution decision in the period.
const matters = new Set([...decisions, ...arrests].map(caseOf)).size
const extras = ['supplementReturned', 'prosecutionReviewExtended', 'appealed'].map((kind) => happened(kind).length)

// Days of review of the cases that were proposed for fast track, from the last time they were sent.
const reviews = decisions
  .filter((fact) => ofCase('fastTrackProposed', caseOf(fact)).length > 0)
  .map((fact) => {
    const sent = [...ofCase('prosecutionTransferred', caseOf(fact)), ...ofCase('resubmitted', caseOf(fact))]
      .map(dayOf)
      .filter((day) => day <= dayOf(fact))
      .sort()
    return daysBetween(sent[sent.length - 1], dayOf(fact))
  })

const judgments = happened('judgmentGiven')
const byFastTrack = judgments.filter((fact) =>
  ofCase('courtAccepted', caseOf(fact)).some(({ data }) => data.procedure === 'fastTrack'),
)
const onFixed = judgments.filter((fact) => ofCase('sentencingProposed', caseOf(fact)).some(({ data }) => data.fixed))

process.stdout.write(
  `${JSON.stringify({
    matters,
    extraActivities: extras.reduce((sum, count) => sum + count, 0),
    arrested: headsIn(arrests.filter(({ data }) => data.decision === 'approved')),
    decidedUpon: headsIn(decisions),
    fastTrackReviews: reviews.length,
    fastTrackReviewDays: reviews.reduce((sum, days) => sum + days, 0),
    fastTrackTrials: byFastTrack.length,
    fixedProposalsJudged: headsIn(onFixed),
    fixedProposalsAdopted: headsIn(onFixed.filter(({ data }) => data.adoption !== 'notAdopted')),
    minorInterviews: headsIn(happened('minorInterviewed')),
    counsellingSessions: headsIn(happened('counsellingHeld')),
    conflicts: happened('conflictResolved').length,
    conflictPersons: headsIn(happened('conflictResolved')),
    concealedIdentities: headsIn(happened('identityVerified', ({ data }) => data.concealed === true)),
    unitsNotified: headsIn(happened('unitNotified')),
  })}\n`,
)
