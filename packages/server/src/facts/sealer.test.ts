import { expect, it } from 'vitest'
import { sealedOnce } from './sealer'

it('seals a text once while one key is in force, and anew under the next', () => {
  let key = 'day-2026-05-06'
  const sealed: string[] = []
  const sealOf = sealedOnce({
    keyInForce: () => key,
    seal: (plain) => {
      sealed.push(Buffer.from(plain).toString('utf8'))
      return { keyId: key, bytes: Buffer.from(`${key} ${sealed.length}`) }
    },
  })
  expect(sealOf('王安柏')).toEqual({ keyId: 'day-2026-05-06', bytes: Buffer.from('day-2026-05-06 1') })
  expect(sealOf('李若水')).toEqual({ keyId: 'day-2026-05-06', bytes: Buffer.from('day-2026-05-06 2') })
  expect(sealOf('王安柏')).toEqual({ keyId: 'day-2026-05-06', bytes: Buffer.from('day-2026-05-06 1') })
  key = 'day-2026-05-06-2'
  expect(sealOf('王安柏')).toEqual({ keyId: 'day-2026-05-06-2', bytes: Buffer.from('day-2026-05-06-2 3') })
  expect(sealOf('王安柏')).toEqual({ keyId: 'day-2026-05-06-2', bytes: Buffer.from('day-2026-05-06-2 3') })
  expect(sealed).toEqual(['王安柏', '李若水', '王安柏'])
})
