import {
  checkRequestSchema,
  importBatchSchema,
  importReportSchema,
  storedMappingSchema,
  uploadedSchema,
} from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { expect } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { importWork } from './importWork'
import { LEDGER_MAPPING } from './sampleLedger'

/** The interface on a scratch database as somebody who imports uses it, for tests. */
export class ImportApp {
  private constructor(
    readonly world: ScratchApp,
    readonly clerk: SignedIn,
    private readonly time: { now: Instant },
  ) {}

  /** The id of the ledger's mapping. */
  mapping = ''

  static async open(now: Instant): Promise<ImportApp> {
    const time = { now }
    const world = await scratchApp({ now: () => time.now })
    const app = new ImportApp(world, await world.signIn('clerk'), time)
    const kept = await app.ask('POST', '/import-mappings', { name: '办案环节登记表', body: LEDGER_MAPPING })
    app.mapping = storedMappingSchema.parse(kept.json()).id
    return app
  }

  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void {
    this.time.now = (this.time.now + milliseconds) as Instant
  }

  ask(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object | Buffer | string, headers = this.clerk.headers) {
    const isFile = typeof payload === 'string' || Buffer.isBuffer(payload)
    return this.world.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { ...headers, ...(isFile ? { 'content-type': 'application/octet-stream' } : {}) },
      ...(payload === undefined ? {} : { payload }),
    })
  }

  async upload(name: string, bytes: Buffer | string) {
    const answer = await this.ask('PUT', `/imports?name=${encodeURIComponent(name)}`, bytes)
    expect(answer.statusCode, answer.body).toBe(200)
    return uploadedSchema.parse(answer.json())
  }

  async batch(id: string) {
    return importBatchSchema.parse((await this.ask('GET', `/imports/${id}`)).json())
  }

  /** Asks for a step, and lets the worker do it. */
  async step(id: string, step: 'check' | 'run' | 'undo', body?: object) {
    const answer = await this.ask('POST', `/imports/${id}/${step}`, body)
    expect(answer.statusCode, answer.body).toBe(200)
    await this.work()
    return this.batch(id)
  }

  /** Checks a file by the mapping of the ledger. */
  check(id: string, table: object = {}) {
    return this.step(id, 'check', checkRequestSchema.parse({ mapping: this.mapping, table }))
  }

  async report(id: string) {
    return importReportSchema.parse((await this.ask('GET', `/imports/${id}/report`)).json())
  }

  /** Uploads, checks and imports a ledger. */
  async import(name: string, bytes: Buffer | string): Promise<string> {
    const { batch } = await this.upload(name, bytes)
    await this.check(batch.id, { headerRow: 2 })
    await this.step(batch.id, 'run')
    return batch.id
  }

  async work(): Promise<void> {
    await importWork(this.world.context, SCRATCH_OFFICE)
  }

  async judge(): Promise<void> {
    await judgeOffice(this.world.context, modelsInForce(), SCRATCH_OFFICE)
  }

  async rows(text: string): Promise<readonly Record<string, unknown>[]> {
    return inOffice(this.world.context.database, SCRATCH_OFFICE, async (client) => (await client.query(text)).rows)
  }

  async count(table: string): Promise<number> {
    return Number((await this.rows(`select count(*) as n from ${table}`))[0]?.['n'])
  }
}
