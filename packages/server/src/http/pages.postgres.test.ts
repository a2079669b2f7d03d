import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Scratch, scratchDatabase } from '../database/scratch'
import type { App } from './app'
import { createApp } from './createApp'
import { servePages } from './pages'

let scratch: Scratch
let app: App
beforeAll(async () => {
  scratch = await scratchDatabase()
  const web = join(scratch.folder, 'web')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>衡鉴</title>')
  writeFileSync(join(web, 'assets', 'main-1a2b.js'), 'export {}')
  writeFileSync(join(web, 'assets', 'main-1a2b.js.gz'), gzipSync('export {}'))
  writeFileSync(join(scratch.folder, 'secret.txt'), 'secret')
  app = await createApp(scratch.context)
  await servePages(app, web)
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

it('answers the start page wherever the browser is, and never keeps it', async () => {
  for (const url of ['/', '/findings/1?state=open', '/setup?token=x']) {
    const answer = await app.inject({ url })
    expect([answer.statusCode, answer.headers['cache-control']], url).toEqual([200, 'no-cache'])
    expect(answer.headers['content-type']).toContain('text/html')
    expect(answer.body).toContain('衡鉴')
  }
})

it('answers files by their name, to be kept for good', async () => {
  const answer = await app.inject({ url: '/assets/main-1a2b.js?v=1' })
  expect(answer.body).toBe('export {}')
  expect(answer.headers['content-type']).toContain('javascript')
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

it('answers packed what was packed, to who can unpack it', async () => {
  const answer = await app.inject({ url: '/assets/main-1a2b.js', headers: { 'accept-encoding': 'gzip' } })
  expect(answer.headers['content-encoding']).toBe('gzip')
  expect(answer.headers['content-type']).toContain('javascript')
  expect(gunzipSync(answer.rawPayload).toString()).toBe('export {}')
})

it('tells a page of an earlier build that its parts are gone', async () => {
  expect((await app.inject({ url: '/assets/main-0000.js' })).statusCode).toBe(404)
})

it('answers nothing outside the pages, and no page for the interface', async () => {
  for (const url of [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
  ])
    expect((await app.inject({ url })).body, url).not.toContain('secret')
  const answer = await app.inject({ url: '/api/v1/nothing' })
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'NOT_FOUND'])
})

it('says so when the pages were not built', async () => {
  const bare = await createApp(scratch.context)
  await servePages(bare, join(scratch.folder, 'nowhere'))
  const answer = await bare.inject({ url: '/' })
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'PAGES_MISSING'])
  await bare.close()
})
