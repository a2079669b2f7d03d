import {
  DIVERSION_OPINIONS,
  type DiversionOpinion,
  type EligibilityTable,
  eligibilityOf,
  FOR_REFERENCE,
  fastTrack,
  fourConditions,
  judgeDrunkDriving,
  type Known,
  openOpinions,
  reconciliation,
  referDetention,
  sampleDetentionScale,
  statementNeeded,
  summaryProcedure,
} from '@hengjian/assistance'
import type { AssistanceDto, AssistanceTopic, DetentionDto, EligibilityDto } from '@hengjian/contract/assistance'
import { presentDanger } from './danger'
import { presentSpoken } from './spoken'

function presentEligibility(table: EligibilityTable, known: Known): EligibilityDto {
  const { outcome, met, missing, against } = eligibilityOf(table, known)
  return {
    id: table.id,
    title: table.title,
    version: table.version,
    outcome,
    met: met.map(presentSpoken),
    missing: missing.map(presentSpoken),
    against: against.map(presentSpoken),
  }
}

const opinion = (id: DiversionOpinion) => ({ id, title: DIVERSION_OPINIONS[id] })

function presentOpinions(known: Known): AssistanceDto['opinions'] {
  const { open, shut } = openOpinions(known)
  return {
    open: open.map(opinion),
    shut: shut.map(({ opinion: one, by }) => ({ opinion: opinion(one), by: presentSpoken(by) })),
  }
}

function presentStatement(known: Known): AssistanceDto['statement'] {
  const { required, exceptions, present, unanswered } = statementNeeded(known)
  return {
    required,
    exceptions: exceptions.map(presentSpoken),
    present: presentSpoken(present),
    unanswered: unanswered.map(presentSpoken),
  }
}

const listed = (value: Known[string] | undefined): readonly string[] => (typeof value === 'object' ? value : [])

/** The months of the example scale; a plea counts by what somebody chose, in percent. */
function presentDetention(known: Known): DetentionDto | null {
  const { alcohol, pleaPercent } = known
  if (typeof alcohol !== 'number' || alcohol < (sampleDetentionScale.bands[0]?.from ?? 0)) return null
  const counted =
    typeof pleaPercent === 'number' && pleaPercent > 0 ? [{ adjustment: 'plea', percent: -pleaPercent }] : []
  const reference = referDetention(sampleDetentionScale, { alcohol, additions: listed(known['additions']), counted })
  return {
    title: sampleDetentionScale.title,
    version: sampleDetentionScale.version,
    problems: reference.ok ? [] : [...reference.problems],
    steps: reference.ok
      ? reference.steps.map(({ rule, done, months }) => ({
          rule: rule === null ? null : presentSpoken(rule),
          done,
          months,
        }))
      : [],
    months: reference.ok ? reference.months : null,
  }
}

function presentDrunk(known: Known): AssistanceDto['drunk'] {
  const { outcome, probation, steps } = judgeDrunkDriving(known)
  return { outcome, probation, steps: steps.map((step) => ({ ...presentSpoken(step), because: [...step.because] })) }
}

const SILENT: AssistanceDto = {
  note: FOR_REFERENCE,
  danger: null,
  eligibilities: [],
  opinions: null,
  statement: null,
  drunk: null,
  detention: null,
}

/** What the tables of a topic say of what is known; each rule by name and version. */
export function answerOf(topic: AssistanceTopic, known: Known): AssistanceDto {
  switch (topic) {
    case 'danger':
      return { ...SILENT, danger: presentDanger(known) }
    case 'diversion':
      return {
        ...SILENT,
        danger: presentDanger(known),
        eligibilities: [fourConditions, reconciliation].map((table) => presentEligibility(table, known)),
        opinions: presentOpinions(known),
      }
    case 'plea':
      return {
        ...SILENT,
        eligibilities: [fastTrack, summaryProcedure].map((table) => presentEligibility(table, known)),
        statement: presentStatement(known),
      }
    case 'drunkDriving': {
      const drunk = presentDrunk(known)
      // Of what is no crime there are no months.
      return { ...SILENT, drunk, detention: drunk?.outcome === 'crime' ? presentDetention(known) : null }
    }
  }
}
