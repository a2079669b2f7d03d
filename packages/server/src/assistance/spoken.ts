import type { Spoken } from '@hengjian/assistance'
import type { SpokenDto } from '@hengjian/contract/assistance'
import { presentSource } from '../matters/presentAction'

/** Anything said by a rule, with its articles in words. */
export const presentSpoken = <Said extends Spoken>(said: Said): Omit<Said, 'source'> & Pick<SpokenDto, 'source'> => ({
  ...said,
  source: presentSource(said.source),
})
