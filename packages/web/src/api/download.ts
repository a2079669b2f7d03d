import { postForBlob } from './request'

/** Asks for a file and hands it to the browser to keep, under the given name; a refusal is thrown as `RequestFailure`. */
export async function download(path: string, body: unknown, name: string): Promise<void> {
  const address = URL.createObjectURL(await postForBlob(path, body))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
