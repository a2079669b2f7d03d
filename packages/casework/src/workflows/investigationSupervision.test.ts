import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { act } from '../act'
import { clocks } from '../clocks'
import { whyNot } from '../permission'
import { seenForm } from '../reading'
import { at, course, doneBy, somebody } from '../trial'
import { investigationSupervision as workflow } from '.'

const served = ['verify', 'draftCorrection', 'agreeCorrection', 'decideCorrection', 'serveCorrection'] as const
const told = (matter: ReturnType<typeof course>, when: string) =>
  clocks(workflow, matter, at(when), builtInCalendar).map(({ clock, state, limit, proposes }) => [
    clock,
    state,
    formatInstant(limit.latest).slice(0, 10),
    proposes,
  ])

describe('investigation supervision', () => {
  it('goes from a breach over notice and answer to the check of what was mended', () => {
    const matter = course(workflow, 'open', ...served, 'answer', 'checkRectification', 'archive')
    expect(matter.state).toBe('archived')
    expect(matter.answer).toEqual({ sequence: 7, kind: 'reply' })
  })

  it('does not end before the complainant was told', () => {
    const matter = course(workflow, ['open', { hasComplainant: true }], ...served, 'answer', 'checkRectification')
    const refused = doneBy(workflow, matter, 'archive')
    expect(refused?.ok === false && refused.refusals.map(({ code }) => code)).toEqual(['CLOSING_UNMET'])
    expect(
      course(
        workflow,
        ['open', { hasComplainant: true }],
        ...served,
        'answer',
        'checkRectification',
        'informComplainant',
        'archive',
      ).closed,
    ).toBe(true)
  })

  it('counts the answer to the day that the document names, and offers a reminder', () => {
    const matter = course(
      workflow,
      'open',
      'verify',
      ['draftCorrection', { replyBy: '2026-11-17' }],
      'agreeCorrection',
      'decideCorrection',
      'serveCorrection',
    )
    expect(told(matter, '2026-11-17T23:59:59+08:00')).toEqual([['answer', 'running', '2026-11-18', null]])
    expect(told(matter, '2026-11-18T00:00:00+08:00')).toEqual([['answer', 'overdue', '2026-11-18', 'remind']])
    const reminded = doneBy(workflow, matter, 'remind', { replyBy: '2026-11-25' })
    if (reminded?.ok !== true) throw new Error('not reminded')
    // It gives a new day once it is served, not while it is signed alone.
    expect(told(reminded.matter, '2026-11-20T00:00:00+08:00')).toEqual([['answer', 'overdue', '2026-11-18', 'remind']])
    const served = doneBy(workflow, reminded.matter, 'serveReminder')
    expect(served?.ok === true && told(served.matter, '2026-11-20T00:00:00+08:00')).toEqual([
      ['answer', 'kept', '2026-11-18', null],
      ['answer', 'running', '2026-11-26', null],
    ])
  })

  it('gives a proposal two months', () => {
    const matter = course(
      workflow,
      'open',
      'verify',
      ['draftCorrection', { method: 'proposal' }],
      'agreeCorrection',
      'decideCorrection',
      ['serveCorrection', { servedOn: '2026-11-02' }],
    )
    // 2 January 2027 is a Saturday: the last day is Monday the 4th.
    expect(told(matter, '2026-11-03T12:00:00+08:00').at(-1)).toEqual(['proposalReply', 'running', '2027-01-05', null])
  })

  it('rechecks an objection within seven days, by another than those who issued', () => {
    const objected = course(workflow, 'open', ...served, ['object', { objectedOn: '2026-11-02' }])
    expect(told(objected, '2026-11-10T00:00:00+08:00').at(-1)).toEqual([
      'recheck',
      'overdue',
      '2026-11-10',
      'reviewObjection',
    ])
    const verifier = somebody('departmentProcurator-1', 'departmentProcurator')
    const refused = doneBy(workflow, objected, 'reviewObjection', {}, [verifier])
    expect(refused).toBeUndefined()
    const attempt = act(workflow, objected, {
      action: 'reviewObjection',
      actor: verifier,
      at: at('2026-11-03T10:00:00+08:00'),
      form: {},
      reason: null,
      expectedVersion: objected.version,
    })
    expect(attempt.ok === false && attempt.refusals.map(({ code, message }) => [code, message.zh])).toEqual([
      ['SEPARATION', '您已办理“核实”，不得再办理此步骤。'],
    ])
  })

  const rechecked = (recheckResult: string, ...more: readonly string[]) =>
    course(workflow, 'open', ...served, 'object', 'reviewObjection', ['decideRecheck', { recheckResult }], ...more)

  it.each([
    ['upheld', 'recheckUpheld'],
    ['changed', 'verified'],
    ['revoked', 'closed'],
  ])('tells the unit of a recheck that says %s before it is %s', (recheckResult, state) => {
    expect(rechecked(recheckResult).state).toBe('recheckSigned')
    expect(rechecked(recheckResult, 'voidRecheck').state).toBe('recheckDecision')
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    const words = (matter: ReturnType<typeof course>) =>
      matter.records.flatMap((record) => seenForm(workflow, matter, record, liaison)['recheckResult'] ?? [])
    expect(words(rechecked(recheckResult))).toEqual([])
    const told = rechecked(recheckResult, 'serveRecheck')
    expect([told.state, words(told)]).toEqual([state, [recheckResult]])
    expect(rechecked(recheckResult, 'serveRecheck', 'acknowledgeDecision').state).toBe(state)
  })

  it('is reported where the recheck upheld it, and takes back what the higher procuratorate finds wrong', () => {
    const reported = ['serveRecheck', 'reportUp'] as const
    expect(rechecked('upheld', ...reported).records.at(-1)?.form['report']).toBe(
      '依照规定核对查明的情况，记录如下，供审查。',
    )
    const opinion = (higherOpinion: string) =>
      doneBy(workflow, rechecked('upheld', ...reported), 'recordHigherOpinion', { higherOpinion })
    const [right, wrong] = [opinion('right'), opinion('wrong')]
    expect([right?.ok === true && right.matter.state, wrong?.ok === true && wrong.matter.state]).toEqual([
      'reportedUp',
      'closed',
    ])
  })

  it('serves each reminder once, and the unit acknowledges it', () => {
    const waiting = course(workflow, 'open', ...served, 'acknowledge')
    expect(doneBy(workflow, waiting, 'serveReminder')).toBeUndefined()
    const clerk = somebody('clerk-1', 'clerk')
    const code = (...steps: readonly string[]) =>
      whyNot(workflow, course(workflow, 'open', ...served, ...steps), clerk, 'serveReminder')?.code ?? 'may'
    expect([
      code(),
      code('remind'),
      code('remind', 'serveReminder'),
      code('remind', 'serveReminder', 'remind'),
    ]).toEqual(['NOT_APPLICABLE', 'may', 'ALREADY_DONE', 'may'])
    const told = course(workflow, 'open', ...served, 'acknowledge', 'remind', 'serveReminder', 'acknowledge')
    expect(told.state).toBe('correctionServed')
  })

  it('reminds again only once the last reminder is served or void, and says so', () => {
    const handler = somebody('departmentProcurator-1', 'departmentProcurator')
    const why = (...steps: readonly string[]) =>
      whyNot(workflow, course(workflow, 'open', ...served, ...steps), handler, 'remind')
    expect(
      [why(), why('remind'), why('remind', 'serveReminder'), why('remind', 'voidReminder')].map(
        (refusal) => refusal?.code ?? 'may',
      ),
    ).toEqual(['may', 'LAST_UNSETTLED', 'may', 'may'])
    expect(why('remind')).toMatchObject({
      message: { zh: '上一次“督促回复”制发的文书尚未送达，也未作废。' },
      cure: { zh: '先送达该文书；不再需要的，请部门负责人或者检察长作废后再办理。' },
    })
  })

  it('makes void a reminder that the answer overtook, and none that was served', () => {
    const head = somebody('head-1', 'departmentHead')
    const code = (...steps: readonly string[]) =>
      (['voidReminder', 'serveReminder'] as const).map(
        (action) => whyNot(workflow, course(workflow, 'open', ...served, ...steps), head, action)?.code ?? 'may',
      )
    expect([
      code(),
      code('remind'),
      code('remind', 'answer'),
      code('remind', 'voidReminder'),
      code('remind', 'serveReminder'),
      code('remind', 'voidReminder', 'remind'),
    ]).toEqual([
      ['NOT_APPLICABLE', 'NOT_APPLICABLE'],
      ['may', 'ROLE_MISSING'],
      ['may', 'STATE_WRONG'],
      ['ALREADY_DONE', 'ALREADY_DONE'],
      ['ALREADY_DONE', 'ALREADY_DONE'],
      ['may', 'ROLE_MISSING'],
    ])
    const overtaken = course(workflow, 'open', ...served, 'remind', 'answer', 'voidReminder')
    expect([overtaken.state, overtaken.records.at(-1)?.reason?.code]).toEqual(['replied', 'wrongWords'])
  })

  it('is corrected more strongly where nothing was really mended', () => {
    const matter = course(
      workflow,
      'open',
      'verify',
      'correctOrally',
      'answer',
      ['checkRectification', { rectified: 'no' }],
      'draftCorrection',
    )
    expect(matter.state).toBe('correctionDraft')
  })

  it('is acknowledged by the unit once for each service, and by nobody for it', () => {
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    const may = (...steps: Parameters<typeof course> extends [unknown, ...infer Steps] ? Steps : never) =>
      whyNot(workflow, course(workflow, ...steps), liaison, 'acknowledge')?.code ?? 'may'
    expect(may('open', ...served)).toBe('may')
    expect(may('open', ...served, 'acknowledge')).toBe('ALREADY_DONE')
    expect(
      whyNot(workflow, course(workflow, 'open', ...served), somebody('clerk-1', 'clerk'), 'acknowledge')?.code,
    ).toBe('ROLE_MISSING')
    const corrected = ['answer', ['checkRectification', { rectified: 'no' }], ...served.slice(1)] as const
    expect(may('open', ...served, 'acknowledge', ...corrected)).toBe('may')
    expect(course(workflow, 'open', ...served, 'acknowledge', 'recordServiceReceipt').state).toBe('correctionServed')
  })

  it('is written anew where the signed document was declared void, and the unit never hears of it', () => {
    const signed = course(workflow, 'open', ...served.slice(0, -1), 'voidCorrection')
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    expect(signed.state).toBe('verified')
    const again = course(workflow, 'open', ...served.slice(0, -1), 'voidCorrection', ...served.slice(1))
    const seen = again.records.map((record) => [
      record.action,
      Object.keys(seenForm(workflow, again, record, liaison)).length > 0,
    ])
    expect(seen.filter(([action]) => action === 'draftCorrection')).toEqual([
      ['draftCorrection', false],
      ['draftCorrection', true],
    ])
  })

  it('shows the unit served what it has to answer and its own words, and nothing of the office', () => {
    const matter = course(workflow, 'open', ...served, 'answer')
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    const seen = Object.fromEntries(
      matter.records.map((record) => [record.action, Object.keys(seenForm(workflow, matter, record, liaison))]),
    )
    expect(seen).toEqual({
      open: ['caseName'],
      verify: [],
      draftCorrection: ['method', 'findings', 'legalBasis', 'correctionOpinion', 'replyBy'],
      agreeCorrection: [],
      decideCorrection: [],
      serveCorrection: ['servedUnit', 'serviceManner', 'servedOn', 'receivedBy'],
      answer: ['answeredOn', 'adopted', 'policeWords', 'attachments'],
    })
  })

  it('shows the police no draft before it is served, and never one that was sent back', () => {
    const liaison = somebody('policeLiaison-1', 'policeLiaison')
    const seen = (matter: ReturnType<typeof course>) =>
      matter.records
        .filter(({ action }) => action === 'draftCorrection')
        .map((record) => seenForm(workflow, matter, record, liaison)['findings'])
    // The unit reads the matter since the oral correction.
    const drafted = [
      'open',
      'verify',
      'correctOrally',
      ['draftCorrection', { findings: '初稿所写的违法事实，有误' }],
    ] as const
    expect(seen(course(workflow, ...drafted))).toEqual([undefined])
    const again = [
      ...drafted,
      'sendBack',
      ['draftCorrection', { findings: '改正后的违法事实，已核对' }],
      'agreeCorrection',
      'decideCorrection',
    ] as const
    expect(seen(course(workflow, ...again))).toEqual([undefined, undefined])
    expect(seen(course(workflow, ...again, 'serveCorrection'))).toEqual([undefined, '改正后的违法事实，已核对'])
  })
})
