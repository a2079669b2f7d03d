import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'

let world: ScratchApp
beforeAll(async () => {
  world = await scratchApp()
})
afterAll(() => world.close())

const views = async ({ headers }: SignedIn, list = 'findings') =>
  (await world.app.inject({ url: `/api/v1/lists/${list}/views`, headers })).json()
const save = async ({ headers }: SignedIn, name: string, search: object) =>
  (
    await world.app.inject({ method: 'POST', url: '/api/v1/lists/findings/views', headers, payload: { name, search } })
  ).json()

describe('saved views', () => {
  it('are kept for one person and one list, replaced by name, and forgotten', async () => {
    const one = await world.signIn('procurator')
    const other = await world.signIn('procurator')
    await save(one, '本周违法', { severity: 'illegal', from: '2026-05-04' })
    await save(one, '待处理', { state: 'open' })
    expect(await save(one, '本周违法', { severity: 'illegal', columns: 'what.who' })).toEqual([
      { name: '待处理', search: { state: 'open' } },
      { name: '本周违法', search: { severity: 'illegal', columns: 'what.who' } },
    ])
    expect(await views(other)).toEqual([])
    expect(await views(one, 'cases')).toEqual([])
    const answer = await world.app.inject({
      method: 'DELETE',
      url: `/api/v1/lists/findings/views/${encodeURIComponent('待处理')}`,
      headers: one.headers,
    })
    expect(answer.json().map(({ name }: { name: string }) => name)).toEqual(['本周违法'])
    expect(await views(one)).toHaveLength(1)
  })

  it('hide in the database whom somebody looks for', async () => {
    await save(await world.signIn('clerk'), '某人', { q: '王安柏' })
    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(`select saved_view::text as row, sealed from saved_view`),
    )
    expect(rows.length).toBeGreaterThan(0)
    const stored = rows.map(({ row, sealed }) => `${row} ${sealed.toString('utf8')}`).join()
    expect(stored).toContain('某人')
    expect(stored).not.toContain('王安柏')
  })

  it('are no more than a list of them can show', async () => {
    const many = await world.signIn('assistant')
    for (let number = 1; number <= 50; number += 1) await save(many, `视图${number}`, {})
    expect(await save(many, '视图51', {})).toMatchObject({ code: 'VIEWS_FULL' })
    expect(await views(many)).toHaveLength(50)
  })
})
