import { describe, expect, it } from 'vitest'
import { describeSettings, readSettings } from './settings'

const problemsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment, '/srv/hengjian')
  return read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place}`)
}

describe('settings', () => {
  it('have defaults below the project folder, the key outside the data', () => {
    expect(readSettings({ PORT: '' }, '/srv/hengjian')).toEqual({
      ok: true,
      value: {
        port: 8400,
        host: '127.0.0.1',
        dataFolder: '/srv/hengjian/data',
        keyFile: '/srv/hengjian/data.key',
        databaseUrl: undefined,
        databaseOwnerUrl: undefined,
        demo: 'auto',
        demoLive: true,
        logLevel: 'warn',
        tls: undefined,
        trustProxy: [],
        metricsToken: undefined,
        secondFactor: undefined,
        checkpointFolder: undefined,
        attachments: { mostBytes: 52_428_800, scanner: undefined, scanSeconds: 60 },
        webFolder: '/srv/hengjian/packages/web/dist',
      },
    })
  })

  it.each([
    ['PORT', '84x0', 'SETTING_PORT'],
    ['PORT', '65536', 'SETTING_PORT'],
    ['PORT', '-1', 'SETTING_PORT'],
    ['HOST', 'a b', 'SETTING_HOST'],
    ['HENGJIAN_DATA', 'a\0b', 'SETTING_FOLDER'],
    ['DATABASE_URL', 'mysql://a:b@c/d', 'SETTING_DATABASE_URL'],
    ['DATABASE_URL', 'postgresql://host/db', 'SETTING_DATABASE_URL'],
    ['DATABASE_URL', 'postgresql://user:pw@host', 'SETTING_DATABASE_URL'],
    ['HENGJIAN_DEMO', 'yes', 'SETTING_DEMO'],
    ['HENGJIAN_DEMO_LIVE', 'no', 'SETTING_DEMO_LIVE'],
    ['LOG_LEVEL', 'loud', 'SETTING_LOG_LEVEL'],
    ['METRICS_TOKEN', 'fifteen-letters', 'SETTING_METRICS_TOKEN'],
    ['METRICS_TOKEN', 'with a blank between', 'SETTING_METRICS_TOKEN'],
    ['HENGJIAN_ATTACHMENT_MIB', '0', 'SETTING_ATTACHMENT_MIB'],
    ['HENGJIAN_ATTACHMENT_MIB', '50MB', 'SETTING_ATTACHMENT_MIB'],
    ['HENGJIAN_SCANNER', '  ', 'SETTING_SCANNER'],
    ['HENGJIAN_SCAN_SECONDS', '601', 'SETTING_SCAN_SECONDS'],
    ['SECOND_FACTOR', 'chief,everybody', 'SETTING_SECOND_FACTOR'],
    ['TRUST_PROXY', 'proxy.local', 'SETTING_TRUST_PROXY'],
    ['TRUST_PROXY', '10.0.0.1, 0.0.0.0/0', 'SETTING_TRUST_PROXY'],
    ['TRUST_PROXY', '10.0.0.0/33', 'SETTING_TRUST_PROXY'],
    ['TRUST_PROXY', '10.0.0.0/8/8', 'SETTING_TRUST_PROXY'],
  ])('refuse %s=%s', (name, value, code) => {
    expect(problemsOf({ [name]: value })).toEqual([`${code} ${name}`])
  })

  it('refuse what contradicts itself', () => {
    const app = 'postgresql://app:a@db/hengjian'
    const owner = 'postgresql://owner:b@db/hengjian'
    expect(problemsOf({ HENGJIAN_KEY_FILE: 'data/key' })).toEqual(['SETTING_KEY_INSIDE HENGJIAN_KEY_FILE'])
    expect(problemsOf({ DATABASE_OWNER_URL: owner })).toEqual(['SETTING_OWNER_ALONE DATABASE_URL'])
    expect(problemsOf({ DATABASE_OWNER_URL: app, DATABASE_URL: app })).toEqual(['SETTING_SAME_ROLE DATABASE_URL'])
    expect(problemsOf({ DATABASE_OWNER_URL: owner, DATABASE_URL: app })).toEqual([])
    expect(problemsOf({ TLS_CERT: 'server.pem' })).toEqual(['TLS_ALONE TLS_KEY'])
    expect(problemsOf({ TLS_KEY: 'server.key' })).toEqual(['TLS_ALONE TLS_CERT'])
  })

  it('name a certificate with its key, and the proxies that are believed', () => {
    const environment = { TLS_CERT: 'server.pem', TLS_KEY: '/etc/server.key', TRUST_PROXY: '10.0.0.1, fd00::/8' }
    expect(readSettings(environment, '/srv/hengjian')).toMatchObject({
      value: {
        tls: { certFile: '/srv/hengjian/server.pem', keyFile: '/etc/server.key' },
        trustProxy: ['10.0.0.1', 'fd00::/8'],
      },
    })
  })

  it('tell every wrong value at once, in both languages, with a cure', () => {
    const read = readSettings({ PORT: 'x', HENGJIAN_DEMO: '2' }, '/srv/hengjian')
    expect(read).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'SETTING_PORT',
          place: 'PORT',
          message: { zh: '端口“x”无效。', en: '“x” is no port.' },
          cure: { en: 'Set PORT to a whole number from 0 to 65535.' },
        },
        { code: 'SETTING_DEMO', place: 'HENGJIAN_DEMO' },
      ],
    })
  })

  it('never show a password, neither listed nor in a problem', () => {
    const environment = { DATABASE_URL: 'postgresql://app:s3cret@db/hengjian', METRICS_TOKEN: 's3cret-s3cret-s3cret' }
    const read = readSettings(environment, '/srv/hengjian')
    if (!read.ok) throw new Error('unexpected')
    const listed = JSON.stringify(describeSettings(read.value, environment))
    expect(listed).toContain('postgresql://app:***@db/hengjian')
    expect(listed).not.toContain('s3cret')
    const wrong = readSettings({ DATABASE_URL: 'postgres//app:s3cret@db' }, '/srv/hengjian')
    expect(JSON.stringify(wrong)).not.toContain('s3cret')
    expect(JSON.stringify(readSettings({ METRICS_TOKEN: 's3cret' }, '/srv/hengjian'))).not.toContain('s3cret')
  })
})
