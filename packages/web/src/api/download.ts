import { blobOf, postForBlob } from './request'

/** Hands a file to the browser to keep, under the given name. */
function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Asks for a file and hands it to the browser to keep, under the given name; a refusal is thrown as `RequestFailure`. */
export async function download(path: string, body: unknown, name: string): Promise<void> {
  keep(await postForBlob(path, body), name)
}

/** The same of a file that lies at an address. */
export async function downloadFrom(path: string, name: string): Promise<void> {
  keep(await blobOf(path), name)
}
