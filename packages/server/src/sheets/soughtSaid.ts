import { everyWorkflow } from '@hengjian/casework/workflows'
import type { ClientBase } from 'pg'
import { maskName, maskNumber } from '../cases/mask'
import { foldText } from '../facts/blindValues'
import { modelsInForce } from '../judging/inForce'
import { chargesWith } from '../search/sought'

/** Of an identity number or a phone there are so many digits; fewer are no more than what a mask leaves. */
const TELLING = /\d{7,}/
/** `A〔2026〕1号`, `〕12号`, `2026-0007`: what cases and documents are numbered by. */
const NUMBER = /^(?:[\p{Script=Han}A-Za-z()]*[〔([【]\d{4}[〕)\]】])?[第〕)\]】A-Za-z\d\-_.]*\d[号A-Za-z\d\-_.]*$/u

/**
 * The words of a search as a file may say them that goes wherever it is taken. What could be somebody's name or number is masked as lists do; numbers of cases
 * and documents and what the office itself calls things stay.
 * @param isOwnWord whether the office calls something so
 */
export function soughtMasked(text: string, isOwnWord: (folded: string) => boolean): string {
  const folded = foldText(text)
  if (/^\d{11,}X?$/.test(folded)) return maskNumber(folded)
  if (TELLING.test(folded)) return maskName(text.replace(/\d/g, '*'))
  return NUMBER.test(text.normalize('NFKC').trim()) || isOwnWord(folded) ? text.trim() : maskName(text)
}

/** What models, workflows and their states are called. */
const titles = (): readonly string[] =>
  [
    ...modelsInForce().models.values(),
    ...everyWorkflow,
    ...everyWorkflow.flatMap(({ states }) => Object.values(states)),
  ]
    .flatMap(({ title }) => [title.zh, title.en])
    .map(foldText)

/** {@link soughtMasked} in an office, where offences are called as its cases say; nothing for no words. */
export async function soughtSaid(
  client: ClientBase,
  office: string,
  text: string | undefined,
): Promise<string | undefined> {
  if (text === undefined || text.trim() === '') return undefined
  const own = [...titles(), ...(await chargesWith(client, office, text)).map(foldText)]
  return soughtMasked(text, (folded) => own.some((one) => one.includes(folded)))
}
