import { searchSchema } from '@hengjian/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { enterOlder } from './enterOlder'

let server: ScratchApp
let procurator: SignedIn

/** A detention in an invented case: every person and number of it is found by what it says. */
const line = (suffix: string, name: string, idNumber: string, caseNumber: string, measureNumber: string): string =>
  JSON.stringify({
    source: 'policeProcessSystem',
    sourceRecord: `d-${suffix}`,
    kind: 'detentionBegan',
    occurredAt: '2026-05-06T14:20:00+08:00',
    objects: [
      {
        role: 'measure',
        id: `M${suffix}`,
        attributes: { number: measureNumber, kind: 'detention', track: 'criminal' },
      },
      { role: 'person', id: `P${suffix}`, attributes: { name, idNumber } },
      { role: 'case', id: `C${suffix}`, attributes: { number: caseNumber, track: 'criminal', charge: '盗窃' } },
    ],
  })

beforeAll(async () => {
  server = await scratchApp()
  procurator = await server.signIn('procurator')
  const headers = await server.ingestHeaders('policeProcessSystem')
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    payload: [
      line('one', '单雄信', '990000199001021234', 'A〔2026〕0112号', '南公刑拘字〔2026〕7号'),
      line('two', '王安柏', '990000198507065678', 'A〔2026〕113号', '南公刑拘字〔2026〕8号'),
    ].join('\n'),
  })
  expect(answer.json()).toMatchObject({ accepted: 2 })
  await judgeOffice(server.context, modelsInForce(), SCRATCH_OFFICE)
})
afterAll(() => server.close())

const search = async (q: string, { headers }: SignedIn = procurator) => {
  const answer = await server.app.inject({ method: 'POST', url: '/api/v1/search', headers, payload: { q } })
  expect(answer.statusCode, answer.body).toBe(200)
  return searchSchema.parse(answer.json())
}
const peopleOf = async (q: string) => (await search(q)).people.map(({ id }) => id)
const casesOf = async (q: string) => (await search(q)).cases.map(({ id }) => id)
const asOwner = (text: string) => withClient(server.ownerUrl, (client) => client.query(text))

describe('the search', () => {
  it.each([['单雄信'], ['shanxiongxin'], ['Shan Xiong'], ['sxx'], ['ＳＸＸ'], ['1234'], ['９９００００199001021234']])(
    'finds a person by %s',
    async (q) => {
      expect(await peopleOf(q)).toEqual(['Pone'])
    },
  )

  it.each([['danxiongxin'], ['shan'], ['1235'], ['xiongxin'], ['雄信']])('finds nobody by %s', async (q) => {
    expect(await peopleOf(q)).toEqual([])
  })

  it.each([
    ['A〔2026〕0112号', ['Cone']],
    ['[2026]0112', ['Cone']],
    ['（2026）０１１２', ['Cone']],
    ['112', ['Cone']],
    ['2026', ['Cone', 'Ctwo']],
    ['026', []],
  ])('finds cases by %s', async (q, ids) => {
    expect(await casesOf(q)).toEqual(ids)
  })

  it('shows a person masked, with the cases, and a document with its case', async () => {
    const found = await search('wanganbai')
    expect(found.people).toEqual([{ id: 'Ptwo', label: '王某某', cases: [{ id: 'Ctwo', label: 'A〔2026〕113号' }] }])
    expect(JSON.stringify(found)).not.toMatch(/王安柏|wang|198507/i)
    const { documents } = await search('拘字[2026]7')
    expect(documents).toEqual([
      {
        id: 'Mone',
        label: '南公刑拘字〔2026〕7号',
        type: { zh: '措施', en: 'measure' },
        case: { id: 'Cone', label: 'A〔2026〕0112号' },
      },
    ])
  })

  it('finds models by what they are called', async () => {
    const { models } = await search('det-24h')
    expect(models.map(({ id }) => id)).toContain('CM-DET-24H')
  })

  it('leaves no pinyin and no name to be read in the database', async () => {
    const { rows } = await asOwner(
      `select string_agg(row::text, ' ') as text from (
         select row(b.*)::text as row from blind_index b union all select row(s.*)::text from search_term s
         union all select row(c.*)::text from object_card c union all select row(a.*)::text from audit_entry a) as all_rows`,
    )
    expect(rows[0].text).toContain('a2026')
    expect(rows[0].text).not.toMatch(/shanxiong|wangan|sxx|单雄信|王安柏/i)
  })

  it('is in the read log as a search of persons, without what was sought', async () => {
    const seeker = await server.signIn('clerk')
    await search('王安柏', seeker)
    const { rows } = await asOwner(`select action, type, detail from audit_entry where actor = '${seeker.login}'`)
    expect(rows).toEqual([{ action: 'person.search', type: 'person', detail: '{}' }])
  })

  it('finds nothing of another office', async () => {
    await server.enter('office-b')
    const elsewhere = await server.signIn('procurator', 'office-b')
    const { people, cases, documents } = await search('王安柏', elsewhere)
    expect([people, cases, documents]).toEqual([[], [], []])
    expect((await search('113', elsewhere)).cases).toEqual([])
  })

  it('takes up what was there before it could be searched, once', async () => {
    await asOwner('delete from search_term')
    await asOwner('delete from search_entry')
    await asOwner(`delete from blind_index where field in ('pinyin', 'initials')`)
    expect([await peopleOf('sxx'), await casesOf('112')]).toEqual([[], []])
    await enterOlder(server.context, SCRATCH_OFFICE)
    expect([await peopleOf('sxx'), await casesOf('112')]).toEqual([['Pone'], ['Cone']])
    await asOwner('delete from search_term')
    await enterOlder(server.context, SCRATCH_OFFICE)
    expect(await casesOf('112')).toEqual([])
  })
})
