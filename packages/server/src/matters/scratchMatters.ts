import { randomUUID } from 'node:crypto'
import { type MatterDto, matterSchema, type ReceiptDto, receiptSchema } from '@hengjian/contract'
import type { ScratchApp, SignedIn } from '../http/scratchApp'

/** What goes with a write: the version read, and the key under which it is done once. */
export interface Sent {
  readonly version?: number
  readonly key?: string
}

/** Sends a write about matters and answers its status with its body. */
export async function send(
  { app }: ScratchApp,
  who: SignedIn,
  url: string,
  payload: object,
  { version, key = randomUUID() }: Sent = {},
) {
  const headers = {
    ...who.headers,
    'idempotency-key': key,
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  }
  const answer = await app.inject({ method: 'POST', url: `/api/v1/matters${url}`, headers, payload })
  return { status: answer.statusCode, body: answer.json() }
}

/** Opens a matter that can be opened. */
export async function openedBy(world: ScratchApp, who: SignedIn, body: object): Promise<ReceiptDto> {
  const { status, body: answer } = await send(world, who, '', body)
  if (status !== 200) throw new Error(JSON.stringify(answer))
  return receiptSchema.parse(answer)
}

/** Does what can be done. */
export async function act(
  world: ScratchApp,
  who: SignedIn,
  id: string,
  version: number,
  body: object,
): Promise<ReceiptDto> {
  const { status, body: answer } = await send(world, who, `/${id}/actions`, body, { version })
  if (status !== 200) throw new Error(JSON.stringify(answer))
  return receiptSchema.parse(answer)
}

/** The page of a matter. */
export async function read({ app }: ScratchApp, who: SignedIn, id: string): Promise<MatterDto> {
  return matterSchema.parse((await app.inject({ url: `/api/v1/matters/${id}`, headers: who.headers })).json())
}

export const CLUE_FORM = {
  source: 'complaint',
  clueKind: 'breach',
  foundOn: '2026-05-08',
  facts: '反映侦查活动中的违法情形。',
}
export const clueOf = (form: object = CLUE_FORM) => ({ workflow: 'clue', action: 'register', form })
export const assignTo = (login: string) => ({
  action: 'assign',
  form: { handler: [login], assignmentGround: '当日轮值' },
})
/** A request for arrest as case management takes it in, all five checks passed. */
export const receivedCase = (form: object = {}) => ({
  ...{ workflow: 'caseAcceptance', action: 'receive' },
  form: {
    ...{ acceptanceKind: 'arrest', receivedOn: '2026-05-08', unit: '松涧派出所', caseName: '某某盗窃案' },
    ...{ suspects: '某某', custody: 'free', volumes: 1, fastTrack: false, longerThanYear: false },
    ...{ jurisdiction: true, materialComplete: true, propertyMatches: true, suspectPresent: true, inTime: true },
    ...form,
  },
})
export const ACCEPT = { action: 'accept', form: { acceptedOn: '2026-05-08' } }
export const REPLY = {
  action: 'reply',
  form: {
    repliedTo: '来访人',
    repliedOn: '2026-05-08',
    replyManner: 'written',
    replyText: '经核查，所反映的情况属实，已监督纠正。',
    replyBasis: '刑诉规则第五百五十一条',
  },
}
export const CONCLUDE = {
  action: 'conclude',
  form: {
    methods: ['registers'],
    findings: '调取登记表册，查明讯问超过二十四小时。',
    result: 'investigation',
    opinion: '建议启动侦查活动监督',
  },
}

/** Those who take a clue through its verification. */
export interface Verifying {
  readonly clerk: SignedIn
  readonly resident: SignedIn
  readonly handler: SignedIn
  readonly head: SignedIn
}

/** A clue verified and approved, at version 5: only the reply is owed. */
export async function disposedClue(world: ScratchApp, { clerk, resident, handler, head }: Verifying): Promise<string> {
  const { id } = await openedBy(world, clerk, clueOf())
  await act(world, resident, id, 1, assignTo(handler.login))
  await act(world, handler, id, 2, { action: 'accept', form: { plan: '调取登记表册核对' } })
  await act(world, handler, id, 3, CONCLUDE)
  await act(world, head, id, 4, { action: 'approve' })
  return id
}
