import { describe, expect, it } from 'vitest'
import { rowOf } from '../ledgers'
import { earlyInterventionLedger } from '../ledgers/earlyIntervention'
import { course, doneBy, somebody } from '../trial'
import { earlyIntervention as workflow } from '.'

const advised = [
  'request',
  'approve',
  'assign',
  'act',
  'addAdvice',
  'addAdvice',
  'addAdvice',
  'draftOpinion',
  'sign',
  'serve',
] as const

const tallied = (matter: ReturnType<typeof course>) => {
  const context = {
    seq: 1,
    number: '提前介入〔2026〕1号',
    documentNumber: () => null,
    clocks: () => [],
    linked: () => [],
  }
  const cells = rowOf(earlyInterventionLedger.columns, workflow, matter, context)
  const of = (id: string) => cells[earlyInterventionLedger.columns.findIndex((column) => column.id === id)]?.value
  return ['adviceCount', 'adviceDone', 'adviceOpen', 'adviceUnanswered', 'adviceImpossible'].map(of)
}

describe('an early intervention', () => {
  it('asks nowhere whether anybody is guilty', () => {
    const fields = Object.values(workflow.actions).flatMap(({ form }) => Object.entries(form))
    const words = fields.map(([name, { title }]) => `${name} ${title.zh} ${title.en}`)
    expect(words.filter((one) => /guilt|convict|有罪|无罪|定罪|罪名成立/iu.test(one))).toEqual([])
  })

  it('follows each item of advice by the police’s last word', () => {
    const matter = course(
      workflow,
      ...advised,
      ['answerAdvice', { adviceNo: 1, adviceState: 'notDone' }],
      ['answerAdvice', { adviceNo: 2, adviceState: 'impossible' }],
      ['answerAdvice', { adviceNo: 1, adviceState: 'done' }],
    )
    expect(tallied(matter)).toEqual([3, 1, 0, 1, 1])
  })

  it('refuses an answer to advice that was never given', () => {
    const outcome = doneBy(workflow, course(workflow, ...advised), 'answerAdvice', { adviceNo: 4 })
    expect(outcome?.ok === false && outcome.refusals.map(({ code, place }) => [code, place])).toEqual([
      ['ADVICE_UNKNOWN', 'adviceNo'],
    ])
  })

  it('is answered, tracked, answered again and handed to review', () => {
    const matter = course(workflow, ...advised, 'giveFeedback', 'track', 'giveFeedback', 'handOverToReview', 'archive')
    expect([matter.state, matter.answer]).toEqual(['archived', { sequence: 13, kind: 'reply' }])
    const open = course(workflow, ...advised)
    expect(doneBy(workflow, open, 'handOverToReview')).toBeUndefined()
  })

  it('is not approved by whoever asked for it, and declined with a reason', () => {
    const requested = course(workflow, 'request')
    const head = somebody(requested.records[0]?.actor.id ?? '', 'departmentHead')
    expect(doneBy(workflow, requested, 'approve', {}, [head])).toBeUndefined()
    expect(course(workflow, 'request', 'decline', 'archive').answer?.kind).toBe('lawfulReason')
  })

  it('lets the police ask only for their own unit', () => {
    const police = somebody('p', 'policeLiaison')
    const asked = (servedUnit: string) => doneBy(workflow, null, 'request', { servedUnit }, [police])
    expect(asked('unit-1')?.ok).toBe(true)
    const other = asked('unit-2')
    expect(other?.ok === false && other.refusals.map(({ code }) => code)).toEqual(['UNIT_NOT_OWN'])
  })
})
