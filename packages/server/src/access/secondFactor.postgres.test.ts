import { factorEnrolmentSchema, factorMadeSchema, sessionSchema, type TitleDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { hotp, stepAt } from './totp'

let now = Date.UTC(2026, 4, 6, 6, 0, 0)
let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp({ now: () => now as Instant })
})
afterAll(() => world.close())

type Headers = Readonly<Record<string, string>>

/** Signs in by name and password over HTTP; the second factor stays due. */
async function enter({ login, password }: SignedIn) {
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/session', payload: { login, password } })
  const { user, csrf } = sessionSchema.parse(answer.json())
  const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': csrf ?? '' }
  return { due: user?.factorDue, headers }
}

const post = (headers: Headers, path: string, payload?: object) =>
  world.app.inject({
    method: 'POST',
    url: `/api/v1/session/${path}`,
    headers: { ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
const health = async (headers: Headers) =>
  (await world.app.inject({ url: '/api/v1/health', headers: { ...headers } })).json().code ?? 'answered'

/** The bytes that a base-32 text stands for, as an authenticator reads them. */
function bytesOf(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
const codeOf = (secret: string): string => hotp(bytesOf(secret), stepAt(now))

/** Somebody who has set a factor up, signed out of everything. */
async function enrolled(titles: readonly TitleDto[] = ['chief']) {
  const user = await world.signInAs('leader', titles)
  const { headers } = await enter(user)
  const { secret, uri } = factorEnrolmentSchema.parse((await post(headers, 'second-factor/enrolment')).json())
  const made = await post(headers, 'second-factor/confirmation', { code: codeOf(secret) })
  const { recoveryCodes, session } = factorMadeSchema.parse(made.json())
  now += 60_000
  return { user, headers, secret, uri, recoveryCodes, session }
}

describe('a second factor', () => {
  it('is asked of those whose duties need it, and opens nothing else before it is set up', async () => {
    const chief = await world.signInAs('leader', ['chief'])
    const { due, headers } = await enter(chief)
    expect([due, await health(headers)]).toEqual(['enrol', 'FACTOR_MISSING'])
    const clerk = await enter(await world.signInAs('clerk', ['clerk']))
    expect([clerk.due, await health(clerk.headers)]).toEqual([null, 'answered'])
  })

  it('is set up with a code of it, and shown at the next sign-in', async () => {
    const { user, headers, secret, uri, recoveryCodes, session } = await enrolled()
    expect(uri).toBe(`otpauth://totp/%E8%A1%A1%E9%89%B4:${user.login}?secret=${secret}&issuer=%E8%A1%A1%E9%89%B4`)
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(new Set(recoveryCodes).size).toBe(10)
    expect([session.user?.factorDue, session.user?.secondFactor, await health(headers)]).toEqual([
      null,
      true,
      'answered',
    ])
    const next = await enter(user)
    expect([next.due, await health(next.headers)]).toEqual(['enter', 'FACTOR_DUE'])
    const change = { current: user.password, next: 'another-password-2026' }
    expect((await post(next.headers, 'password', change)).json().code).toBe('FACTOR_DUE')
    expect((await post(next.headers, 'second-factor', { code: '000000' })).json().code).toBe('FACTOR_WRONG')
    const shown = await post(next.headers, 'second-factor', { code: codeOf(secret) })
    expect([shown.json().user.factorDue, await health(next.headers)]).toEqual([null, 'answered'])
    expect((await post(headers, 'second-factor/enrolment')).json().code).toBe('FACTOR_THERE')
  })

  it('takes no code twice, also in another session, and no earlier one after a later', async () => {
    const { user, secret } = await enrolled()
    const [one, other] = [await enter(user), await enter(user)]
    const [earlier, code] = [hotp(bytesOf(secret), stepAt(now) - 1), codeOf(secret)]
    expect((await post(one.headers, 'second-factor', { code })).statusCode).toBe(200)
    for (const replayed of [code, earlier])
      expect((await post(other.headers, 'second-factor', { code: replayed })).json().code).toBe('FACTOR_WRONG')
    now += 30_000
    expect((await post(other.headers, 'second-factor', { code: codeOf(secret) })).statusCode).toBe(200)
  })

  it('is replaced by a recovery code once', async () => {
    const { user, recoveryCodes } = await enrolled()
    const code = recoveryCodes[3] ?? ''
    const { headers } = await enter(user)
    expect((await post(headers, 'second-factor', { code })).statusCode).toBe(200)
    const again = await enter(user)
    expect((await post(again.headers, 'second-factor', { code })).json().code).toBe('FACTOR_WRONG')
    expect((await post(again.headers, 'second-factor', { code: recoveryCodes[4] ?? '' })).statusCode).toBe(200)
  })

  it('is locked after five wrong codes, whatever session they come from', async () => {
    const { user, secret } = await enrolled()
    for (let failure = 1; failure <= 5; failure += 1) {
      const { headers } = await enter(user)
      expect((await post(headers, 'second-factor', { code: '000000' })).json().code).toBe('FACTOR_WRONG')
    }
    const { headers } = await enter(user)
    expect((await post(headers, 'second-factor', { code: codeOf(secret) })).json().code).toBe('SIGN_IN_LOCKED')
    now += 30_000
    expect((await post(headers, 'second-factor', { code: codeOf(secret) })).statusCode).toBe(200)
  })

  it('is reset by the security administrator alone, which ends the sessions', async () => {
    const { user, headers } = await enrolled()
    const reset = (by: SignedIn) =>
      world.app.inject({ method: 'DELETE', url: `/api/v1/users/${user.login}/second-factor`, headers: by.headers })
    for (const role of ['systemAdministrator', 'auditAdministrator', 'leader'] as const)
      expect((await reset(await world.signIn(role))).json().code).toBe('FORBIDDEN')
    expect((await reset(await world.signIn('securityAdministrator'))).statusCode).toBe(200)
    expect(await health(headers)).toBe('SESSION_MISSING')
    expect((await enter(user)).due).toBe('enrol')
  })

  it('lies encrypted, its recovery codes as hashes, and each step is in the audit', async () => {
    const { user, secret, recoveryCodes } = await enrolled()
    const stored = await withClient(world.ownerUrl, async (client) => [
      ...(await client.query(`select encode(secret, 'hex') as text from second_factor`)).rows,
      ...(await client.query('select hash as text from recovery_code')).rows,
    ])
    const everything = JSON.stringify(stored)
    expect(everything).not.toContain(bytesOf(secret).toString('hex'))
    for (const code of recoveryCodes) expect(everything).not.toContain(code)
    const { headers } = await enter(user)
    await post(headers, 'second-factor', { code: '000000' })
    await post(headers, 'second-factor', { code: codeOf(secret) })
    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(`select action from audit_entry where subject = $1 and action like 'factor.%' order by id`, [
        user.login,
      ]),
    )
    expect(rows.map(({ action }) => action)).toEqual(['factor.begin', 'factor.make', 'factor.refused', 'factor.code'])
  })
})
