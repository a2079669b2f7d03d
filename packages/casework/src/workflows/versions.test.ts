import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkWorkflow } from '../checkWorkflow'
import { replay } from '../replay'
import { doneBy, walk } from '../trial'
import type { Workflow } from '../workflow'
import { builtInWorkflows, currentWorkflow, everyWorkflow, investigationSupervision, workflowOf } from '.'

/** Everything of a definition but its words, in a fixed order: what may be done, by whom, in which time, does not hang on how it is called. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (entries.length === 2 && 'zh' in value && 'en' in value) return null
  return Object.fromEntries(
    entries.map(([name, one]) => [name, bare(one)] as const).sort(([left], [right]) => (left < right ? -1 : 1)),
  )
}

const fingerprint = (definition: Workflow): string =>
  createHash('sha256')
    .update(JSON.stringify(bare(definition)))
    .digest('hex')
    .slice(0, 16)

/**
 * Does one of these differ? Then the definition changed while its version stayed, and stored matters would run by other rules than those they were opened
 * under. Put what it was into `earlier/`, give it the next version, and add the fingerprint of that (docs/decisions/0014).
 */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  'bulletin 1': '4d7db96b7fb4dba2',
  'caseAcceptance 1': 'aa546a5b13293448',
  'caseAcceptance 2': '95bf7571ed7010a2',
  'clue 1': '826b6404a6b99bdb',
  'clue 2': '9a2d5eb74205b498',
  'custodyNecessity 1': '829cb25d84eb09fe',
  'custodyNecessity 2': '04b2b1a54ebf8ba8',
  'diversion 1': 'bc0c5cc58afd1c91',
  'diversion 2': '6d5cd379ea0a4e27',
  'diversion 3': '7b27c432f69bc39e',
  'earlyIntervention 1': '4e210a57cf6fa816',
  'earlyIntervention 2': '2e54206e378341ae',
  'earlyIntervention 3': '4bb9a133ad918b39',
  'fileReview 1': '9523323041a15fb8',
  'fileReview 2': '635ed782ea6a6618',
  'filingSupervision 1': 'e7f23415f52b9b0d',
  'filingSupervision 2': 'bd9517f1f48c619e',
  'filingSupervision 3': 'ceafeb21054a53ce',
  'filingSupervision 4': 'ca2c76907600e1af',
  'filingSupervision 5': 'f64d027d5d82e6e0',
  'identityCheck 1': 'c0ce0c199be671a7',
  'investigationSupervision 1': '68026e56e5d090e1',
  'investigationSupervision 2': 'c288449d18aa9be1',
  'investigationSupervision 3': '6da961e216c4a56a',
  'investigationSupervision 4': 'f372bcbca27f26dd',
  'investigationSupervision 5': 'aa32508b8f018c47',
  'jointResolution 1': '637bd8c7ae2f4411',
  'minorsSession 1': '34abfd824597b80a',
  'minorsSession 2': '01b97ff428fcb09f',
  'modelCase 1': '97f4dafe756bc1cd',
  'patrol 1': '8b7c03328bfed6d6',
  'patrol 2': 'b53f8e546e6696fb',
  'patrol 3': 'e550839328e546b7',
  'petition 1': 'b664bd2238e9868c',
  'pleaLeniency 1': 'fb7fa4108db7bcdd',
  'pleaLeniency 2': '59052d7f9266f64b',
  'processMonitoring 1': 'c6a6ff46d94d5a73',
  'processMonitoring 2': 'a40cf391cf9b5107',
  'pursuit 1': '881a85f08f45e487',
  'pursuit 2': 'ef38b3a69155c218',
  'pursuit 3': '112be0d6105347b2',
  'pursuit 4': '1aaf61e485f010e6',
  'reconsideration 1': 'e1e946d094a28dd9',
  'reconsideration 2': '3483b3481b50ed80',
  'supervisionAsCase 1': '6cd32551803cd229',
  'supervisionAsCase 2': 'b1fb9bd76982846f',
}

/** What is wrong with a version that is not in force any more, and was not known to be while it was: its matters run on by it. */
const KNOWN_FAULTS: Readonly<Record<string, readonly string[]>> = {
  // The registration form stayed a draft for good; the next version signs it.
  'clue 1': ['DOCUMENT_UNSIGNED actions.register.document'],
}

const named = (definition: Workflow): string => `${definition.id} ${definition.version}`
const earlier = everyWorkflow.filter((one) => currentWorkflow(one.id) !== one)

describe('the versions of workflows', () => {
  it('stay what they were', () => {
    expect(Object.fromEntries(everyWorkflow.map((one) => [named(one), fingerprint(one)]))).toEqual(FINGERPRINTS)
  })

  it('differ in their fingerprint where rules differ, and not where words do', () => {
    const { title, meaning, ...rules } = investigationSupervision
    const called = { ...rules, title: { zh: '监督', en: 'Supervision' }, meaning }
    expect(fingerprint(called)).toBe(fingerprint(investigationSupervision))
    const closing = investigationSupervision.closing.slice(1)
    expect(fingerprint({ ...investigationSupervision, closing })).not.toBe(fingerprint(investigationSupervision))
    expect(title.en).toBe('Investigation supervision')
  })

  it('count from one without a gap, the last in force', () => {
    for (const { id, version } of builtInWorkflows) {
      const versions = everyWorkflow.filter((one) => one.id === id).map((one) => one.version)
      expect(versions.sort((left, right) => left - right)).toEqual(Array.from({ length: version }, (_, at) => at + 1))
    }
    expect([
      currentWorkflow('investigationSupervision')?.version,
      workflowOf('investigationSupervision', 1)?.version,
    ]).toEqual([5, 1])
  })

  it.each(earlier.map((definition) => [named(definition), definition] as const))(
    '%s is without fault, is replayed, and leads matters to their end',
    (_, definition) => {
      expect(checkWorkflow(definition).map(({ code, place }) => `${code} ${place}`)).toEqual(
        KNOWN_FAULTS[named(definition)] ?? [],
      )
      const { matters, untaken } = walk(definition)
      expect(untaken).toEqual([])
      for (const matter of matters) expect(replay(definition, matter.records)).toEqual({ ok: true, matter })
      expect(matters.some(({ closed }) => closed)).toBe(true)
    },
  )

  it('do not act on matters of one another', () => {
    const first = workflowOf('investigationSupervision', 1)
    if (first === undefined) throw new Error('no first version')
    const opened = doneBy(first, null, 'open')
    if (opened?.ok !== true) throw new Error('not opened')
    const other = doneBy(investigationSupervision, opened.matter, 'verify')
    expect(other?.ok === false && other.refusals.map(({ code }) => code)).toEqual(['WORKFLOW_OTHER'])
    expect(doneBy(first, opened.matter, 'verify')?.ok).toBe(true)
  })
})
