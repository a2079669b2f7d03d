import { type Instant, parseDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import type { Matter } from '../matter'
import { at, course } from '../trial'
import type { Workflow } from '../workflow'
import { filingSupervision, patrol, petition } from '../workflows'
import { workLogLedger, workLogOf } from '.'

describe('the work log', () => {
  const day = parseDate('2026-11-02')
  if (day === undefined) throw new Error('no such day')
  const from = startOf(day, SHANGHAI_OFFSET)
  const to = (from + 86_400_000) as Instant
  const none = { arrivals: 7, found: 2, decided: 1, acknowledged: 3 }
  const shift = {
    from,
    to,
    onDuty: [
      { id: 'jiancha', roles: ['residentProcurator'] },
      { id: 'zhuli', roles: ['assistantProcurator'] },
      { id: 'shuji', roles: ['clerk'] },
    ],
    handoverIn: '前夜两人未送押',
    handoverOut: '',
    changes: [at('2026-11-02T08:30:00+08:00')],
    counts: none,
  } as const
  const deedsOf = (definition: Workflow, number: string, { records }: Matter) =>
    records.map((record) => ({ matter: `m-${number}`, number, definition, record }))
  const deeds = [
    ...deedsOf(petition, '信访1号', course(petition, ['receive', { channel: 'visit' }])),
    ...deedsOf(
      patrol,
      '巡1号',
      course(patrol, 'plan', 'start', ['finish', { found: 'no' }], 'signRecord', 'sign', 'archive'),
    ),
    ...deedsOf(
      filingSupervision,
      '立监1号',
      course(filingSupervision, 'open', 'askReasons', 'signRequest', 'serveRequest', 'giveReasons'),
    ),
  ]
  const pending = [
    { matter: 'b', number: '乙', workflow: 'clue', due: (to + 2) as Instant },
    { matter: 'a', number: '甲', workflow: 'clue', due: (to + 1) as Instant },
  ]

  it('is filled in from what the shift did', () => {
    const log = workLogOf({ ...shift, deeds, pending })
    expect(log).toMatchObject({
      procurators: ['jiancha'],
      assistants: ['zhuli'],
      clerks: ['shuji'],
      accepted: { clues: 0, cases: 0, documents: 1, visits: 1 },
      patrols: 1,
      counts: none,
    })
    expect(log.supervisions.map(({ title }) => title.zh)).toEqual([
      '受理',
      '拟要求说明理由',
      '部门负责人签发',
      '送达',
      '说明理由',
    ])
    expect(log.issued.map(({ number }) => number)).toEqual(['立监1号', '立监1号', '巡1号'])
    expect(log.contacts.map(({ title }) => title.zh)).toEqual(['送达', '公安当场签收', '说明理由'])
    expect([log.answered.length, log.ended.length, log.deeds.length]).toEqual([1, 1, 12])
    expect(log.pending.map(({ number }) => number)).toEqual(['甲', '乙'])
  })

  it('leaves out what came before the shift or after it', () => {
    expect(workLogOf({ ...shift, from: to, to: (to + 1) as Instant, deeds, pending: [] }).deeds).toEqual([])
  })

  it('is a row of its ledger once signed', () => {
    const words = {
      ...{ weather: '晴', consultations: 4, contacts: '', problems: '讯问室录像中断一次', handoverOut: '继续跟踪' },
      ...{ instruction: '', remark: '' },
    }
    const log = workLogOf({ ...shift, deeds, pending })
    const signed = { log, words, signedBy: 'jiancha', signedAt: at('2026-11-02T21:00:00+08:00') }
    const cells = Object.fromEntries(
      workLogLedger.columns.map(({ id, cell }) => [id, cell(signed, (login) => `<${login}>`)]),
    )
    expect(cells).toMatchObject({
      date: ['2026-11-02'],
      weekday: [{ zh: '星期一' }],
      procurator: ['<jiancha>'],
      times: ['2026-11-02T08:30:00+08:00'],
      handoverIn: ['前夜两人未送押'],
      visits: ['1'],
      consultations: ['4'],
      patrols: ['1'],
      handoverOut: ['继续跟踪'],
      instruction: [],
      signature: ['<jiancha>'],
      lockedAt: ['2026-11-02T21:00:00+08:00'],
    })
    expect(cells['supervisions']?.[0]).toEqual({ zh: '立监1号 受理', en: '立监1号 Open' })
  })
})
