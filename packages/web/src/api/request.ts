import { type ProblemDto, problemSchema } from '@hengjian/contract'

/** What a schema of the contract can do; enough to parse an answer. */
interface Schema<Value> {
  parse(json: unknown): Value
}

/** An answer that is not the one asked for: with code, message and cure where the server gave them. */
export class RequestFailure extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDto | undefined,
  ) {
    super(problem?.code ?? `HTTP ${status}`)
  }
}

let csrf: string | null = null
/** The session's token that every write sends back. */
export const rememberCsrf = (token: string | null): void => {
  csrf = token
}

interface Options {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** A file to be sent as it is. */
  readonly file?: Blob
  readonly revision?: number
  /** Under which key this is done once, however often it is sent. */
  readonly key?: string
  readonly signal?: AbortSignal
}

async function failureOf(response: Response): Promise<RequestFailure> {
  try {
    return new RequestFailure(response.status, problemSchema.parse(await response.json()))
  } catch {
    return new RequestFailure(response.status, undefined)
  }
}

async function answerOf(path: string, options: Options): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (options.body !== undefined) headers['content-type'] = 'application/json'
  if (options.file !== undefined) headers['content-type'] = 'application/octet-stream'
  if (options.method !== undefined && options.method !== 'GET' && csrf !== null) headers['x-csrf-token'] = csrf
  if (options.revision !== undefined) headers['if-match'] = `"${options.revision}"`
  if (options.key !== undefined) headers['idempotency-key'] = options.key
  const response = await fetch(`/api/v1${path}`, {
    method: options.method ?? 'GET',
    headers,
    credentials: 'same-origin',
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.file === undefined ? {} : { body: options.file }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  if (!response.ok) throw await failureOf(response)
  return response
}

/** Asks the server and parses the answer with the contract's schema; a failure is thrown as {@link RequestFailure}. */
export async function request<Value>(path: string, schema: Schema<Value>, options: Options = {}): Promise<Value> {
  const response = await answerOf(path, options)
  return schema.parse(response.status === 204 ? null : await response.json())
}

/** Asks for a file; a failure is thrown as {@link RequestFailure}. */
export const postForBlob = async (path: string, body: unknown): Promise<Blob> =>
  (await answerOf(path, { method: 'POST', body })).blob()

/** The file at an address; a failure is thrown as {@link RequestFailure}. */
export const blobOf = async (path: string): Promise<Blob> => (await answerOf(path, {})).blob()

/** The named texts of a search as a query string. */
export function queryOf(search: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value !== undefined) parameters.set(name, value)
  return parameters.toString()
}
